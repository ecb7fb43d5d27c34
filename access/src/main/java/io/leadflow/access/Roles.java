package io.leadflow.access;

import java.util.List;

/** What callers may be allowed; each role may also do what those before it may. */
public final class Roles {
    /** Reads processes, runs, statistics and exports. */
    public static final String VIEWER = "viewer";

    /** Requests, repeats and cancels runs. */
    public static final String ANALYST = "analyst";

    /** Changes, publishes and retires processes. */
    public static final String MODELLER = "modeller";

    /** Everything. */
    public static final String ADMIN = "admin";

    static final List<String> RISING = List.of(VIEWER, ANALYST, MODELLER, ADMIN);

    private Roles() {}

    /** The role with those it contains; none for a name that is no role. */
    static List<String> within(String role) {
        return RISING.subList(0, RISING.indexOf(role) + 1);
    }
}
