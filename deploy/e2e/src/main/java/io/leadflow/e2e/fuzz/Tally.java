package io.leadflow.e2e.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of the inputs of a target. */
final class Tally {
    private static final int TOLD = 5;

    private final Map<String, Integer> classes = new TreeMap<>();
    private final List<String> told = new ArrayList<>();
    private int inputs;
    private int errors;

    synchronized void count(String kind) {
        inputs++;
        classes.merge(kind, 1, Integer::sum);
    }

    /** Notes what should not have been, and says so of the first ones. */
    synchronized void error(String what) {
        errors++;
        if (told.size() < TOLD) {
            told.add(what);
        }
    }

    synchronized int inputs() {
        return inputs;
    }

    synchronized int errors() {
        return errors;
    }

    synchronized List<String> told() {
        return List.copyOf(told);
    }

    synchronized String text() {
        return "inputs=" + inputs + " errors=" + errors + " " + classes;
    }
}
