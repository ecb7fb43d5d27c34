package io.leadflow.funnel;

import java.util.Map;

/** Folds what becomes of leads: created, frozen, won, lost, reopened, out of bounds. */
final class LeadFold {
    private final Books books;
    private final VisitFold visits;
    private final TraitFold traits;
    private final MoveFold moves;

    LeadFold(Books books, VisitFold visits, TraitFold traits) {
        this.books = books;
        this.visits = visits;
        this.traits = traits;
        moves = new MoveFold(books);
    }

    void create(
            long at,
            long number,
            int source,
            long value,
            String campaign,
            long ageMs,
            Map<String, Object> attributes) {
        ReplicationStatistics all = books.statistics;
        if (at < all.start.measuredFrom()) {
            return;
        }
        OpenLead lead = new OpenLead(source, at - Math.max(0, ageMs), all.stages.length);
        lead.pipeline = ageMs != EventFold.NONE;
        lead.value = value;
        lead.cohort = books.dayOf(at);
        lead.campaign = campaign;
        lead.attributes = attributes == null ? Map.of() : attributes;
        books.leads.put(number, lead);
        books.source(lead).leads++;
        if (!lead.pipeline) {
            books.day(at).created[source]++;
        }
        traits.created(lead);
        moves.created(lead);
    }

    void freeze(long at, long number, int stage, int reason) {
        OpenLead lead = books.open(number);
        if (lead == null) {
            return;
        }
        visits.leave(lead, at);
        lead.stage = stage;
        lead.frozen = reason;
        books.source(lead).frozen++;
        books.day(at).frozen[lead.source]++;
        ReasonStatistics frozen = books.statistics.frozen[stage][reason];
        frozen.episodes++;
        frozen.now++;
        traits.frozen(lead, 1);
        moves.frozen(lead, at);
    }

    void thaw(long at, long number) {
        OpenLead lead = books.open(number);
        if (lead != null) {
            if (lead.frozen == OpenLead.NONE) {
                throw new UnfoldableEventException("a lead thaws that is not frozen");
            }
            moves.thawed(lead, at);
            unfreeze(lead).returned++;
            books.day(at).thawed[lead.source]++;
        }
    }

    /** A frozen lead comes back or is lost. */
    private ReasonStatistics unfreeze(OpenLead lead) {
        ReasonStatistics frozen = books.statistics.frozen[lead.stage][lead.frozen];
        frozen.now--;
        books.source(lead).frozen--;
        traits.frozen(lead, -1);
        lead.frozen = OpenLead.NONE;
        lead.stage = OpenLead.NONE;
        return frozen;
    }

    void win(long at, long number, long value) {
        OpenLead lead = books.open(number);
        if (lead == null) {
            return;
        }
        end(number, lead, at);
        SourceStatistics source = books.source(lead);
        source.won++;
        source.revenue += value;
        source.timeToWin.add(at - lead.createdAt);
        DayStatistics day = books.day(at);
        day.won[lead.source]++;
        day.revenue[lead.source] += value;
        traits.won(lead, value);
        moves.won(lead, value, at);
    }

    void lose(long at, long number, int stage, int reason, boolean reopens) {
        OpenLead lead = books.open(number);
        if (lead == null) {
            return;
        }
        moves.lost(lead, at);
        if (lead.frozen != OpenLead.NONE) {
            unfreeze(lead);
            books.day(at).lostWhileFrozen[lead.source]++;
        }
        if (reopens) {
            visits.leave(lead, at);
            lead.lost = reason;
            lead.lostIn = stage;
            lead.lostAt = at;
        } else {
            moves.lostForGood(lead, at);
            end(number, lead, at);
        }
        count(lead, at, books.statistics.lost[stage][reason]);
    }

    private void count(OpenLead lead, long at, ReasonStatistics lost) {
        books.source(lead).lost++;
        books.day(at).lost[lead.source]++;
        lost.episodes++;
        lost.now++;
        traits.lost(lead);
    }

    /** Takes the loss back. */
    void reopen(long at, long number) {
        OpenLead lead = books.leads.get(number);
        if (lead == null || lead.ended) {
            return;
        }
        if (lead.lost == null) {
            throw new UnfoldableEventException("a lead is reopened that is not lost");
        }
        ReasonStatistics lost = books.statistics.lost[lead.lostIn][lead.lost];
        lost.now--;
        lost.returned++;
        books.source(lead).lost--;
        books.day(at).reopened(books.statistics.sources.length)[lead.source]++;
        traits.reopened(lead);
        moves.reopened(lead, at);
        lead.lost = null;
        lead.lostIn = 0;
    }

    /** A lead is kept while work on it goes on. */
    private void end(long number, OpenLead lead, long at) {
        visits.leave(lead, at);
        visits.addCumulative(lead);
        lead.ended = true;
        if (lead.works.isEmpty()) {
            books.leads.remove(number);
        }
    }

    /** Of a lead lost until it is reopened too: its clocks may go on. */
    void breach(long at, long number, int stage, int guardrail) {
        OpenLead lead = books.leads.get(number);
        if (lead != null) {
            GuardrailStatistics statistics = books.statistics.guardrails[guardrail];
            statistics.breaches[stage]++;
            statistics.firstAt = statistics.firstAt == null ? (Long) at : statistics.firstAt;
            books.day(at).breached(books.statistics.guardrails.length)[guardrail]++;
            concern(lead, guardrail, stage, statistics);
        }
    }

    private void concern(OpenLead lead, int guardrail, int stage, GuardrailStatistics statistics) {
        int stages = books.statistics.stages.length;
        if (lead.breached.stream().noneMatch(place -> place / stages == guardrail)) {
            statistics.leads++;
        }
        if (lead.breach(guardrail * stages + stage)) {
            statistics.leadsByStage[stage]++;
        }
    }

    /** Nothing more comes of the leads; those lost until later are lost. */
    void complete() {
        books.leads.forEach(this::complete);
        books.leads.clear();
    }

    private void complete(OpenLead lead) {
        if (lead.lost != null) {
            visits.addCumulative(lead);
        }
        moves.complete(lead);
    }
}
