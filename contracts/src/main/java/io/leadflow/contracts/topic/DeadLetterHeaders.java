package io.leadflow.contracts.topic;

/** Headers of a dead-letter record; key and value are those of the record that was not readable. */
public final class DeadLetterHeaders {
    /** What is wrong with the record, in a sentence. */
    public static final String REASON = "dead-letter-reason";

    public static final String TOPIC = "dead-letter-topic";
    public static final String PARTITION = "dead-letter-partition";
    public static final String OFFSET = "dead-letter-offset";

    /** The reader that gave the record up, such as {@code metrics-service}. */
    public static final String READER = "dead-letter-reader";

    private DeadLetterHeaders() {}
}
