package io.leadflow.metrics.measure;

import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import java.util.function.ToDoubleFunction;

/** A figure that each replication has, and a run an estimate of. */
public sealed interface Measure {
    Unit unit();

    /** Of one replication; not a number where it does not tell. */
    double of(ReplicationStatistics replication);

    Estimate estimate(RunStatistics run);

    /** Something that can be summed up: a count, an amount. */
    record Total(Unit unit, ToDoubleFunction<ReplicationStatistics> value) implements Measure {
        @Override
        public double of(ReplicationStatistics replication) {
            return value.applyAsDouble(replication);
        }

        @Override
        public Estimate estimate(RunStatistics run) {
            return run.estimate(value);
        }
    }

    /** One amount for each of another: undefined where there is no other. */
    record Ratio(
            Unit unit,
            ToDoubleFunction<ReplicationStatistics> numerator,
            ToDoubleFunction<ReplicationStatistics> denominator)
            implements Measure {
        @Override
        public double of(ReplicationStatistics replication) {
            double below = denominator.applyAsDouble(replication);
            return below > 0 ? numerator.applyAsDouble(replication) / below : Double.NaN;
        }

        @Override
        public Estimate estimate(RunStatistics run) {
            return run.ratio(numerator, denominator);
        }
    }

    /** Something whose sum says nothing: a median, a rate. */
    record Level(Unit unit, ToDoubleFunction<ReplicationStatistics> value) implements Measure {
        @Override
        public double of(ReplicationStatistics replication) {
            return value.applyAsDouble(replication);
        }

        @Override
        public Estimate estimate(RunStatistics run) {
            return run.level(value);
        }
    }
}
