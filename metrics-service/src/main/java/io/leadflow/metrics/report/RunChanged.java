package io.leadflow.metrics.report;

import java.util.UUID;

/** A CDI event: a run's state or its figures may have changed. Observers must return at once. */
public record RunChanged(UUID run) {}
