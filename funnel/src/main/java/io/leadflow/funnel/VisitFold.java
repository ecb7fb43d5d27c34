package io.leadflow.funnel;

import io.leadflow.contracts.event.LeadEvent.LeadStale;
import io.leadflow.contracts.event.LeadEvent.StageEntered;
import io.leadflow.contracts.event.LeadEvent.StageTimedOut;
import io.leadflow.contracts.event.LeadEvent.WorkFinished;
import io.leadflow.contracts.event.LeadEvent.WorkInterrupted;
import io.leadflow.contracts.event.LeadEvent.WorkStarted;
import java.util.stream.IntStream;

/** Folds what happens in stages: entering, work, growing stale, leaving. */
final class VisitFold {
    private final Books books;
    private final StageStatistics[] stages;
    private final TraitFold traits;
    private final StayFold stays;
    private final SourceFold sources;

    VisitFold(Books books, TraitFold traits) {
        this.books = books;
        this.traits = traits;
        stays = new StayFold(books);
        sources = new SourceFold(books);
        stages = books.statistics.stages;
    }

    void enter(StageEntered e) {
        int stage = books.dictionary.stage(e.stage());
        OpenLead lead = books.open(e.lead());
        if (lead == null) {
            return;
        }
        leave(lead, e.at());
        stays.enter(lead, stage, e.at());
        lead.enter(stage, e.at(), e.ageMs() == null ? 0 : e.ageMs());
        stages[stage].visits++;
        stages[stage].open[lead.source]++;
        if (!lead.entered[stage]) {
            lead.entered[stage] = true;
            reach(lead, stage);
        }
    }

    private void reach(OpenLead lead, int stage) {
        if (lead.pipeline) {
            stages[stage].pipeline++;
        } else {
            stages[stage].any[lead.source]++;
            traits.reached(lead, stage);
            sources.entered(lead, stage);
            deepen(lead);
        }
    }

    private void deepen(OpenLead lead) {
        int[] funnel = books.dictionary.funnel;
        while (lead.depth < funnel.length && lead.entered[funnel[lead.depth]]) {
            stages[funnel[lead.depth]].ordered[lead.source]++;
            traits.deepened(lead, funnel[lead.depth]);
            lead.depth++;
        }
    }

    /** Time interrupted is waiting too, a wait of its own. */
    void startWork(WorkStarted e) {
        int stage = books.dictionary.stage(e.stage());
        int role = books.dictionary.role(e.role());
        OpenLead lead = books.leads.get(e.lead());
        if (lead != null) {
            Work work = lead.interrupted(stage, e.task()).orElse(null);
            if (work == null) {
                work = lead.newWork(stage, e.task());
            }
            if (work.waitingSince != null) {
                stages[stage].waiting.add(e.at() - work.waitingSince);
                stays.waited(stage, e.at() - work.waitingSince, e.at());
            }
            work.start(e.at(), e.person());
            traits.worked(lead, role);
            respond(lead, e.at());
        }
    }

    /** Leads of the pipeline may have had their answer before. */
    private void respond(OpenLead lead, long at) {
        Durations responses = books.source(lead).firstResponse;
        if (!lead.responded && !lead.pipeline && responses != null) {
            responses.add(at - lead.createdAt);
            stays.responded(lead, at);
        }
        lead.responded = true;
    }

    void interruptWork(WorkInterrupted e) {
        int stage = books.dictionary.stage(e.stage());
        OpenLead lead = books.leads.get(e.lead());
        if (lead != null) {
            running(lead, stage, e.task(), e.person(), "interrupted").stop(e.at());
        }
    }

    void finishWork(WorkFinished e) {
        int stage = books.dictionary.stage(e.stage());
        OpenLead lead = books.leads.get(e.lead());
        if (lead == null) {
            return;
        }
        Work work = running(lead, stage, e.task(), e.person(), "finished");
        work.stop(e.at());
        stages[stage].working.add(work.workedMs);
        stays.worked(stage, work.workedMs, e.at());
        lead.works.remove(work);
        if (!work.leftBehind) {
            lead.workFinishedAt = e.at();
        } else if (lead.ended && lead.works.isEmpty()) {
            books.leads.remove(e.lead());
        }
    }

    private static Work running(OpenLead lead, int stage, String task, String person, String what) {
        return lead.running(stage, task, person)
                .orElseThrow(
                        () ->
                                new UnfoldableEventException(
                                        "work is " + what + " that was not started"));
    }

    /** What was cut off is no lag; the next event tells where the lead goes. */
    void timeOut(StageTimedOut e) {
        OpenLead lead = books.open(e.lead());
        if (lead != null) {
            lead.timedOut = true;
        }
    }

    void stale(LeadStale e) {
        int stage = books.dictionary.stage(e.stage());
        OpenLead lead = books.open(e.lead());
        if (lead != null && !lead.stale[stage]) {
            count(lead);
            lead.stale[stage] = true;
            stages[stage].stale++;
        }
    }

    /** Once a lead, wherever it grows stale first. */
    private void count(OpenLead lead) {
        SourceStatistics source = books.source(lead);
        boolean first = IntStream.range(0, lead.stale.length).noneMatch(i -> lead.stale[i]);
        if (first && source.stale != null) {
            source.stale++;
        }
    }

    /** Ends the visit the lead is on, if it is on one. */
    void leave(OpenLead lead, long at) {
        if (!lead.isInStage()) {
            return;
        }
        StageStatistics stage = stages[lead.stage];
        long stay = at - lead.enteredAt;
        stage.open[lead.source]--;
        stage.inStage.add(stay);
        stays.leave(lead, stay, at);
        if (!lead.timedOut) {
            stage.lag.add(lead.workFinishedAt == null ? stay : at - lead.workFinishedAt);
        }
        lead.timeInStage[lead.stage] += stay;
        lead.leave();
    }

    void addCumulative(OpenLead lead) {
        for (int stage = 0; stage < lead.entered.length; stage++) {
            if (lead.entered[stage]) {
                stages[stage].cumulative.add(lead.timeInStage[stage]);
            }
        }
    }
}
