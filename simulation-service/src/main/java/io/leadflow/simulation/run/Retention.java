package io.leadflow.simulation.run;

import io.leadflow.contracts.run.CallbackStatus;
import io.leadflow.contracts.run.Run;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which runs are kept no longer. */
@ApplicationScoped
public class Retention {
    private final RetentionSettings settings;

    @Inject
    Retention(RetentionSettings settings) {
        this.settings = settings;
    }

    /** Whether nothing will change the run any more. */
    static boolean isDone(Run run) {
        return run.status().isFinal() && run.callback() != CallbackStatus.PENDING;
    }

    /** Runs that are done with and too old, or too many: the oldest go first. */
    List<Run> over(Collection<Run> all, Instant now) {
        List<Run> done =
                all.stream()
                        .filter(Retention::isDone)
                        .sorted(Comparator.comparing(Retention::end).reversed())
                        .toList();
        Instant oldest = now.minus(settings.keepFor());
        return IntStream.range(0, done.size())
                .filter(i -> i >= settings.keepAtMost() || end(done.get(i)).isBefore(oldest))
                .mapToObj(done::get)
                .toList();
    }

    private static Instant end(Run run) {
        return run.finishedAt() == null ? run.requestedAt() : run.finishedAt();
    }
}
