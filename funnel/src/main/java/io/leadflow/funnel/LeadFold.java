package io.leadflow.funnel;

import io.leadflow.contracts.event.LeadEvent.GuardrailBreached;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.contracts.event.LeadEvent.LeadFrozen;
import io.leadflow.contracts.event.LeadEvent.LeadLost;
import io.leadflow.contracts.event.LeadEvent.LeadReopened;
import io.leadflow.contracts.event.LeadEvent.LeadThawed;
import io.leadflow.contracts.event.LeadEvent.LeadWon;
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

    void create(LeadCreated e) {
        ReplicationStatistics all = books.statistics;
        int source = books.dictionary.source(e.source());
        TraitFold.check(e);
        if (e.at() < all.start.measuredFrom()) {
            return;
        }
        OpenLead lead = lead(e, source);
        books.leads.put(e.lead(), lead);
        books.source(lead).leads++;
        if (!lead.pipeline) {
            books.day(e.at()).created[source]++;
        }
        traits.created(lead);
        moves.created(lead);
    }

    private OpenLead lead(LeadCreated e, int source) {
        long age = e.ageMs() == null ? 0 : e.ageMs();
        OpenLead lead = new OpenLead(source, e.at() - age, books.statistics.stages.length);
        lead.pipeline = e.ageMs() != null;
        lead.value = e.value();
        lead.cohort = books.dayOf(e.at());
        lead.campaign = e.campaign();
        lead.attributes = e.attributes() == null ? Map.of() : e.attributes();
        return lead;
    }

    void freeze(LeadFrozen e) {
        int stage = books.dictionary.stage(e.stage());
        int reason = books.dictionary.frozenReason(e.reason());
        OpenLead lead = books.open(e.lead());
        if (lead == null) {
            return;
        }
        visits.leave(lead, e.at());
        lead.stage = stage;
        lead.frozen = reason;
        books.source(lead).frozen++;
        books.day(e.at()).frozen[lead.source]++;
        ReasonStatistics frozen = books.statistics.frozen[stage][reason];
        frozen.episodes++;
        frozen.now++;
        traits.frozen(lead, 1);
        moves.frozen(lead, e.at());
    }

    void thaw(LeadThawed e) {
        OpenLead lead = books.open(e.lead());
        if (lead != null) {
            if (lead.frozen == OpenLead.NONE) {
                throw new UnfoldableEventException("a lead thaws that is not frozen");
            }
            moves.thawed(lead, e.at());
            unfreeze(lead).returned++;
            books.day(e.at()).thawed[lead.source]++;
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

    void win(LeadWon e) {
        OpenLead lead = books.open(e.lead());
        if (lead == null) {
            return;
        }
        end(e.lead(), lead, e.at());
        SourceStatistics source = books.source(lead);
        source.won++;
        source.revenue += e.value();
        source.timeToWin.add(e.at() - lead.createdAt);
        DayStatistics day = books.day(e.at());
        day.won[lead.source]++;
        day.revenue[lead.source] += e.value();
        traits.won(lead, e.value());
        moves.won(lead, e.value(), e.at());
    }

    void lose(LeadLost e) {
        int stage = books.dictionary.stage(e.stage());
        int reason = books.dictionary.lostReason(e.reason());
        OpenLead lead = books.open(e.lead());
        if (lead == null) {
            return;
        }
        moves.lost(lead, e.at());
        if (lead.frozen != OpenLead.NONE) {
            unfreeze(lead);
            books.day(e.at()).lostWhileFrozen[lead.source]++;
        }
        if (Boolean.TRUE.equals(e.reopens())) {
            visits.leave(lead, e.at());
            lead.lost = reason;
            lead.lostIn = stage;
            lead.lostAt = e.at();
        } else {
            moves.lostForGood(lead, e.at());
            end(e.lead(), lead, e.at());
        }
        count(lead, e.at(), books.statistics.lost[stage][reason]);
    }

    private void count(OpenLead lead, long at, ReasonStatistics lost) {
        books.source(lead).lost++;
        books.day(at).lost[lead.source]++;
        lost.episodes++;
        lost.now++;
        traits.lost(lead);
    }

    /** Takes the loss back. */
    void reopen(LeadReopened e) {
        OpenLead lead = books.leads.get(e.lead());
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
        books.day(e.at()).reopened(books.statistics.sources.length)[lead.source]++;
        traits.reopened(lead);
        moves.reopened(lead, e.at());
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
    void breach(GuardrailBreached e) {
        int stage = books.dictionary.stage(e.stage());
        int guardrail = books.dictionary.guardrail(e.guardrail());
        OpenLead lead = books.leads.get(e.lead());
        if (lead != null) {
            GuardrailStatistics statistics = books.statistics.guardrails[guardrail];
            statistics.breaches[stage]++;
            statistics.firstAt = statistics.firstAt == null ? (Long) e.at() : statistics.firstAt;
            books.day(e.at()).breached(books.statistics.guardrails.length)[guardrail]++;
            concern(lead, guardrail, stage, statistics);
        }
    }

    private void concern(OpenLead lead, int guardrail, int stage, GuardrailStatistics statistics) {
        int stages = books.statistics.stages.length;
        if (lead.breached.stream().noneMatch(place -> place / stages == guardrail)) {
            statistics.leads++;
        }
        if (lead.breached.add(guardrail * stages + stage)) {
            statistics.leadsByStage[stage]++;
        }
    }

    /** Nothing more comes of the leads; those lost until later are lost. */
    void complete() {
        books.leads.values().stream()
                .filter(lead -> lead.lost != null)
                .forEach(visits::addCumulative);
        books.leads.values().forEach(moves::complete);
        books.leads.clear();
    }
}
