package io.leadflow.e2e.faults;

import io.leadflow.contracts.run.RunRequest;
import io.leadflow.e2e.Leadflow;
import io.leadflow.embedded.Pause;
import io.leadflow.embedded.Platform;
import io.leadflow.embedded.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Where a fault strikes: the platform during a run, with all that is drawn by the round's seed. */
final class Scene {
    static final List<ServiceName> SERVICES =
            List.of(ServiceName.MODEL, ServiceName.SIMULATION, ServiceName.METRICS);

    private final Stand stand;
    private final Leadflow leadflow;
    private final UUID run;
    private final RunRequest request;
    private final SplittableRandom random;
    private final List<String> complaints = new ArrayList<>();
    private String detail = "";
    private long healing;

    Scene(Stand stand, Leadflow leadflow, UUID run, RunRequest request, SplittableRandom random) {
        this.stand = stand;
        this.leadflow = leadflow;
        this.run = run;
        this.request = request;
        this.random = random;
    }

    Stand stand() {
        return stand;
    }

    Platform platform() {
        return stand.platform();
    }

    Leadflow leadflow() {
        return leadflow;
    }

    UUID run() {
        return run;
    }

    RunRequest request() {
        return request;
    }

    SplittableRandom random() {
        return random;
    }

    /** One of several, by the seed. */
    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /**
     * Lets time pass: as many milliseconds as the seed says, from the first bound to the second.
     */
    void pause(int from, int to) {
        Pause.millis(random.nextInt(from, to + 1));
    }

    /** From now on the platform has to help itself. */
    void healing() {
        healing = System.nanoTime();
    }

    /** When the cause was gone, as {@link System#nanoTime} tells; 0 when nobody said. */
    long healedAt() {
        return healing;
    }

    /** Adds what was drawn to what the round prints. */
    void detail(String what) {
        detail = detail.isEmpty() ? what : detail + ", " + what;
    }

    String details() {
        return detail;
    }

    /** Something is wrong that no count tells. */
    void complain(String what) {
        complaints.add(what);
    }

    List<String> complaints() {
        return complaints;
    }
}
