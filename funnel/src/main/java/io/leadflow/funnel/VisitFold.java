package io.leadflow.funnel;

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

    void enter(long at, long number, int stage, long ageMs) {
        OpenLead lead = books.open(number);
        if (lead == null) {
            return;
        }
        leave(lead, at);
        stays.enter(lead, stage, at);
        lead.enter(stage, at, Math.max(0, ageMs));
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
    void startWork(long at, long number, int stage, int role, String task, String person) {
        OpenLead lead = books.leads.get(number);
        if (lead != null) {
            Work work = lead.interrupted(stage, task);
            if (work == null) {
                work = lead.newWork(stage, task);
            }
            if (work.waitingSince != Work.NEVER) {
                stages[stage].waiting.add(at - work.waitingSince);
                stays.waited(stage, at - work.waitingSince, at);
            }
            work.start(at, person);
            traits.worked(lead, role);
            respond(lead, at);
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

    void interruptWork(long at, long number, int stage, String task, String person) {
        OpenLead lead = books.leads.get(number);
        if (lead != null) {
            running(lead, stage, task, person, "interrupted").stop(at);
        }
    }

    void finishWork(long at, long number, int stage, String task, String person) {
        OpenLead lead = books.leads.get(number);
        if (lead == null) {
            return;
        }
        Work work = running(lead, stage, task, person, "finished");
        work.stop(at);
        stages[stage].working.add(work.workedMs);
        stays.worked(stage, work.workedMs, at);
        lead.works.remove(work);
        if (!work.leftBehind) {
            lead.workFinishedAt = at;
        } else if (lead.ended && lead.works.isEmpty()) {
            books.leads.remove(number);
        }
    }

    private static Work running(OpenLead lead, int stage, String task, String person, String what) {
        Work work = lead.running(stage, task, person);
        if (work == null) {
            throw new UnfoldableEventException("work is " + what + " that was not started");
        }
        return work;
    }

    /** What was cut off is no lag; the next event tells where the lead goes. */
    void timeOut(long number) {
        OpenLead lead = books.open(number);
        if (lead != null) {
            lead.timedOut = true;
        }
    }

    void stale(long number, int stage) {
        OpenLead lead = books.open(number);
        if (lead != null && !lead.stale[stage]) {
            count(lead);
            lead.stale[stage] = true;
            stages[stage].stale++;
        }
    }

    /** Once a lead, wherever it grows stale first. */
    private void count(OpenLead lead) {
        SourceStatistics source = books.source(lead);
        if (!lead.hasGrownStale() && source.stale != null) {
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
            stage.lag.add(lead.workFinishedAt == Work.NEVER ? stay : at - lead.workFinishedAt);
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
