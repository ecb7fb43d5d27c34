package io.leadflow.e2e.faults;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Ends parts outright, at once, and starts them again after up to two seconds.
 *
 * @param choice draws the parts
 */
record Kill(String name, String does, Function<SplittableRandom, List<String>> choice)
        implements Fault {

    /** Always the same part. */
    static Kill of(String name, String part) {
        return new Kill(name, "SIGKILL of the " + part, random -> List.of(part));
    }

    @Override
    public void strike(Scene scene) {
        List<String> parts = choice.apply(scene.random());
        if (parts.size() > 1) {
            scene.detail(String.join(" and ", parts));
        }
        parts.forEach(scene.platform()::kill);
        scene.pause(0, 2000);
        scene.healing();
        parts.parallelStream().forEach(scene.platform()::restart);
    }
}
