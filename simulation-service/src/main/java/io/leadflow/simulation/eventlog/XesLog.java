package io.leadflow.simulation.eventlog;

import io.leadflow.contracts.definition.Campaign;
import io.leadflow.contracts.definition.Source;
import io.leadflow.contracts.definition.SourceCost;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.contracts.event.LeadEvent.WorkInterrupted;
import io.leadflow.contracts.event.LeadEvent.WorkStarted;
import io.leadflow.simulation.stream.LeadEventRecords;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * XES (IEEE 1849-2016): a trace for each lead, in the order of their ends; those still open come
 * last. docs/event-logs.md tells what stands for what.
 */
final class XesLog {
    private static final String OWN = "leadflow:";
    private static final String NAME = "concept:name";
    private static final String TRANSITION = "lifecycle:transition";
    private static final String TIME = "time:timestamp";
    private static final String EXTENSIONS = "http://www.xes-standard.org/";

    private final EventLog log;
    private final Fields fields;
    private final XesElements xml;

    private XesLog(EventLog log, OutputStream out) throws IOException {
        this.log = log;
        fields = new Fields(log);
        xml = new XesElements(out);
    }

    static void write(EventLog log, OutputStream out) throws IOException {
        XesLog xes = new XesLog(log, out);
        xes.head();
        for (int r = log.selection().first(); r <= log.selection().last(); r++) {
            xes.replication(log.replay(r));
        }
        xes.xml.finish();
    }

    private void head() throws IOException {
        xml.begin("log", "xes.version", "1849.2016", "xes.features", "nested-attributes");
        extension("Concept", "concept");
        extension("Lifecycle", "lifecycle");
        extension("Time", "time");
        extension("Organizational", "org");
        extension("Cost", "cost");
        xml.begin("global", "scope", "trace");
        xml.attribute(NAME, "");
        xml.end();
        xml.begin("global", "scope", "event");
        xml.attribute(NAME, "");
        xml.attribute(TRANSITION, "complete");
        xml.attribute(TIME, log.time(0));
        xml.end();
        classifier("Activity", NAME);
        classifier("Step", NAME + " " + TRANSITION);
        about();
    }

    private void extension(String name, String prefix) throws IOException {
        String uri = EXTENSIONS + prefix + ".xesext";
        xml.empty("extension", "name", name, "prefix", prefix, "uri", uri);
    }

    private void classifier(String name, String keys) throws IOException {
        xml.empty("classifier", "name", name, "scope", "event", "keys", keys);
    }

    private void about() throws IOException {
        xml.attribute(NAME, log.names().process());
        xml.attribute("lifecycle:model", "standard");
        xml.attribute(OWN + "run", log.run().id().toString());
        xml.attribute(OWN + "process", log.definition().id());
        xml.attribute(OWN + "version", (long) log.run().request().version());
        xml.attribute(OWN + "engine", log.run().engine());
        xml.attribute(OWN + "seed", log.run().request().seed());
        xml.attribute(OWN + "timeZone", log.definition().timeZone());
        xml.attribute(OWN + "currency", log.definition().currency());
    }

    private void replication(Replay replay) throws IOException {
        OpenLeads leads = new OpenLeads(log.definition().freezes());
        replay.tell(
                new LeadEventRecords(
                        log.process(), (number, event) -> take(replay, leads, number, event)));
        for (OpenLead lead : leads.left()) {
            trace(replay.replication(), lead);
        }
    }

    private void take(Replay replay, OpenLeads leads, long number, LeadEvent event) {
        OpenLead lead = leads.follow(number, event);
        if (replay.isSelected()) {
            lead.keep(event);
        }
        if (lead.isOver()) {
            try {
                trace(replay.replication(), lead);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void trace(int replication, OpenLead lead) throws IOException {
        if (lead.events().isEmpty()) {
            return;
        }
        LeadCreated created = lead.created();
        xml.begin("trace");
        xml.attribute(NAME, log.prefix(replication) + created.lead());
        xml.attribute(OWN + "replication", (long) replication);
        xml.attribute(OWN + "lead", created.lead());
        xml.attribute(OWN + "state", lead.state().text());
        own(fields.of(created));
        cost(created);
        Set<String> interrupted = new HashSet<>();
        for (LeadEvent event : lead.events()) {
            event(event, transition(event, interrupted));
        }
        xml.end();
    }

    private void event(LeadEvent event, String transition) throws IOException {
        xml.begin("event");
        xml.attribute(NAME, log.names().activity(event));
        xml.attribute(TRANSITION, transition);
        xml.attribute(TIME, log.time(event.at()));
        xml.attribute(OWN + "type", event.getClass().getSimpleName());
        xml.attribute(OWN + "seq", event.seq());
        if (event instanceof LeadCreated created) {
            cost(created);
        } else {
            Map<String, Object> told = fields.of(event);
            organization(told);
            own(told);
        }
        xml.end();
    }

    private void organization(Map<String, Object> told) throws IOException {
        if (told.get("person") instanceof String person) {
            xml.attribute("org:resource", log.names().person(person));
        }
        if (told.get("role") instanceof String role) {
            xml.attribute("org:role", log.names().role(role));
        }
    }

    private void own(Map<String, Object> told) throws IOException {
        for (Map.Entry<String, Object> field : told.entrySet()) {
            xml.attribute(OWN + field.getKey(), field.getValue());
        }
    }

    /** What the source was paid for the lead; leads of the pipeline were paid for before. */
    private void cost(LeadCreated created) throws IOException {
        Double perLead = perLead(created);
        if (perLead != null && created.ageMs() == null) {
            xml.attribute("cost:total", BigDecimal.valueOf(perLead));
            xml.attribute("cost:currency", log.definition().currency());
        }
    }

    private Double perLead(LeadCreated created) {
        Source source = log.definition().sources().get(created.source());
        Campaign campaign =
                created.campaign() == null
                        ? null
                        : source.arrivals().campaigns().get(created.campaign());
        if (campaign != null && campaign.costPerLead() != null) {
            return campaign.costPerLead();
        }
        SourceCost cost = source.cost();
        return cost == null ? null : cost.perLead();
    }

    /** Where in its life the activity is; what goes on after an interruption is known by that. */
    private static String transition(LeadEvent event, Set<String> interrupted) {
        return switch (event) {
            case WorkStarted e ->
                    interrupted.remove(work(e.stage(), e.task())) ? "resume" : "start";
            case WorkInterrupted e -> {
                interrupted.add(work(e.stage(), e.task()));
                yield "suspend";
            }
            default -> "complete";
        };
    }

    private static String work(String stage, String task) {
        return stage + "/" + task;
    }
}
