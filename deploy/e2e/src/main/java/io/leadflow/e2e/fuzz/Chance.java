package io.leadflow.e2e.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** Draws for one input: all of them follow from the seed, the target's name and the number. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed, String target, int number) {
        CRC32 name = new CRC32();
        name.update(target.getBytes(StandardCharsets.UTF_8));
        random = new SplittableRandom(seed * 31 + (name.getValue() << 32 | number));
    }

    boolean in(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 to below {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
