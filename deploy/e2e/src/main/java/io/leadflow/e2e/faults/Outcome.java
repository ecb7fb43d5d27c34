package io.leadflow.e2e.faults;

import java.util.List;
import java.util.Locale;

/**
 * What came of a round.
 *
 * @param seed replays it
 * @param fault its name
 * @param moment when it struck, and with what
 * @param events lead events of the run
 * @param verdict how its statistics differ from the kernel's
 * @param recovery seconds from when the cause was gone until the statistics went on
 * @param complaints what else is wrong
 */
record Outcome(
        long seed,
        String fault,
        String moment,
        long events,
        Verdict verdict,
        double recovery,
        List<String> complaints) {

    boolean isGood() {
        return verdict.lost() == 0 && verdict.doubled() == 0 && complaints.isEmpty();
    }

    /** One line. */
    String text() {
        return String.format(
                Locale.ROOT,
                "seed=%d fault=%s moment=\"%s\" events=%d lost=%d doubled=%d recovery=%.1fs",
                seed,
                fault,
                moment,
                events,
                verdict.lost(),
                verdict.doubled(),
                recovery);
    }

    /** How to have it again. */
    String replay() {
        return "./leadflow faults --faults %s --rounds 1 --seed %d".formatted(fault, seed);
    }
}
