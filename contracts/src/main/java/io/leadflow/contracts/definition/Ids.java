package io.leadflow.contracts.definition;

/** The form of ids in a definition. */
public final class Ids {
    /** Lower-case words of letters and digits, joined by single hyphens; at most 64 characters. */
    public static final String PATTERN = "(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*";

    /** Attributes: a letter in lower case, then letters and digits; expressions can name them. */
    public static final String ATTRIBUTE = "[a-z][A-Za-z0-9]{0,63}";

    /** Categories of an attribute: text of 1 to 64 characters without space around it. */
    public static final String CATEGORY = "(?=.{1,64}$)\\S(.*\\S)?";

    private Ids() {}
}
