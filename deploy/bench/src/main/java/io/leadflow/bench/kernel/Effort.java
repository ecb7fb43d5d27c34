package io.leadflow.bench.kernel;

/**
 * How long to measure.
 *
 * @param rounds that count
 * @param warmUpRounds before them
 * @param days simulated in each
 * @param seed of the rounds: seed + 1, seed + 2, …
 */
record Effort(int rounds, int warmUpRounds, int days, long seed) {}
