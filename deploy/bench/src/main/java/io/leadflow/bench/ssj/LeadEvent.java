package io.leadflow.bench.ssj;

import io.leadflow.bench.reference.FunnelFold;
import java.util.Arrays;
import umontreal.ssj.simevents.Event;

/** A lead, and the one event it has pending. */
final class LeadEvent extends Event {
    private static final double MEAN_LAG = 2 * SsjSales.DAY;
    private static final double MEAN_FREEZE = 30 * SsjSales.DAY;
    private static final double RETURNS = 0.35;

    private enum Step {
        WORKED,
        LAGGED,
        THAWS
    }

    private final SsjSales sales;
    private final FunnelFold fold;
    private final int[] visits;
    private long number;
    private int stage;
    private Step step;

    /** Behind it in a queue, or in the list of leads to be used again. */
    LeadEvent next;

    LeadEvent(SsjSales sales) {
        super(sales.simulator);
        this.sales = sales;
        fold = sales.fold;
        visits = new int[sales.stations.length];
    }

    void begin(long leadNumber, int source) {
        number = leadNumber;
        Arrays.fill(visits, 0);
        fold.leadCreated(now(), number, source, 0);
        enter(0);
    }

    private long now() {
        return (long) sim.time();
    }

    private void enter(int newStage) {
        stage = newStage;
        fold.stageEntered(now(), number, stage, ++visits[stage]);
        sales.stations[stage].people().request(this);
    }

    void startWork() {
        Station station = sales.stations[stage];
        fold.workStarted(now(), number, stage, station.people().role);
        after(Step.WORKED, sales.lognormal(station.mu(), station.sigma()));
    }

    private void after(Step then, double delay) {
        step = then;
        schedule(delay);
    }

    @Override
    public void actions() {
        switch (step) {
            case WORKED -> finishWork();
            case LAGGED -> enter(stage + 1);
            case THAWS -> thaw();
        }
    }

    private void finishWork() {
        Station station = sales.stations[stage];
        fold.workFinished(now(), number, stage, station.people().role);
        station.people().release();
        double u = sales.uniform();
        if (u >= station.advancesOrLoses()) {
            fold.leadFrozen(now(), number, stage, 0);
            after(Step.THAWS, sales.exponential(MEAN_FREEZE));
        } else if (u >= station.advances()) {
            fold.leadLost(now(), number, stage, 0);
            sales.recycle(this);
        } else if (stage + 1 == visits.length) {
            fold.leadWon(now(), number, stage, 0);
            sales.recycle(this);
        } else {
            after(Step.LAGGED, sales.exponential(MEAN_LAG));
        }
    }

    private void thaw() {
        if (sales.uniform() < RETURNS) {
            fold.leadThawed(now(), number, stage);
            enter(stage);
        } else {
            fold.leadLost(now(), number, stage, 0);
            sales.recycle(this);
        }
    }
}
