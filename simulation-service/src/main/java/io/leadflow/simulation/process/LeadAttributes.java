package io.leadflow.simulation.process;

/** Attributes of a lead, by their numbers in {@link CompiledProcess#attributes()}. */
public interface LeadAttributes {
    int size();

    /** Whether the attribute is a category, else a number. */
    boolean isCategory(int attribute);

    double number(int attribute);

    /** Number of the category in {@link CompiledProcess#categories(int)}. */
    int category(int attribute);
}
