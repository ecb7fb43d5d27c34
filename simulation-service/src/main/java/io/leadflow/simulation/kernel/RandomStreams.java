package io.leadflow.simulation.kernel;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Independent generators, one for each (seed, replication, purpose). What one purpose draws does
 * not move another, so scenarios with the same seed share random numbers.
 *
 * @param seed of the run
 * @param replication counted from 0; others may stand for pilots
 * @param complemented whether each number is the complement of what it would be: 1 − u instead of u
 */
public record RandomStreams(long seed, int replication, boolean complemented) {

    public RandomStreams(long seed, int replication) {
        this(seed, replication, false);
    }

    /** A xoshiro256++ generator; the same arguments give the same numbers. */
    public UniformRandomProvider forPurpose(String purpose) {
        long state = mix(mix(seed) ^ mix(0x9E37_79B9_7F4A_7C15L * (replication + 1L)));
        state = mix(state ^ hash(purpose));
        long[] words = new long[4];
        for (int i = 0; i < words.length; i++) {
            state += 0x9E37_79B9_7F4A_7C15L;
            words[i] = mix(state);
        }
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(words);
        return complemented ? () -> ~random.nextLong() : random;
    }

    /** 64-bit FNV-1a: fixed for ever, unlike {@link String#hashCode()} well spread over a long. */
    private static long hash(String purpose) {
        long hash = 0xCBF2_9CE4_8422_2325L;
        for (int i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * 0x100_0000_01B3L;
        }
        return hash;
    }

    /** Finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return b ^ (b >>> 31);
    }
}
