package io.leadflow.e2e.faults;

import io.leadflow.e2e.Folders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Rounds of several faults in turn, on one stand as long as every round is good; after one that is
 * not, a new stand is put up, and the old one's logs are kept.
 */
final class Tournament {
    /** Odd, so that rounds of different numbers have different seeds. */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final List<Fault> faults;
    private final long seed;
    private final PrintWriter out;
    private final List<Outcome> outcomes = new ArrayList<>();

    Tournament(List<Fault> faults, long seed, PrintWriter out) {
        this.faults = faults;
        this.seed = seed;
        this.out = out;
    }

    /** Plays so many rounds and tells of each; whether all were good. */
    boolean play(int rounds) {
        while (outcomes.size() < rounds) {
            onOneStand(rounds);
        }
        new Summary(outcomes).print(out);
        return outcomes.stream().allMatch(Outcome::isGood);
    }

    private void onOneStand(int rounds) {
        Path data = folder();
        out.println("a platform is started in " + data);
        out.flush();
        boolean good = true;
        try (Stand stand = Stand.start(data.resolve("platform"), disk(), clock(data));
                Rounds on = new Rounds(stand)) {
            while (good && outcomes.size() < rounds) {
                good = play(on, rounds).isGood();
            }
        }
        if (good) {
            Folders.delete(data);
        } else {
            out.println("  its logs: " + data.resolve("platform/logs"));
        }
    }

    private Outcome play(Rounds on, int rounds) {
        int number = outcomes.size();
        Fault fault = faults.get(number % faults.size());
        Outcome outcome = on.play(fault, seed(number));
        outcomes.add(outcome);
        out.printf("round %d of %d: %s%n", number + 1, rounds, outcome.text());
        outcome.complaints().forEach(complaint -> out.println("  " + complaint));
        if (!outcome.isGood()) {
            out.println("  again: " + outcome.replay());
        }
        out.flush();
        return outcome;
    }

    /** The first round's is the seed itself, so that a round can be had again alone. */
    private long seed(int number) {
        return number == 0 ? seed : (seed + number * STEP) >>> 1;
    }

    private Disk disk() {
        return new Disk(faults.stream().anyMatch(Fault::needsDisk));
    }

    private Clock clock(Path data) {
        return new Clock(faults.stream().anyMatch(ClockJump.class::isInstance) ? data : null);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("leadflow-faults");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
