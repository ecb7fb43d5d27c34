package io.leadflow.funnel;

import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.funnel.Detail.CohortReach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Counts leads by what they are: by their campaign, their attributes and the roles that have worked
 * on them. Leads of the pipeline are left out, as they are of conversion.
 */
final class TraitFold {
    private static final OutcomeCounts[] NONE = {};

    private final ReplicationStatistics statistics;
    private final Detail detail;
    private final int[] funnel;

    TraitFold(Books books) {
        statistics = books.statistics;
        detail = books.detail;
        funnel = books.dictionary.funnel;
    }

    /** Attributes are texts or numbers. */
    static void check(LeadCreated e) {
        if (e.attributes() != null) {
            e.attributes().forEach(TraitFold::check);
        }
    }

    private static void check(String attribute, Object value) {
        if (!(value instanceof String) && !(value instanceof Number)) {
            throw new UnfoldableEventException(
                    "attribute \"" + attribute + "\" is neither a text nor a number");
        }
    }

    void created(OpenLead lead) {
        for (OutcomeCounts kind : kinds(lead)) {
            kind.leads++;
        }
        count(lead, (number, x) -> number.all.add(x));
    }

    void won(OpenLead lead, long value) {
        for (OutcomeCounts kind : kinds(lead)) {
            kind.won++;
            kind.revenue += value;
        }
        count(lead, (number, x) -> number.won.add(x));
    }

    void lost(OpenLead lead) {
        for (OutcomeCounts kind : kinds(lead)) {
            kind.lost++;
        }
        count(lead, (number, x) -> number.lost.add(x));
    }

    void reopened(OpenLead lead) {
        for (OutcomeCounts kind : kinds(lead)) {
            kind.lost--;
        }
        count(lead, (number, x) -> number.lost.remove(x));
    }

    void frozen(OpenLead lead, int change) {
        for (OutcomeCounts kind : kinds(lead)) {
            kind.frozen += kind.any == null ? 0 : change;
        }
    }

    /** A lead that is not the pipeline's enters a stage for the first time. */
    void reached(OpenLead lead, int stage) {
        detail.cohortReach.add(lead.cohort, stage, CohortReach.ANY, 1);
        for (OutcomeCounts kind : kinds(lead)) {
            if (kind.any != null) {
                kind.any[stage]++;
            }
        }
    }

    /** A lead that is not the pipeline's has entered all stages up to this one. */
    void deepened(OpenLead lead, int stage) {
        detail.cohortReach.add(lead.cohort, stage, CohortReach.ORDERED, 1);
        for (OutcomeCounts kind : kinds(lead)) {
            if (kind.ordered != null) {
                kind.ordered[stage]++;
            }
        }
    }

    /** From its first work on, a lead is one of those that the role has worked on. */
    void worked(OpenLead lead, int role) {
        boolean counts = role != OpenLead.NONE && !lead.pipeline && !lead.ended;
        if (counts && (lead.roles == null || !lead.roles[role])) {
            OutcomeCounts[] before = kinds(lead);
            lead.roles = lead.roles == null ? new boolean[detail.roles.length] : lead.roles;
            lead.roles[role] = true;
            lead.kinds = Arrays.copyOf(before, before.length + 1);
            lead.kinds[before.length] = detail.roles[role];
            join(lead, detail.roles[role]);
        }
    }

    private void join(OpenLead lead, OutcomeCounts kind) {
        kind.leads++;
        kind.lost += lead.lost == null ? 0 : 1;
        kind.frozen += lead.frozen == OpenLead.NONE ? 0 : 1;
        for (int stage = 0; stage < lead.entered.length; stage++) {
            kind.any[stage] += lead.entered[stage] ? 1 : 0;
        }
        for (int i = 0; i < lead.depth; i++) {
            kind.ordered[funnel[i]]++;
        }
    }

    private OutcomeCounts[] kinds(OpenLead lead) {
        if (lead.kinds == null) {
            lead.kinds = lead.pipeline ? NONE : found(lead);
        }
        return lead.kinds;
    }

    private OutcomeCounts[] found(OpenLead lead) {
        List<OutcomeCounts> kinds = new ArrayList<>();
        if (lead.campaign != null) {
            kinds.add(statistics.campaign(lead.source, lead.campaign));
        }
        for (Map.Entry<String, Object> attribute : lead.attributes.entrySet()) {
            if (attribute.getValue() instanceof String category) {
                AttributeStatistics of = statistics.attribute(attribute.getKey());
                kinds.add(of.category(category, statistics::counts));
            }
        }
        for (int role = 0; lead.roles != null && role < lead.roles.length; role++) {
            if (lead.roles[role]) {
                kinds.add(detail.roles[role]);
            }
        }
        return kinds.toArray(NONE);
    }

    private void count(OpenLead lead, BiConsumer<NumberStatistics, Double> numbers) {
        if (lead.pipeline) {
            return;
        }
        for (Map.Entry<String, Object> attribute : lead.attributes.entrySet()) {
            if (attribute.getValue() instanceof Number x) {
                numbers.accept(statistics.attribute(attribute.getKey()).number(), x.doubleValue());
            }
        }
    }
}
