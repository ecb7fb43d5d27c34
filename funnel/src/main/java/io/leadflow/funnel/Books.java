package io.leadflow.funnel;

/** A replication's statistics and leads in progress, with what finds the places in them. */
final class Books {
    final ReplicationStatistics statistics;
    final LeadTable leads;
    final Dictionary dictionary;
    private final Calendar calendar;

    /** Where the statistics have none, something to write to that nobody reads. */
    final Detail detail;

    /** The same. */
    final SourceDetail sources;

    Books(ReplicationStatistics statistics, LeadTable leads) {
        this.statistics = statistics;
        this.leads = leads;
        dictionary = new Dictionary(statistics.start);
        detail = statistics.detail == null ? new Detail(statistics.start) : statistics.detail;
        sources = detail.sources == null ? new SourceDetail(statistics.start) : detail.sources;
        calendar = new Calendar(statistics.zone(), statistics.firstDay());
    }

    /** A lead that is neither won nor lost; null where there is no such lead. */
    OpenLead open(long number) {
        OpenLead lead = leads.get(number);
        return lead != null && lead.isOpen() ? lead : null;
    }

    /** The figures of the leads that a lead is one of. */
    SourceStatistics source(OpenLead lead) {
        return (lead.pipeline ? statistics.pipeline() : statistics.sources)[lead.source];
    }

    /** Days since the first measured one. */
    int dayOf(long at) {
        return calendar.dayOf(at);
    }

    DayStatistics day(long at) {
        int day = dayOf(at);
        while (statistics.days.size() <= day) {
            statistics.days.add(new DayStatistics(statistics.sources.length));
        }
        return statistics.days.get(day);
    }
}
