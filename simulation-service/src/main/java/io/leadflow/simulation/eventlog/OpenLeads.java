package io.leadflow.simulation.eventlog;

import io.leadflow.contracts.definition.Freeze;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The leads of a replication that are in progress: no more than the simulation itself holds. */
final class OpenLeads {
    private final Map<String, Freeze> freezes;
    private final Map<Long, OpenLead> open = new LinkedHashMap<>();

    OpenLeads(Map<String, Freeze> freezes) {
        this.freezes = freezes;
    }

    /** The lead an event is told of; if it is over with that, it is forgotten here. */
    OpenLead follow(long number, LeadEvent event) {
        if (event instanceof LeadCreated created) {
            open.put(number, new OpenLead(created));
        }
        OpenLead lead = open.get(number);
        if (lead == null) {
            throw new IllegalStateException("lead " + number + " was over before " + event);
        }
        lead.follow(event, freezes);
        if (lead.isOver()) {
            open.remove(number);
        }
        return lead;
    }

    /** Those left at the end, by their numbers. */
    Collection<OpenLead> left() {
        return open.values();
    }
}
