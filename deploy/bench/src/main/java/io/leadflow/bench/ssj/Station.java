package io.leadflow.bench.ssj;

/**
 * A stage of the process.
 *
 * @param mu mean of the logarithm of the work in milliseconds
 * @param sigma its standard deviation
 * @param advances probability
 * @param advancesOrLoses the same, plus that to be lost; the rest freezes
 */
record Station(People people, double mu, double sigma, double advances, double advancesOrLoses) {

    /**
     * @param meanDays of the work, lognormal with a coefficient of variation of 1
     */
    static Station of(People people, double meanDays, double advances, double loses) {
        double variance = Math.log(2);
        return new Station(
                people,
                Math.log(meanDays * SsjSales.DAY) - variance / 2,
                Math.sqrt(variance),
                advances,
                advances + loses);
    }
}
