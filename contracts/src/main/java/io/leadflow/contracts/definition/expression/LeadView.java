package io.leadflow.contracts.definition.expression;

/** A lead at a moment, as expressions see it. Only what an expression uses is asked for. */
public interface LeadView {
    /** Deal value, in units of the currency. */
    double value();

    /** Id of the source. */
    String source();

    /** Channel of the source, as in documents. */
    String channel();

    /** Visits to this stage, the current one included. */
    int visits();

    /** Times it went back. */
    int regresses();

    /** Days since it was created. */
    double ageDays();

    /** Days since it entered this stage. */
    double stageDays();

    /** Hours it has waited for people in all. */
    double waitedHours();

    /** Hours from creation to the first work on it; so far, while there was none. */
    double responseHours();

    /** Local month, from 1. */
    int month();

    /** Local day of the week, from 1 (Monday). */
    int weekday();

    /** Local hour, from 0. */
    int hour();

    /** Days since the run's start date. */
    int day();

    /**
     * Value of a numeric attribute.
     *
     * @param attribute index in the definition's order of attributes
     */
    double number(int attribute);

    /**
     * Value of a categorical attribute.
     *
     * @param attribute index in the definition's order of attributes
     */
    String category(int attribute);
}
