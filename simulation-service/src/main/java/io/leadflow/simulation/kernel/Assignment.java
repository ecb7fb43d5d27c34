package io.leadflow.simulation.kernel;

/** Which of several free people serves a token. Ties go to the one listed first. */
public enum Assignment {
    /** The next in the list after the one who was chosen last. */
    ROUND_ROBIN,
    /** Who has worked the least time so far. */
    LEAST_LOADED,
    /** Who is fastest; of equals, who has worked the least. */
    BEST_FIT,
    /** Who served the token before in the role, and nobody else while they stay. */
    OWNER
}
