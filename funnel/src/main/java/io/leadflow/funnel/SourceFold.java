package io.leadflow.funnel;

import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.funnel.SourceDetail.Created;
import io.leadflow.funnel.SourceDetail.Worth;

/** Folds how far the leads of each source get, what they bring, and what of it is frozen. */
final class SourceFold {
    private final Books books;
    private final ReplicationStarted start;
    private final SourceDetail sources;

    SourceFold(Books books) {
        this.books = books;
        start = books.statistics.start;
        sources = books.sources;
    }

    void created(OpenLead lead) {
        if (!lead.pipeline && lead.campaign != null) {
            sources.campaigns
                    .computeIfAbsent(
                            SourceDetail.key(lead.source, lead.campaign),
                            key -> new DayTable(1, Created.class))
                    .add(lead.cohort, 0, Created.LEADS, 1);
        }
    }

    /** Not of the pipeline. */
    void entered(OpenLead lead, int stage) {
        reach(lead, books.dictionary.place(stage));
    }

    private void reach(OpenLead lead, int place) {
        for (; lead.reached <= place; lead.reached++) {
            int column = SourceDetail.column(start, lead.source, lead.reached);
            sources.reached.add(lead.cohort, column, Created.LEADS, 1);
        }
    }

    void won(OpenLead lead, long value) {
        if (!lead.pipeline) {
            reach(lead, start.funnel().size());
            sources.worth.add(lead.cohort, lead.source, Worth.REVENUE, value);
        }
    }

    /** Freezes, or thaws or is lost where the change is below 0. */
    void frozen(OpenLead lead, int day, long change) {
        sources.worth.add(day, lead.source, Worth.FROZEN, change);
    }
}
