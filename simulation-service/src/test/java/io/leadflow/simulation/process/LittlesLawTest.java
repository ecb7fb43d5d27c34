package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Story.Kind.ENTERED;
import static io.leadflow.simulation.process.Story.Kind.WORK_STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.simulation.Examples;
import io.leadflow.simulation.process.Story.Event;
import io.leadflow.simulation.process.Story.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Little's law (1961) on the examples. Over a whole replication it is an identity: the integral of
 * the number in a stage or queue is the sum of the times that leads spent there. In the long run
 * the mean number is the rate of arrivals × the mean time.
 */
class LittlesLawTest {
    private static final long SEED = 1961;
    private static final double MS_PER_DAY = 86_400_000;
    private static final Set<Kind> LEAVING =
            EnumSet.of(Kind.ENTERED, Kind.WON, Kind.LOST, Kind.FROZEN);

    /** A stay of a lead in [from, to). */
    private record Stay(long from, long to) {
        long within(long start, long end) {
            return Math.max(0, Math.min(to, end) - Math.max(from, start));
        }
    }

    private static List<List<Stay>> stays(Story story, int stages, long end) {
        List<List<Stay>> stays = IntStream.range(0, stages).mapToObj(s -> list()).toList();
        Map<Long, Event> inside = new HashMap<>();
        for (Event event : story.events) {
            if (LEAVING.contains(event.kind())) {
                Event entered = inside.remove(event.lead());
                if (entered != null) {
                    stays.get(entered.stage()).add(new Stay(entered.at(), event.at()));
                }
            }
            if (event.kind() == ENTERED) {
                inside.put(event.lead(), event);
            }
        }
        inside.values().forEach(e -> stays.get(e.stage()).add(new Stay(e.at(), end)));
        return stays;
    }

    private static List<Stay> list() {
        return new ArrayList<>();
    }

    /** The integral of the number of stays under way, by walking along its steps. */
    private static long integral(List<Stay> stays, long start, long end) {
        TreeMap<Long, Integer> steps = new TreeMap<>();
        for (Stay stay : stays) {
            steps.merge(stay.from(), 1, Integer::sum);
            steps.merge(stay.to(), -1, Integer::sum);
        }
        long area = 0;
        long at = start;
        long number = 0;
        for (Map.Entry<Long, Integer> step : steps.entrySet()) {
            long next = Math.clamp(step.getKey(), start, end);
            area += number * (next - at);
            at = next;
            number += step.getValue();
        }
        return area + number * (end - at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "loan-sales", "marketplace-seller-acquisition", "b2b-saas"})
    void theIntegralOfTheNumberInAStageIsTheSumOfTheTimes(String example) {
        // Given
        CompiledProcess process = Definitions.compile(Examples.definition(example), 30, 200, 20);
        RunWindow window = process.window();

        // When
        Story story = Story.of(process, SEED, 0);

        // Then
        for (List<Stay> stage : stays(story, process.stages().size(), window.end())) {
            long sum =
                    stage.stream()
                            .mapToLong(stay -> stay.within(window.warmUpEnd(), window.end()))
                            .sum();
            assertThat(integral(stage, window.warmUpEnd(), window.end())).isEqualTo(sum);
        }
    }

    /** The integrals that the kernel keeps of queues, against the waits as events tell them. */
    @ParameterizedTest
    @ValueSource(strings = {"minimal", "loan-sales", "marketplace-seller-acquisition", "b2b-saas"})
    void theIntegralOfAQueueIsTheSumOfTheWaits(String example) {
        // Given
        ProcessDefinition definition = Examples.definition(example);
        CompiledProcess process = Definitions.compile(definition, 30, 200, 20);
        RunWindow window = process.window();

        // When
        Story story = Story.of(process, SEED, 0);

        // Then
        List<List<Stay>> waits = waits(story, process, definition);
        for (RoleUsage usage : story.replication().roleUsage()) {
            long sum =
                    waits.get(usage.role()).stream()
                            .mapToLong(wait -> wait.within(window.warmUpEnd(), window.end()))
                            .sum();
            assertThat(usage.queueMs()).as("queue of role %d", usage.role()).isEqualTo(sum);
            long served =
                    story.all(WORK_STARTED).stream()
                            .filter(e -> e.about() == usage.role() && e.at() >= window.warmUpEnd())
                            .count();
            assertThat(usage.waits()).as("starts in role %d", usage.role()).isEqualTo(served);
        }
    }

    /** By role, from entering a stage to the beginning of its work, or leaving in vain. */
    private static List<List<Stay>> waits(
            Story story, CompiledProcess process, ProcessDefinition definition) {
        List<List<Stay>> waits =
                IntStream.range(0, process.roles().size()).mapToObj(r -> list()).toList();
        List<Stage> stages = List.copyOf(definition.stages().values());
        Map<List<Object>, Event> waiting = new HashMap<>();
        for (Event event : story.events) {
            if (event.kind() == WORK_STARTED) {
                Event since = waiting.remove(List.of(event.lead(), event.about()));
                waits.get(event.about()).add(new Stay(since.at(), event.at()));
            } else if (LEAVING.contains(event.kind()) || event.kind() == Kind.TIMED_OUT) {
                for (int role = 0; role < waits.size(); role++) {
                    Event since = waiting.remove(List.of(event.lead(), role));
                    if (since != null) {
                        waits.get(role).add(new Stay(since.at(), event.at()));
                    }
                }
            }
            if (event.kind() == ENTERED) {
                roles(stages.get(event.stage()))
                        .forEach(
                                role ->
                                        waiting.put(
                                                List.of(
                                                        event.lead(),
                                                        process.roles().indexOf(role)),
                                                event));
            }
        }
        long end = process.window().end();
        waiting.forEach((who, e) -> waits.get((Integer) who.get(1)).add(new Stay(e.at(), end)));
        return waits;
    }

    private static List<String> roles(Stage stage) {
        if (stage.parallel() != null) {
            return stage.parallel().tasks().values().stream().map(t -> t.role()).toList();
        }
        return stage.role() == null ? List.of() : List.of(stage.role());
    }

    /** Of those that have a steady state: in b2b-saas demand grows and people come and go. */
    @ParameterizedTest
    @ValueSource(strings = {"minimal", "loan-sales", "marketplace-seller-acquisition"})
    void theMeanNumberIsTheRateTimesTheMeanTime(String example) {
        // Given
        CompiledProcess process = Definitions.compile(Examples.definition(example), 60, 400, 200);
        RunWindow window = process.window();
        double days = (window.arrivalsEnd() - window.warmUpEnd()) / MS_PER_DAY;
        int replications = 10;

        // When
        List<List<List<Stay>>> runs =
                IntStream.range(0, replications)
                        .mapToObj(r -> Story.of(process, SEED, r))
                        .map(story -> stays(story, process.stages().size(), window.end()))
                        .toList();

        // Then
        for (int stage = 0; stage < process.stages().size(); stage++) {
            int s = stage;
            // what a lead brings in of time, the number in the stage takes over the same time
            Estimate difference =
                    Estimate.of(
                            "number − rate × time in " + process.stages().get(s),
                            SEED,
                            replications,
                            r ->
                                    meanNumber(runs.get(r).get(s), window, days)
                                            - rateTimesTime(runs.get(r).get(s), window, days));
            double number =
                    runs.stream()
                            .mapToDouble(run -> meanNumber(run.get(s), window, days))
                            .average()
                            .orElseThrow();
            assertThat(Math.abs(difference.mean()))
                    .as("%s: mean number %f", difference, number)
                    .isLessThan(2 * difference.halfWidth() + 0.02 * number + 1e-9);
            assertThat(difference.halfWidth()).isLessThan(0.1 * number + 0.05);
        }
    }

    private static double meanNumber(List<Stay> stays, RunWindow window, double days) {
        return integral(stays, window.warmUpEnd(), window.arrivalsEnd()) / MS_PER_DAY / days;
    }

    /** Of the leads that enter while it is measured, followed until they leave. */
    private static double rateTimesTime(List<Stay> stays, RunWindow window, double days) {
        List<Stay> entered =
                stays.stream()
                        .filter(stay -> stay.from() >= window.warmUpEnd())
                        .filter(stay -> stay.from() < window.arrivalsEnd())
                        .toList();
        double rate = entered.size() / days;
        double time = entered.stream().mapToLong(s -> s.to() - s.from()).average().orElse(0);
        return rate * time / MS_PER_DAY;
    }
}
