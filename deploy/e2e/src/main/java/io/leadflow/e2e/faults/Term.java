package io.leadflow.e2e.faults;

import java.time.Duration;

/**
 * Stops a part in order with SIGTERM, which has to take less than ten seconds, and starts it again.
 *
 * @param part its name
 */
record Term(String name, String part) implements Fault {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Override
    public String does() {
        return "SIGTERM of the %s, which has to end in less than 10 s".formatted(part);
    }

    @Override
    public void strike(Scene scene) {
        long begin = System.nanoTime();
        scene.platform().stop(part);
        double seconds = (System.nanoTime() - begin) / 1e9;
        scene.detail("ended in %.1f s".formatted(seconds));
        if (seconds >= LIMIT.toSeconds()) {
            scene.complain("SIGTERM took %.1f s".formatted(seconds));
        }
        scene.healing();
        scene.platform().restart(part);
    }
}
