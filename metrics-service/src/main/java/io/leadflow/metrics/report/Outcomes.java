package io.leadflow.metrics.report;

import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.OutcomeCounts;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Estimates of how leads of some kind end. */
final class Outcomes {
    private final Figures figures;
    private final RunStatistics all;
    private final Function<ReplicationStatistics, OutcomeCounts> counts;

    /**
     * @param counts null where a replication has no such lead
     */
    Outcomes(Figures figures, Function<ReplicationStatistics, OutcomeCounts> counts) {
        this.figures = figures;
        this.counts = counts;
        all = figures.all;
    }

    private ToDoubleFunction<ReplicationStatistics> of(ToLongFunction<OutcomeCounts> value) {
        return r -> {
            OutcomeCounts these = counts.apply(r);
            return these == null ? 0 : (double) value.applyAsLong(these);
        };
    }

    Estimate leads() {
        return all.estimate(of(c -> c.leads));
    }

    Estimate share(ToDoubleFunction<ReplicationStatistics> ofLeads) {
        return all.ratio(of(c -> c.leads), ofLeads);
    }

    Estimate won() {
        return all.estimate(of(c -> c.won));
    }

    Estimate lost() {
        return all.estimate(of(c -> c.lost));
    }

    Estimate conversion() {
        return all.ratio(of(c -> c.won), of(c -> c.leads));
    }

    Estimate winRate() {
        return all.ratio(of(c -> c.won), of(c -> c.won + c.lost));
    }

    Estimate revenue() {
        return all.estimate(this::money);
    }

    Estimate revenuePerLead() {
        return all.ratio(this::money, of(c -> c.leads));
    }

    private double money(ReplicationStatistics r) {
        OutcomeCounts these = counts.apply(r);
        return these == null ? 0 : figures.money(these.revenue);
    }
}
