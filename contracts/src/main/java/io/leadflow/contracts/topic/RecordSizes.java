package io.leadflow.contracts.topic;

/** The largest records of the topics, in bytes. Topics and producers are set up for them. */
public final class RecordSizes {
    /**
     * A published version: JSON in full, which may be longer than the document of 1 MiB sent in.
     */
    public static final int DEFINITION = 4 * 1024 * 1024;

    /** A run, its task and reports: a definition with overrides, and the overrides once more. */
    public static final int RUN = 8 * 1024 * 1024;

    /** A replication's statistics: mostly what happened on each of its days, by source. */
    public static final int STATISTICS = 16 * 1024 * 1024;

    /** Any of these, with the reason why it could not be read. */
    public static final int DEAD_LETTER = 17 * 1024 * 1024;

    private RecordSizes() {}
}
