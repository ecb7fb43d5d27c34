package io.leadflow.funnel;

import io.leadflow.funnel.Detail.Cycle;
import io.leadflow.funnel.Detail.Move;
import io.leadflow.funnel.Detail.Size;
import io.leadflow.funnel.Detail.Stay;

/** Folds what happens in stages, day by day. */
final class StayFold {
    private final Books books;
    private final Detail detail;

    StayFold(Books books) {
        this.books = books;
        detail = books.detail;
    }

    /** Before the lead is there. */
    void enter(OpenLead lead, int stage, long at) {
        int day = books.dayOf(at);
        change(lead, stage, day, 1);
        int direction = books.dictionary.direction(lead.lastStage, stage);
        if (direction != 0) {
            Move move = direction > 0 ? Move.ADVANCED : Move.REGRESSED;
            detail.moves.add(day, move, Size.COUNT, 1);
            detail.moves.add(day, move, Size.VALUE, lead.value);
        }
    }

    /** Before the lead is gone. */
    void leave(OpenLead lead, long stayMs, long at) {
        int day = books.dayOf(at);
        change(lead, lead.stage, day, -1);
        detail.stages.add(day, lead.stage, Stay.ENDED, 1);
        detail.stages.add(day, lead.stage, Stay.STAY_MS, stayMs);
    }

    private void change(OpenLead lead, int stage, int day, int leads) {
        detail.stages.add(day, stage, Stay.OPEN, leads);
        detail.stages.add(day, stage, Stay.VALUE, leads * lead.value);
    }

    void waited(int stage, long ms, long at) {
        int day = books.dayOf(at);
        detail.stages.add(day, stage, Stay.WAITS, 1);
        detail.stages.add(day, stage, Stay.WAIT_MS, ms);
    }

    void worked(int stage, long ms, long at) {
        int day = books.dayOf(at);
        detail.stages.add(day, stage, Stay.WORKS, 1);
        detail.stages.add(day, stage, Stay.WORK_MS, ms);
    }

    void responded(OpenLead lead, long at) {
        int day = books.dayOf(at);
        detail.cycles.add(day, lead.source, Cycle.RESPONSES, 1);
        detail.cycles.add(day, lead.source, Cycle.RESPONSE_MS, at - lead.createdAt);
    }
}
