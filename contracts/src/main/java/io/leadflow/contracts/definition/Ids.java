package io.leadflow.contracts.definition;

/** The form of ids in a definition. */
public final class Ids {
    /** Lower-case words of letters and digits, joined by single hyphens; at most 64 characters. */
    public static final String PATTERN = "(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*";

    private Ids() {}
}
