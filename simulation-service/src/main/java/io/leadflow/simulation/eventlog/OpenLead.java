package io.leadflow.simulation.eventlog;

import io.leadflow.contracts.definition.Freeze;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.contracts.event.LeadEvent.LeadFrozen;
import io.leadflow.contracts.event.LeadEvent.LeadLost;
import io.leadflow.contracts.event.LeadEvent.LeadReopened;
import io.leadflow.contracts.event.LeadEvent.LeadStale;
import io.leadflow.contracts.event.LeadEvent.LeadThawed;
import io.leadflow.contracts.event.LeadEvent.LeadWon;
import io.leadflow.contracts.event.LeadEvent.WorkFinished;
import io.leadflow.contracts.event.LeadEvent.WorkInterrupted;
import io.leadflow.contracts.event.LeadEvent.WorkStarted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A lead of which more may be told. */
final class OpenLead {
    /** How a lead stands. */
    enum State {
        OPEN,
        WON,
        LOST,
        FROZEN;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final LeadCreated created;
    private final List<LeadEvent> events = new ArrayList<>();
    private State state = State.OPEN;
    private boolean comesBack;

    /** Frozen for good, and still to be told stale. */
    private boolean awaitsStale;

    /**
     * Work that goes on: tasks of a stage it has left are ended after it, even those that are
     * interrupted then; all other work ends with the stage.
     */
    private final Set<String> underWay = new HashSet<>(4);

    OpenLead(LeadCreated created) {
        this.created = created;
    }

    LeadCreated created() {
        return created;
    }

    State state() {
        return state;
    }

    List<LeadEvent> events() {
        return events;
    }

    void keep(LeadEvent event) {
        events.add(event);
    }

    /** Follows what becomes of it. */
    void follow(LeadEvent event, Map<String, Freeze> freezes) {
        switch (event) {
            case WorkStarted e -> underWay.add(e.stage() + "/" + e.task());
            case WorkFinished e -> underWay.remove(e.stage() + "/" + e.task());
            case WorkInterrupted e when e.task() == null -> underWay.remove(e.stage() + "/null");
            case LeadWon e -> ends(State.WON, false);
            case LeadLost e -> ends(State.LOST, Boolean.TRUE.equals(e.reopens()));
            case LeadFrozen e -> freezes(freezes.get(e.reason()));
            case LeadStale e -> awaitsStale = false;
            case LeadThawed e -> ends(State.OPEN, true);
            case LeadReopened e -> ends(State.OPEN, true);
            default -> {}
        }
    }

    private void ends(State now, boolean goesOn) {
        state = now;
        comesBack = goesOn;
        awaitsStale = false;
    }

    private void freezes(Freeze freeze) {
        ends(State.FROZEN, freeze.thawDays() != null);
        awaitsStale = freeze.thawDays() == null && freeze.staleAfterDays() != null;
    }

    /** Whether nothing more will be told. */
    boolean isOver() {
        return state != State.OPEN && !comesBack && !awaitsStale && underWay.isEmpty();
    }
}
