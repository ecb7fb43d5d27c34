package io.leadflow.funnel;

import io.leadflow.funnel.Detail.Cohort;
import io.leadflow.funnel.Detail.CohortSource;
import io.leadflow.funnel.Detail.Cycle;
import io.leadflow.funnel.Detail.Freeze;
import io.leadflow.funnel.Detail.Move;
import io.leadflow.funnel.Detail.Size;

/** Folds what becomes of leads, and of their values: by day, by cohort and by age. */
final class MoveFold {
    private final Books books;
    private final Detail detail;
    private final SourceFold sources;
    private final int reasons;

    MoveFold(Books books) {
        this.books = books;
        detail = books.detail;
        sources = new SourceFold(books);
        reasons = books.statistics.start.frozenReasons().size();
    }

    void created(OpenLead lead) {
        move(lead.pipeline ? Move.OPENING : Move.NEW, lead.cohort, lead.value);
        cohort(lead, Cohort.LEADS, 1);
        sources.created(lead);
    }

    /** Once it is. */
    void frozen(OpenLead lead, long at) {
        lead.frozenAt = at;
        int day = books.dayOf(at);
        move(Move.FROZEN, day, lead.value);
        cohort(lead, Cohort.FROZEN, 1);
        freeze(lead, day, Freeze.FROZEN, 1);
        freeze(lead, day, Freeze.VALUE, lead.value);
        sources.frozen(lead, day, lead.value);
    }

    /** While it is frozen yet. */
    void thawed(OpenLead lead, long at) {
        int day = books.dayOf(at);
        move(Move.THAWED, day, lead.value);
        unfreeze(lead, day, Freeze.THAWED, at);
    }

    private void unfreeze(OpenLead lead, int day, Freeze end, long at) {
        cohort(lead, Cohort.FROZEN, -1);
        freeze(lead, day, end, 1);
        freeze(lead, day, Freeze.VALUE, -lead.value);
        sources.frozen(lead, day, -lead.value);
        detail.timeFrozen[lead.frozen].add(at - lead.frozenAt);
    }

    private void freeze(OpenLead lead, int day, Freeze kind, long amount) {
        detail.freezes.add(day, lead.stage * reasons + lead.frozen, kind, amount);
    }

    void won(OpenLead lead, long value, long at) {
        int day = books.dayOf(at);
        move(Move.WON, day, value);
        if (value != lead.value) {
            move(Move.REVALUED, day, value - lead.value);
        }
        cohort(lead, Cohort.WON, 1);
        cohort(lead, Cohort.REVENUE, value);
        count(lead, detail.wonFrom, 1);
        sources.won(lead, value);
        if (!lead.pipeline) {
            detail.cohortSources.add(lead.cohort, lead.source, CohortSource.WON, 1);
            detail.cycles.add(day, lead.source, Cycle.WINS, 1);
            detail.cycles.add(day, lead.source, Cycle.WIN_MS, at - lead.createdAt);
        }
    }

    /** While it is where it is lost. */
    void lost(OpenLead lead, long at) {
        int day = books.dayOf(at);
        boolean frozen = lead.frozen != OpenLead.NONE;
        move(frozen ? Move.LOST_WHILE_FROZEN : Move.LOST, day, lead.value);
        if (frozen) {
            unfreeze(lead, day, Freeze.LOST, at);
        }
        count(lead, 1);
    }

    void lostForGood(OpenLead lead, long at) {
        if (!lead.pipeline) {
            detail.ageAtLoss[lead.source].add(at - lead.createdAt);
        }
    }

    void reopened(OpenLead lead, long at) {
        move(Move.REOPENED, books.dayOf(at), lead.value);
        count(lead, -1);
    }

    private void count(OpenLead lead, int losses) {
        cohort(lead, Cohort.LOST, losses);
        count(lead, detail.lostFrom, losses);
        if (!lead.pipeline) {
            detail.cohortSources.add(lead.cohort, lead.source, CohortSource.LOST, losses);
        }
    }

    /** A lead that has not ended, or is lost for good as it is not reopened in time. */
    void complete(OpenLead lead) {
        if (lead.lost != null) {
            lostForGood(lead, lead.lostAt);
        } else if (!lead.ended && !lead.pipeline) {
            long age = books.statistics.start.end() - lead.createdAt;
            detail.ageAtEnd[lead.source].add(age);
        }
    }

    private void move(Move move, int day, long value) {
        detail.moves.add(day, move, Size.COUNT, 1);
        detail.moves.add(day, move, Size.VALUE, value);
    }

    private void cohort(OpenLead lead, Cohort kind, long amount) {
        if (!lead.pipeline) {
            detail.cohorts.add(lead.cohort, 0, kind, amount);
        }
    }

    private static void count(OpenLead lead, long[] byStage, int leads) {
        for (int stage = 0; stage < byStage.length; stage++) {
            if (lead.entered[stage]) {
                byStage[stage] += leads;
            }
        }
    }
}
