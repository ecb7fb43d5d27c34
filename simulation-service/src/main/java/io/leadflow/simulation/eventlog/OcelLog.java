package io.leadflow.simulation.eventlog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.simulation.stream.LeadEventRecords;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

/**
 * OCEL 2.0 in JSON: leads, sources, roles and people are objects, and every event tells which of
 * them have a part in it and as what. The replications are simulated twice, once for the objects
 * and once for the events, as each stand together. docs/event-logs.md tells what stands for what.
 */
final class OcelLog {
    /** What breaks off is not to look whole. */
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                    .build();

    private final EventLog log;
    private final Fields fields;
    private final OcelTypes objectTypes = new OcelTypes();
    private final OcelTypes eventTypes = new OcelTypes();
    private final OcelElements json;

    private OcelLog(EventLog log, JsonGenerator json) {
        this.log = log;
        fields = new Fields(log);
        this.json = new OcelElements(json);
    }

    static void write(EventLog log, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new OcelLog(log, json).write(json);
        }
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("objects");
        for (int r = log.selection().first(); r <= log.selection().last(); r++) {
            objects(log.replay(r));
        }
        json.writeEndArray();
        objectTypes.write("objectTypes", json);
        eventTypes.write("eventTypes", json);
        json.writeArrayFieldStart("events");
        for (int r = log.selection().first(); r <= log.selection().last(); r++) {
            events(log.replay(r));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void objects(Replay replay) throws IOException {
        String prefix = log.prefix(replay.replication());
        for (var source : log.definition().sources().entrySet()) {
            object(prefix, "source", source.getKey(), log.names().source(source.getKey()));
        }
        for (String role : log.definition().roles().keySet()) {
            object(prefix, "role", role, log.names().role(role));
        }
        for (var person : log.definition().people().entrySet()) {
            String id = person.getKey();
            beginObject(prefix, "person", id, Map.of("name", log.names().person(id)), start());
            for (String role : person.getValue().roles()) {
                json.related(prefix + "role:" + role, "has the role");
            }
            json.endElement();
        }
        OpenLeads leads = new OpenLeads(log.definition().freezes());
        replay.tell(
                new LeadEventRecords(
                        log.process(),
                        (number, event) -> {
                            OpenLead lead = leads.follow(number, event);
                            if (replay.isSelected()) {
                                eventTypes.add(log.names().step(event), attributes(event));
                                introduce(prefix, lead, event);
                            }
                        }));
    }

    private Instant start() {
        return Instant.ofEpochMilli(log.process().window().start());
    }

    private void object(String prefix, String type, String id, String name) throws IOException {
        beginObject(prefix, type, id, Map.of("name", name), start());
        json.endElement();
    }

    private void beginObject(
            String prefix, String type, String id, Map<String, Object> attributes, Instant at)
            throws IOException {
        objectTypes.add(type, attributes);
        json.beginElement(prefix + type + ":" + id, type, null);
        json.attributes(attributes, at);
        json.beginRelationships();
    }

    /** A lead is written as an object with the first of its events that is asked for. */
    private void introduce(String prefix, OpenLead lead, LeadEvent event) {
        if (!lead.events().isEmpty()) {
            return;
        }
        lead.keep(event);
        LeadCreated created = lead.created();
        try {
            String id = String.valueOf(created.lead());
            Instant at = Instant.ofEpochMilli(created.at());
            beginObject(prefix, "lead", id, fields.of(created), at);
            json.related(prefix + "source:" + created.source(), "came from");
            json.endElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void events(Replay replay) throws IOException {
        String prefix = log.prefix(replay.replication());
        replay.tell(
                new LeadEventRecords(
                        log.process(),
                        (lead, event) -> {
                            if (replay.isSelected()) {
                                event(prefix, lead, event);
                            }
                        }));
    }

    private void event(String prefix, long lead, LeadEvent event) {
        try {
            Instant at = Instant.ofEpochMilli(event.at());
            json.beginElement(prefix + "event:" + event.seq(), log.names().step(event), at);
            json.attributes(attributes(event), null);
            json.beginRelationships();
            json.related(prefix + "lead:" + lead, "lead");
            if (event instanceof LeadCreated created) {
                json.related(prefix + "source:" + created.source(), "came from");
            }
            Map<String, Object> told = fields.of(event);
            related(prefix, told, "role", "role");
            related(prefix, told, "person", "performed by");
            json.endElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void related(String prefix, Map<String, Object> told, String type, String qualifier)
            throws IOException {
        if (told.get(type) instanceof String id) {
            json.related(prefix + type + ":" + id, qualifier);
        }
    }

    /** Those of the event itself; a lead's own stand with the lead. */
    private Map<String, Object> attributes(LeadEvent event) {
        return event instanceof LeadCreated ? Map.of() : fields.of(event);
    }
}
