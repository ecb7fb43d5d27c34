package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the leads of each source come to, by simulated day. Leads of the pipeline are in the value
 * that is frozen, in nothing else.
 */
public final class SourceDetail {
    /** Leads by the day of their creation. */
    public enum Created {
        LEADS
    }

    /** Values, in minor units. */
    public enum Worth {
        /** Won, by the day on which the lead was created. */
        REVENUE,
        /** Change of the value that is frozen, on the day of the change. */
        FROZEN
    }

    /**
     * By source × (stages of the funnel + 1) + place in the funnel: leads that have entered the
     * stage at this place or one after it, or are won. Those at the place after the last are won.
     */
    public DayTable reached;

    /** By source. */
    public DayTable worth;

    /** Leads by the place of the source, a slash and the campaign. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public Map<String, DayTable> campaigns = new LinkedHashMap<>();

    SourceDetail() {}

    SourceDetail(ReplicationStarted start) {
        int sources = start.sources().size();
        reached = new DayTable(sources * (start.funnel().size() + 1), Created.class);
        worth = new DayTable(sources, Worth.class);
    }

    /** Leads of a source that have got to a place of the funnel, or beyond. */
    public long reached(ReplicationStarted start, int source, int place) {
        return reached.total(column(start, source, place), Created.LEADS);
    }

    /** The same by the day of their creation. */
    public long[] reachedByDay(ReplicationStarted start, int source, int place) {
        return reached.of(column(start, source, place), Created.LEADS);
    }

    static int column(ReplicationStarted start, int source, int place) {
        return source * (start.funnel().size() + 1) + place;
    }

    /** Leads that a campaign has brought, by the day of their creation. */
    public long[] ofCampaign(int source, String campaign) {
        DayTable leads = campaigns.get(key(source, campaign));
        return leads == null ? new long[0] : leads.of(0, Created.LEADS);
    }

    static String key(int source, String campaign) {
        return source + "/" + campaign;
    }
}
