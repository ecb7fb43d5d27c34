package io.leadflow.simulation.process;

import java.util.Currency;

/** Amounts in minor units of a currency. */
final class Money {
    private Money() {}

    /** Minor units in one unit of the currency: 100 cents in a euro, 1 yen in a yen. */
    static double minorUnits(String currency) {
        return Math.pow(10, Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    }
}
