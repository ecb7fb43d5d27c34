package io.leadflow.service.exchange;

/** A service's own way to tell that something it needs is away from a fault of its own. */
public interface OutageCheck {
    /** Whether a failure, without regard to its cause, says so. */
    boolean isOutage(Throwable failure);
}
