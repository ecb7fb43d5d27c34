package io.leadflow.metrics.report;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Where reports take their figures from. */
public interface RunStatisticsSource {
    /** What is known of a run; empty where nothing is. */
    Uni<Optional<RunData>> load(UUID run);

    /** The version that {@link #load} would give now, at less expense. */
    Uni<Optional<Long>> version(UUID run);
}
