package io.leadflow.contracts.definition.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.problem.Locales;
import io.leadflow.contracts.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** Every code of a problem, by a small edit of a valid definition. */
class DefinitionProblemsTest extends EditsTest {
    private static final String WORK = "workHours: {type: exponential, mean: 0.5}";
    private static final String LOOP =
            """
                  on: {to: close}
              close:
                name: {en: Close}
                exits:
                  back: {to: meet}
            """;
    private static final String AT_WORK = "/stages/qualify/workHours";

    static Stream<Arguments> edits() {
        return Stream.of(structure(), meaning(), distributions()).flatMap(edits -> edits);
    }

    static Stream<Arguments> structure() {
        return Stream.of(
                edit("missing", "/currency", "currency: EUR\n", ""),
                edit("unknown-field", "/colour", "owner: RevOps", "colour: red"),
                edit(
                        "unknown-field",
                        "/roles/rep/capcity",
                        "capacity: 3",
                        "capacity: 3\n    capcity: 3"),
                edit("wrong-type", "/roles/rep/capacity", "capacity: 3", "capacity: three"),
                edit("wrong-type", "/owner", "owner: RevOps", "owner: null"),
                edit("not-allowed-value", "/sources/web/channel", "organic-search", "organic"),
                edit(
                        "not-allowed-value",
                        AT_WORK + "/type",
                        "type: exponential",
                        "type: exponental"),
                edit(
                        "not-allowed-value",
                        "/sources/web/arrivals/byWeekday/tusday",
                        "tuesday: 1.5",
                        "tusday: 1.5"),
                edit("malformed-id", "/id", "id: small-sales", "id: Small_Sales"),
                edit("malformed-id", "/roles/Rep", "  rep:", "  Rep:"),
                edit(
                        "malformed-key",
                        "/freezes/budget/thawDays/quantiles/50",
                        "\"0.5\": 60",
                        "\"50\": 60"),
                edit(
                        "malformed-key",
                        "/calendars/office/exceptions/2026-13-02",
                        "2026-05-02",
                        "2026-13-02"),
                edit("malformed-value", "/calendars/office/holidays/0", "2026-01-01", "new-year"),
                edit("malformed-value", "/currency", "currency: EUR", "currency: euro"),
                edit("out-of-range", "/schemaVersion", "schemaVersion: 1", "schemaVersion: 2"),
                edit("out-of-range", "/sources/web/cost/perLead", "perLead: 2.5", "perLead: -2.5"),
                edit("out-of-range", AT_WORK + "/mean", "mean: 0.5", "mean: 0"),
                edit(
                        "out-of-range",
                        "/sources/web/arrivals/byHour/0",
                        "byHour: [0,",
                        "byHour: [-1,"),
                edit("wrong-count", "/sources/web/arrivals/byHour", "byHour: [0,", "byHour: ["),
                edit(
                        "wrong-count",
                        "/sources/web/arrivals/byMonth",
                        "byMonth: [1,",
                        "byMonth: [1, 1,"),
                edit("wrong-count", "/stages/meet/exits", meetExits(), " {}\n"),
                edit("not-finite", AT_WORK + "/mean", "mean: 0.5", "mean: 1e999"),
                edit("not-plain", "/name/en", "en: Small sales", "en: \"Small\\0sales\""),
                edit("not-plain", "/name/en", "en: Small sales", "en: \"Small\\uD83Dsales\""),
                edit("not-plain", "/owner", "owner: RevOps", "owner: \"\\e[31mRevOps\""));
    }

    static Stream<Arguments> meaning() {
        return Stream.of(
                edit("unknown-time-zone", "/timeZone", "Europe/Berlin", "Europe/Berlim"),
                edit("unknown-currency", "/currency", "currency: EUR", "currency: EUQ"),
                edit(
                        "unknown-reference",
                        "/funnel/1",
                        "funnel: [qualify, meet",
                        "funnel: [qualify, met"),
                edit(
                        "unknown-reference",
                        "/qualifiedFrom",
                        "funnel: [qualify, meet, close]",
                        "funnel: [meet, close]\nqualifiedFrom: qualify"),
                edit(
                        "unknown-reference",
                        "/sources/partner/entry",
                        "entry: meet",
                        "entry: meeting-room"),
                edit(
                        "unknown-reference",
                        "/sources/partner/arrivals/calendar",
                        "calendar: office}",
                        "calendar: offce}"),
                edit(
                        "unknown-reference",
                        "/roles/rep/calendar",
                        "calendar: office\n    cost",
                        "calendar: home\n    cost"),
                edit("unknown-reference", "/stages/qualify/role", "role: rep", "role: reps"),
                edit(
                        "unknown-reference",
                        "/stages/qualify/exits/on/to",
                        "to: meet\n",
                        "to: meat\n"),
                edit(
                        "unknown-reference",
                        "/stages/qualify/exits/on/bySource/wed",
                        "bySource: {web",
                        "bySource: {wed"),
                edit(
                        "unknown-reference",
                        "/stages/qualify/exits/later/reason",
                        "reason: budget",
                        "reason: money"),
                edit(
                        "unknown-reference",
                        "/stages/qualify/exits/out/reason",
                        "name: {en: Not a fit}, to: LOST, reason: unfit",
                        "to: LOST, reason: unit"),
                edit(
                        "unknown-reference",
                        "/stages/qualify/timeout/reason",
                        "to: LOST, reason: silent",
                        "to: LOST, reason: silence"),
                edit(
                        "unknown-reference",
                        "/freezes/budget/returnTo",
                        "returnTo: qualify",
                        "returnTo: start"),
                edit(
                        "unknown-reference",
                        "/freezes/budget/lostReason",
                        "lostReason: silent",
                        "lostReason: quiet"),
                edit(
                        "unknown-reference",
                        "/metrics/conversion/source",
                        "source: web",
                        "source: internet"),
                edit(
                        "unknown-reference",
                        "/metrics/conversion/stage",
                        "stage: qualify\n    source",
                        "stage: quality\n    source"),
                edit(
                        "unknown-reference",
                        "/guardrails/response/stage",
                        "stage: qualify\n    limit",
                        "stage: x\n    limit"),
                edit(
                        "repeated",
                        "/funnel/3",
                        "funnel: [qualify, meet, close]",
                        "funnel: [qualify, meet, close, meet]"),
                edit(
                        "repeated",
                        "/calendars/office/holidays/1",
                        "[2026-01-01]",
                        "[2026-01-01, 2026-01-01]"),
                edit("empty-text", "/sources/web/name", "name: {en: Web}", "name: {}"),
                edit("empty-text", "/stages/qualify/todo/0", "[{en: Call}]", "[{en: ' '}]"),
                edit(
                        "malformed-interval",
                        "/calendars/office/week/tuesday/0",
                        "\"09:00-18:00\"",
                        "\"9-18\""),
                edit(
                        "malformed-interval",
                        "/calendars/office/week/tuesday/0",
                        "\"09:00-18:00\"",
                        "\"18:00-09:00\""),
                edit(
                        "malformed-interval",
                        "/calendars/office/exceptions/2026-05-02/0",
                        "\"10:00-12:00\"",
                        "\"10:00-24:30\""),
                edit(
                        "overlapping-intervals",
                        "/calendars/office/week/monday/1",
                        "\"14:00-18:00\"",
                        "\"12:00-18:00\""),
                edit(
                        "calendar-never-opens",
                        "/roles/rep/calendar",
                        "monday: [\"09:00-13:00\", \"14:00-18:00\"]\n"
                                + "      tuesday: [\"09:00-18:00\"]",
                        "monday: []"),
                edit(
                        "calendar-never-opens",
                        "/sources/partner/arrivals/calendar",
                        "monday: [\"09:00-13:00\", \"14:00-18:00\"]\n"
                                + "      tuesday: [\"09:00-18:00\"]",
                        "monday: []"),
                edit(
                        "profile-all-zero",
                        "/sources/web/arrivals/byWeekday",
                        "{monday: 2, tuesday: 1.5}",
                        "{monday: 0}"),
                edit(
                        "out-of-range",
                        "/sources/web/arrivals/byWeekday/monday",
                        "{monday: 2,",
                        "{monday: -2,"),
                edit("missing-work", AT_WORK, "    " + WORK + "\n", ""),
                edit("missing-role", "/stages/qualify/role", "    role: rep\n", ""),
                edit(
                        "missing-reason",
                        "/stages/qualify/timeout/reason",
                        "to: LOST, reason: silent",
                        "to: LOST"),
                edit(
                        "missing-reason",
                        "/stages/qualify/exits/later/reason",
                        "FROZEN, reason: budget",
                        "FROZEN"),
                edit(
                        "missing-reason",
                        "/freezes/budget/lostReason",
                        "    lostReason: silent\n",
                        ""),
                edit(
                        "unexpected-reason",
                        "/stages/close/exits/won/reason",
                        "{to: WON,",
                        "{to: WON, reason: unfit,"),
                edit(
                        "out-of-range",
                        "/stages/qualify/exits/on/bySource/web",
                        "{web: 0.4}",
                        "{web: 1.4}"),
                edit(
                        "out-of-range",
                        "/stages/qualify/exits/on/bySource/web",
                        "{web: 0.4}",
                        "{web: -0.4}"),
                edit(
                        "probability-sum",
                        "/stages/close/exits",
                        "      out: {to: LOST, reason: unfit}\nlostReasons",
                        "lostReasons"),
                edit(
                        "probability-sum-above-one",
                        "/stages/close/exits",
                        "to: WON, probability: 0.4",
                        "to: WON, probability: 0.95"),
                edit(
                        "probability-sum-above-one",
                        "/stages/qualify/exits",
                        "{web: 0.4}",
                        "{web: 0.9}"),
                edit(
                        "several-remainders",
                        "/stages/close/exits",
                        "{to: WON, probability: 0.4}",
                        "{to: WON}"),
                edit(
                        "unreachable-stage",
                        "/stages/close",
                        "on: {to: close, probability: 0.7}",
                        "on: {to: WON, probability: 0.7}"),
                edit(
                        "no-way-out",
                        "/stages/close/exits",
                        closeExits(),
                        "      again: {to: close, probability: 1}\n"),
                edit("endless-loop", "/stages/meet/exits", meetToClose(), LOOP),
                edit(
                        "missing-stage",
                        "/metrics/conversion/stage",
                        "    stage: qualify\n    source",
                        "    source"),
                edit(
                        "stage-without-next",
                        "/metrics/conversion/stage",
                        "stage: qualify\n    source",
                        "stage: close\n    source"),
                edit(
                        "empty-target",
                        "/metrics/conversion/target",
                        "{atLeast: 0.2, atMost: 0.9}",
                        "{}"),
                edit(
                        "target-bounds",
                        "/metrics/conversion/target",
                        "atLeast: 0.2",
                        "atLeast: 0.95"));
    }

    static Stream<Arguments> distributions() {
        return Stream.of(
                work("distribution-not-given", "{type: gamma}"),
                work("distribution-incomplete", "{type: gamma, shape: 2}"),
                work("distribution-given-twice", "{type: gamma, shape: 2, scale: 1, mean: 2}"),
                work("distribution-not-positive", "{type: normal, mean: -1, cv: 0.5}"),
                work("distribution-bounds", "{type: uniform, min: 3, max: 2}"),
                work("distribution-outside", "{type: triangular, min: 1, mode: 5, max: 2}"),
                work("distribution-outside", "{type: pert, min: 1, max: 2, mean: 1.01}"),
                work(
                        "distribution-infeasible",
                        "{type: triangular, quantiles: {'0.1': 1, '0.5': 1.01, '0.9': 50}}"),
                work("distribution-cv-range", "{type: beta, mean: 0.5, cv: 1.5}"),
                work("distribution-cv-range", "{type: weibull, mean: 1, cv: 1000}"),
                work("distribution-extreme", "{type: gamma, mean: 1, cv: 1e-200}"),
                work("distribution-extreme", "{type: lognormal, mean: 1, cv: 1e-200}"),
                work("distribution-truncated-away", "{type: normal, mean: -5, sd: 1}"),
                work("distribution-cv-without-mean", "{type: empirical, values: [1, 2], cv: 1}"),
                work("distribution-rescale-mean", "{type: empirical, values: [0], mean: 1}"),
                work(
                        "distribution-rescale-spread",
                        "{type: empirical, values: [1], mean: 1, cv: 1}"),
                work("distribution-weights", "{type: empirical, values: [1, 2], weights: [1]}"),
                work("distribution-weight-values", "{type: empirical, values: [1], weights: [-1]}"),
                work("quantile-count", "{type: exponential, quantiles: {'0.5': 1, '0.9': 3}}"),
                work("quantile-probability", "{type: exponential, quantiles: {'1': 1}}"),
                work("quantile-table", "{type: empirical, quantiles: {'0.1': 1, '1': 3}}"),
                work("quantile-order", "{type: gamma, quantiles: {'0.1': 3, '0.9': 3}}"),
                work("quantile-repeated", "{type: gamma, quantiles: {'0.5': 3, '0.50': 4}}"),
                work("quantile-not-positive", "{type: lognormal, quantiles: {'0.1': 0, '0.9': 3}}"),
                work("negative-distribution", "{type: uniform, mean: 1, cv: 1}"),
                work("negative-distribution", "{type: constant, value: -1}"),
                work("negative-distribution", "{type: normal, mean: 1, sd: 1, min: -1}"),
                work("negative-distribution", "{type: empirical, values: [-1, 2]}"));
    }

    @Test
    void allProblemsAreToldAtOnce() {
        // Given
        String yaml =
                Example.YAML
                        .replace("Europe/Berlin", "Berlin")
                        .replace("currency: EUR", "currency: ABC")
                        .replace("role: rep", "role: reb")
                        .replace("atLeast: 0.2", "atLeast: 0.95")
                        .replace("mean: 5000, cv: 0.8", "mean: 5000");

        // When
        Set<String> codes =
                Example.problems(yaml, Locales.ENGLISH).stream()
                        .map(Problem::code)
                        .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(codes)
                .containsExactly(
                        "distribution-incomplete",
                        "target-bounds",
                        "unknown-currency",
                        "unknown-reference",
                        "unknown-time-zone");
    }

    @Test
    void aMisspeltReferenceIsOneProblemThatNamesTheNearestId() {
        // Given
        String misspelt = "on: {to: clos, probability: 0.7}";

        // When
        List<Problem> problems =
                Example.problems("on: {to: close, probability: 0.7}", misspelt, Locales.ENGLISH);

        // Then
        assertThat(problems)
                .containsExactly(
                        new Problem(
                                "unknown-reference",
                                "/stages/meet/exits/on/to",
                                "\"clos\" is not among the ids of \"stages\".",
                                "Did you mean \"close\"?"));
    }

    @Test
    void aReferenceIntoAnEmptySectionSaysSo() {
        // Given
        String metrics = "metrics:\n";
        String freezes =
                Example.YAML.substring(
                        Example.YAML.indexOf("freezes:"), Example.YAML.indexOf(metrics));

        // When
        List<Problem> problems = Example.problems(freezes, "", Locales.ENGLISH);

        // Then
        assertThat(problems)
                .singleElement()
                .extracting(Problem::remedy)
                .isEqualTo(
                        "Describe it in \"freezes\", which is empty now, or take the reference"
                                + " out.");
    }

    @Test
    void tooManyPartsAreRefused() {
        // Given
        StringBuilder reasons = new StringBuilder("lostReasons:\n");
        for (int i = 0; i < 200; i++) {
            reasons.append("  r").append(i).append(": {name: {en: R}}\n");
        }

        // When
        List<Problem> problems =
                Example.problems("lostReasons:\n", reasons.toString(), Locales.ENGLISH);

        // Then
        assertThat(places(problems)).containsExactly("too-many /lostReasons");
    }

    private static String meetExits() {
        int start = Example.YAML.indexOf("\n      on: {to: close");
        return Example.YAML.substring(start, Example.YAML.indexOf("  close:\n"));
    }

    private static String meetToClose() {
        int start = Example.YAML.indexOf("      on: {to: close");
        return Example.YAML.substring(start, Example.YAML.indexOf("lostReasons:"));
    }

    private static String closeExits() {
        int start = Example.YAML.indexOf("      won: {to: WON");
        return Example.YAML.substring(start, Example.YAML.indexOf("lostReasons:"));
    }

    private static Arguments work(String code, String distribution) {
        return edit(code, AT_WORK, WORK, "workHours: " + distribution);
    }

    @Override
    String yaml() {
        return Example.YAML;
    }
}
