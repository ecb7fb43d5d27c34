package io.leadflow.metrics.report;

import io.leadflow.service.exchange.Parameters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What leads are grouped by, as callers say it. */
final class GroupBy {
    static final String ALLOWED =
            "source, channel, segment:<attribute>, campaign, role, week, month";

    private static final String SEGMENT = "segment:";

    /** Told by what every format has counted. */
    private static final Map<String, Function<Grouping, List<Members>>> ALWAYS =
            Map.of("source", Grouping::bySource, "channel", Grouping::byChannel);

    private static final Map<String, Function<Grouping, List<Members>>> DETAILED =
            Map.of(
                    "campaign",
                    Grouping::byCampaign,
                    "role",
                    Grouping::byRole,
                    "week",
                    g -> g.byCohort(Interval.WEEK),
                    "month",
                    g -> g.byCohort(Interval.MONTH));

    private final String given;

    private GroupBy(String given) {
        this.given = given;
    }

    /** Notes what is wrong with it, as far as that can be told without the run. */
    static GroupBy of(Parameters p, String given) {
        boolean known = ALWAYS.containsKey(given) || DETAILED.containsKey(given);
        if (!known && !given.startsWith(SEGMENT)) {
            p.problem("not-one-of", "groupBy", given, ALLOWED);
        }
        return new GroupBy(given);
    }

    /** Fails where the run has no such attribute. */
    GroupReports.Groups write(ReportCall call, Figures figures) {
        if (ALWAYS.containsKey(given)) {
            return write(figures, ALWAYS.get(given));
        }
        Figures detailed = figures.detailed();
        return DETAILED.containsKey(given)
                ? write(detailed, DETAILED.get(given))
                : write(detailed, segment(call, detailed));
    }

    private Function<Grouping, List<Members>> segment(ReportCall call, Figures figures) {
        String attribute = given.substring(SEGMENT.length());
        List<String> known = new Grouping(figures).attributes();
        if (!known.contains(attribute) && figures.any(r -> true)) {
            call.parameters(
                    p -> {
                        p.problem("no-such-attribute", "groupBy", attribute, known.toString());
                        return null;
                    });
        }
        return grouping -> grouping.bySegment(attribute);
    }

    private GroupReports.Groups write(Figures figures, Function<Grouping, List<Members>> groups) {
        boolean told = figures.any(r -> true);
        List<Members> members = told ? groups.apply(new Grouping(figures)) : List.of();
        return new GroupWriter(figures).write(given, members);
    }
}
