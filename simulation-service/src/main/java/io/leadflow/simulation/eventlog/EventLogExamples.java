package io.leadflow.simulation.eventlog;

/** Examples for the API's documentation: how logs begin. */
final class EventLogExamples {
    static final String NDJSON =
            """
            {"type":"LeadCreated","seq":1,"at":1767571980000,"lead":1,"source":"social","value":120000}
            {"type":"StageEntered","seq":2,"at":1767571980000,"lead":1,"stage":"first-call","visit":1}
            """;

    static final String CSV =
            """
            replication,seq,type,time,utcOffset,atMs,lead,source,campaign,stage,visit,role,task,person,\
            reason,reopens,guardrail,value,ageMs,currency
            0,1,LeadCreated,2026-01-05T01:13:00.000,+01:00,1767571980000,1,social,,,,,,,,,,1200.00,,EUR
            """;

    static final String XES =
            """
            <trace>
              <string key="concept:name" value="1"/>
              <event>
                <string key="concept:name" value="First call"/>
                <string key="lifecycle:transition" value="start"/>
                <date key="time:timestamp" value="2026-01-05T09:00:00.000+01:00"/>
                <string key="org:role" value="Sales"/>
              </event>
            </trace>
            """;

    static final String OCEL =
            """
            {
              "objects": [{"id": "lead:1", "type": "lead",
                "attributes": [{"name": "value", "value": "1200.00", "time": "2026-01-05T00:13:00.000Z"}],
                "relationships": [{"objectId": "source:social", "qualifier": "came from"}]}],
              "objectTypes": [{"name": "lead", "attributes": [{"name": "value", "type": "float"}]}],
              "eventTypes": [{"name": "Lead created", "attributes": []}],
              "events": [{"id": "event:1", "type": "Lead created", "time": "2026-01-05T00:13:00.000Z",
                "attributes": [], "relationships": [{"objectId": "lead:1", "qualifier": "lead"}]}]
            }
            """;

    private EventLogExamples() {}
}
