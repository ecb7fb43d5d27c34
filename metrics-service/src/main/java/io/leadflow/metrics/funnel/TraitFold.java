package io.leadflow.metrics.funnel;

import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Counts leads by what they are: by their campaign and their attributes. Leads of the pipeline are
 * left out, as they are of conversion.
 */
final class TraitFold {
    private final ReplicationStatistics statistics;

    TraitFold(ReplicationStatistics statistics) {
        this.statistics = statistics;
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
        count(lead, counts -> counts.leads++, (number, x) -> number.all.add(x));
    }

    void won(OpenLead lead, long value) {
        count(
                lead,
                counts -> {
                    counts.won++;
                    counts.revenue += value;
                },
                (number, x) -> number.won.add(x));
    }

    void lost(OpenLead lead) {
        count(lead, counts -> counts.lost++, (number, x) -> number.lost.add(x));
    }

    void reopened(OpenLead lead) {
        count(lead, counts -> counts.lost--, (number, x) -> number.lost.remove(x));
    }

    private void count(
            OpenLead lead,
            Consumer<OutcomeCounts> counts,
            BiConsumer<NumberStatistics, Double> numbers) {
        if (lead.pipeline) {
            return;
        }
        if (lead.campaign != null) {
            counts.accept(statistics.campaign(lead.source, lead.campaign));
        }
        for (Map.Entry<String, Object> attribute : lead.attributes.entrySet()) {
            AttributeStatistics of = statistics.attribute(attribute.getKey());
            switch (attribute.getValue()) {
                case Number x -> numbers.accept(of.number(), x.doubleValue());
                default -> counts.accept(of.category(attribute.getValue().toString()));
            }
        }
    }
}
