package io.leadflow.contracts.run;

/** How the call to a run's callback address stands. */
public enum CallbackStatus {
    /** To be made when the run has ended, or being made. */
    PENDING,
    /** Answered with a success. */
    DELIVERED,
    /** Given up after all attempts. */
    FAILED
}
