package io.leadflow.simulation.run;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.PublishedProcess;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.definition.reading.Reading;
import io.leadflow.contracts.problem.ParseFaults;
import io.leadflow.contracts.problem.Problem;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.contracts.run.WarmUpMethod;
import io.leadflow.service.exchange.Refusal;
import io.leadflow.service.exchange.Texts;
import io.leadflow.simulation.callback.CallbackRules;
import io.leadflow.simulation.process.CompiledProcess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns what was sent into a run that can be simulated, or says all that is wrong with it. */
@ApplicationScoped
public class RunPlanner {
    static final int REPLICATIONS = 30;
    private static final ObjectMapper JSON =
            Wire.newMapper()
                    .enable(
                            com.fasterxml.jackson.core.JsonParser.Feature
                                    .STRICT_DUPLICATE_DETECTION);

    /** A request with every default filled in, and the definition with its overrides. */
    record Plan(RunRequest request, ProcessDefinition definition) {}

    private final Catalogue catalogue;
    private final RunLimits limits;
    private final CallbackRules callbacks;
    private final Clock clock = Clock.systemUTC();
    private final SecureRandom seeds = new SecureRandom();

    @Inject
    RunPlanner(Catalogue catalogue, RunLimits limits, CallbackRules callbacks) {
        this.catalogue = catalogue;
        this.limits = limits;
        this.callbacks = callbacks;
    }

    /**
     * Plans a run.
     *
     * @param workspace whose processes can be meant
     * @param body a {@link RunRequest} as JSON
     * @throws Refusal with every problem, in the language {@code locale}
     */
    Plan plan(Workspace workspace, byte[] body, Locale locale) {
        RunProblems problems = new RunProblems(locale);
        RunRequest asked = new RunBody(parsed(body, locale), limits, callbacks, problems).read();
        Optional<PublishedProcess> published = published(workspace, asked, problems);
        problems.check();
        return plan(asked, published.orElseThrow(), problems);
    }

    /** The same run once more, with another seed where one is given. */
    Plan again(Plan plan, byte[] body, Locale locale) {
        RunProblems problems = new RunProblems(locale);
        ObjectNode given = body.length == 0 ? JSON.createObjectNode() : parsed(body, locale);
        JsonNode seed = given.remove("seed");
        given.fieldNames()
                .forEachRemaining(name -> problems.unknownField("/" + name, name, List.of("seed")));
        if (seed != null && !(seed.isIntegralNumber() && seed.canConvertToLong())) {
            problems.add("/seed", "not-a-seed", Texts.shortened(seed.toString()));
        }
        problems.check();
        RunRequest r = plan.request();
        long chosen = seed == null ? r.seed() : seed.longValue();
        RunWindows days = new RunWindows(r.warmUpDays(), r.horizonDays());
        return new Plan(filled(r, r.version(), r.startDate(), days, chosen), plan.definition());
    }

    private static ObjectNode parsed(byte[] body, Locale locale) {
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) {
                return object;
            }
            throw malformed(Texts.problem(locale, "not-one-object", ""));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            String why = ParseFaults.text(locale, e);
            throw malformed(
                    Texts.problem(
                            locale, "malformed-json", "", at.getLineNr(), at.getColumnNr(), why));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes are read, not a stream
        }
    }

    private static Refusal malformed(Problem problem) {
        return new Refusal(RunProblemKind.MALFORMED_REQUEST, List.of(problem));
    }

    private Optional<PublishedProcess> published(
            Workspace workspace, RunRequest asked, RunProblems problems) {
        String process = asked.process();
        if (process == null) {
            return Optional.empty();
        }
        Optional<PublishedProcess> latest = catalogue.latest(workspace, process);
        if (latest.isEmpty()) {
            String known = RunProblems.listed(catalogue.ids(workspace));
            problems.add("/process", "process-unknown", Texts.shortened(process), known);
            return latest;
        }
        if (asked.version() == null) {
            return latest;
        }
        Optional<PublishedProcess> version = catalogue.version(workspace, process, asked.version());
        if (version.isEmpty()) {
            int newest = latest.get().version();
            problems.add("/version", "version-unknown", asked.version(), process, newest);
        }
        return version;
    }

    private Plan plan(RunRequest asked, PublishedProcess published, RunProblems problems) {
        ProcessDefinition definition = simulated(published.definition(), asked, problems);
        problems.check();
        ZoneId zone = ZoneId.of(definition.timeZone());
        LocalDate start =
                asked.startDate() == null ? LocalDate.now(clock.withZone(zone)) : asked.startDate();
        long seed = asked.seed() == null ? seeds.nextLong() >>> 11 : asked.seed();
        checkChoices(asked, problems);
        PipelineCheck.check(asked.pipeline(), definition, problems);
        RunWindows days = RunWindows.asked(asked, start, problems);
        problems.check();
        RunRequest request = filled(asked, published.version(), start, days, seed);
        checkSize(request, definition, problems);
        problems.check();
        RunWindows found = days.found(asked, start, seed, definition);
        RunRequest whole = filled(asked, published.version(), start, found, seed);
        checkSize(whole, definition, problems);
        problems.check();
        return new Plan(whole, definition);
    }

    /** Choices that exclude each other. */
    private static void checkChoices(RunRequest asked, RunProblems problems) {
        if (asked.endDate() != null && asked.horizonDays() != null) {
            problems.add("/endDate", "end-date-and-horizon");
        }
        if (asked.warmUpMethod() == WarmUpMethod.MSER_5 && asked.warmUpDays() != null) {
            problems.add("/warmUpDays", "warm-up-given-and-found");
        }
        boolean odd = or(asked.replications(), REPLICATIONS) % 2 == 1 || hasOddMost(asked);
        if (Boolean.TRUE.equals(asked.antithetic()) && odd) {
            problems.add("/replications", "odd-number-of-pairs");
        }
    }

    private static boolean hasOddMost(RunRequest asked) {
        return asked.stopWhen() != null && asked.stopWhen().maxReplications() % 2 == 1;
    }

    /** Seeds that are drawn stay below 2^53: any reader of JSON keeps them exact. */
    private static RunRequest filled(
            RunRequest asked, int version, LocalDate start, RunWindows days, long seed) {
        return new RunRequest(
                asked.process(),
                version,
                start,
                days.horizonDays(),
                days.warmUpDays(),
                or(asked.followUpDays(), 0),
                or(asked.replications(), REPLICATIONS),
                seed,
                asked.overrides(),
                asked.callbackUrl(),
                asked.labels(),
                asked.endDate(),
                asked.warmUpMethod(),
                asked.maxLeads(),
                asked.stopWhen(),
                asked.antithetic(),
                asked.pipeline(),
                asked.events());
    }

    private static int or(Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }

    /** The published definition, which the topic does not warrant to be valid, or overridden. */
    private static ProcessDefinition simulated(
            ProcessDefinition definition, RunRequest asked, RunProblems problems) {
        JsonNode document = document(definition);
        if (DefinitionReader.read(document, problems.locale()) instanceof Reading.Invalid invalid) {
            problems.addOfPublished(invalid.problems());
            return definition;
        }
        return asked.overrides() == null || asked.overrides().isEmpty()
                ? definition
                : overridden(definition, MergePatch.apply(asked.overrides(), document), problems);
    }

    private static ProcessDefinition overridden(
            ProcessDefinition definition, JsonNode patched, RunProblems problems) {
        return switch (DefinitionReader.read(patched, problems.locale())) {
            case Reading.Valid valid when !valid.definition().id().equals(definition.id()) -> {
                problems.add("/overrides/id", "id-overridden", definition.id());
                yield definition;
            }
            case Reading.Valid valid -> valid.definition();
            case Reading.Invalid invalid -> {
                problems.addOfOverrides(invalid.problems());
                yield definition;
            }
        };
    }

    private static JsonNode document(ProcessDefinition definition) {
        try {
            return JSON.readTree(DefinitionReader.toJson(definition));
        } catch (IOException e) {
            throw new IllegalStateException("a published definition is readable", e);
        }
    }

    private void checkSize(RunRequest request, ProcessDefinition definition, RunProblems problems) {
        long days = (long) request.warmUpDays() + request.horizonDays() + request.followUpDays();
        if (days > limits.days()) {
            problems.add("/horizonDays", "too-many-days", days, limits.days());
            return;
        }
        CompiledProcess process = CompiledProcess.of(definition, request);
        double each = process.expectedLeads() + PipelineCheck.leads(request.pipeline());
        double leads = each * mostReplications(request);
        if (leads > limits.leads()) {
            problems.add("/horizonDays", "too-many-leads", Math.round(leads), limits.leads());
        }
    }

    private static int mostReplications(RunRequest request) {
        return request.stopWhen() == null
                ? request.replications()
                : request.stopWhen().maxReplications();
    }
}
