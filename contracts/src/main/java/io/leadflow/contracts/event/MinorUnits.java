package io.leadflow.contracts.event;

import java.util.Currency;

/** Amounts of events are in minor units of the currency: cents of a euro, yen of a yen. */
public final class MinorUnits {
    private MinorUnits() {}

    /**
     * Decimals that a unit of the currency has: 2 for EUR, 0 for JPY, and for what has no units.
     */
    public static int decimals(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** How many make a unit of the currency: 100 for EUR, 1 for JPY. */
    public static double perUnit(String currency) {
        return Math.pow(10, decimals(currency));
    }
}
