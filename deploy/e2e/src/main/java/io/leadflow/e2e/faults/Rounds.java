package io.leadflow.e2e.faults;

import io.leadflow.contracts.run.RunRequest;
import io.leadflow.e2e.Example;
import io.leadflow.e2e.Leadflow;
import io.leadflow.e2e.RestTally;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.awaitility.core.ConditionTimeoutException;

/** Rounds on one stand: a run each, disturbed once, and held against the kernel. */
final class Rounds implements AutoCloseable {
    /** What a slowed run's events take: long enough to be disturbed, and no longer. */
    private static final double EVENTS_PER_MS = 200_000 / 6000.0;

    private static final int MOMENT_LIMIT_MS = 60_000;
    private static final int TRIAL_REPLICATIONS = 10;
    private static final int DAYS = 30;

    private final Stand stand;
    private final Leadflow leadflow;

    private final int bytesPerMs;

    /** How many events {@link #TRIAL_REPLICATIONS} of each have. */
    private final Map<Example, Long> trials = new EnumMap<>(Example.class);

    /** Gets to know how many events there are, and how many bytes they take. */
    Rounds(Stand stand) {
        this.stand = stand;
        this.leadflow = new Leadflow(stand.platform());
        RunRequest trial = request(Example.MARKETPLACE, TRIAL_REPLICATIONS, 1);
        leadflow.simulate(Example.MARKETPLACE, trial);
        long events = Expected.of(Example.MARKETPLACE.definition(), trial).events();
        double bytes = (double) stand.leadEventBytes() / events;
        bytesPerMs = Math.max(1, (int) (bytes * EVENTS_PER_MS));
    }

    private int replications(Fault fault) {
        long events = trials.computeIfAbsent(fault.example(), Rounds::trial);
        return (int) Math.max(8, (long) fault.events() * TRIAL_REPLICATIONS / events);
    }

    private static long trial(Example example) {
        RunRequest request = request(example, TRIAL_REPLICATIONS, 1);
        return Expected.of(example.definition(), request).events();
    }

    /** Shorter than usual, so that there are many replications, and a fault meets many ends. */
    private static RunRequest request(Example example, int replications, long seed) {
        RunRequest usual = example.request(replications, seed);
        return new RunRequest(
                usual.process(),
                null,
                usual.startDate(),
                DAYS,
                0,
                DAYS,
                replications,
                seed,
                null,
                null,
                usual.labels());
    }

    /**
     * Plays a round.
     *
     * @param seed draws the run's seed, the moment and all that the fault leaves open
     */
    Outcome play(Fault fault, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Example example = fault.example();
        RunRequest request = request(example, replications(fault), random.nextInt(1, 1_000_000));
        Expected expected = Expected.of(example.definition(), request);
        stand.limit(fault.atFullSpeed() ? Integer.MAX_VALUE : bytesPerMs);
        fault.prepare(stand);
        UUID run = leadflow.request(example, request);
        Scene scene = new Scene(stand, leadflow, run, request, random);
        try (Progress progress = new Progress(stand.metricsDatabase(), run)) {
            return disturbed(new Round(fault, seed, scene, expected, progress));
        } finally {
            stand.deleteLeadEvents();
        }
    }

    private record Round(
            Fault fault, long seed, Scene scene, Expected expected, Progress progress) {}

    private Outcome disturbed(Round round) {
        Scene scene = round.scene;
        long all = round.expected.events();
        progressTo(round, (long) (scene.random().nextDouble(0.8) * all));
        String moment = moment(round.progress.events(), all);
        Map<String, Long> found = Map.of();
        try {
            round.fault.strike(scene);
            leadflow.awaitCompleted(scene.run());
            found = RestTally.of(leadflow, scene.run()).sums();
        } catch (RuntimeException | AssertionError e) {
            scene.complain(reason(e));
        }
        round.progress.await(all, 5000);
        Verdict verdict = Verdict.of(all, round.expected.sums(), round.progress.events(), found);
        verdict.differences().forEach(scene::complain);
        round.fault.look(scene);
        return new Outcome(
                round.seed,
                round.fault.name(),
                scene.details().isEmpty() ? moment : moment + ": " + scene.details(),
                all,
                verdict,
                round.progress.recovery(scene.healedAt(), all),
                scene.complaints());
    }

    private static void progressTo(Round round, long events) {
        round.progress.await(events, MOMENT_LIMIT_MS);
        round.scene.pause(0, 500);
    }

    private static String moment(long events, long all) {
        return String.format(Locale.ROOT, "%.0f %% in the statistics", 100.0 * events / all);
    }

    private static String reason(Throwable e) {
        return e instanceof ConditionTimeoutException ? e.getMessage() : e.toString();
    }

    @Override
    public void close() {
        leadflow.close();
    }
}
