package io.leadflow.simulation.run;

/** Examples for the API's documentation; tests send and compare them. */
final class RunExamples {
    static final String REQUEST =
            """
            {
              "process": "minimal",
              "startDate": "2026-01-05",
              "horizonDays": 90,
              "replications": 10,
              "seed": 1,
              "overrides": {"sources": {"social": {"arrivals": {"ratePerDay": 12}}}},
              "labels": {"scenario": "more social media"}
            }
            """;

    /** A forecast from today's open leads that goes on until it is precise enough. */
    static final String FORECAST =
            """
            {
              "process": "minimal",
              "startDate": "2026-01-05",
              "endDate": "2026-03-31",
              "replications": 10,
              "seed": 1,
              "stopWhen": {"measure": "revenue", "relativeHalfWidth": 0.05, "maxReplications": 100},
              "pipeline": [
                {"stage": "first-call", "source": "social", "stageDays": 2, "leads": 7},
                {"stage": "offer", "source": "social", "ageDays": 20, "stageDays": 6, "value": 250000}
              ]
            }
            """;

    static final String SEED = "{\"seed\": 2}";

    static final String RUN =
            """
            {
              "id": "7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11",
              "status": "RUNNING",
              "revision": 2,
              "request": {
                "process": "minimal", "version": 1, "startDate": "2026-01-05", "horizonDays": 90,
                "warmUpDays": 0, "followUpDays": 0, "replications": 10, "seed": 1,
                "labels": {"scenario": "more social media"}
              },
              "engine": "1.1.0",
              "requestedAt": "2026-01-05T09:00:00Z",
              "startedAt": "2026-01-05T09:00:00.200Z",
              "progress": {
                "replicationsDone": 4, "replications": 10, "simulatedFraction": 0.52,
                "events": 21873, "leads": 3390
              },
              "workspace": "default",
              "links": {
                "self": "/runs/7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11",
                "definition": "/runs/7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11/definition",
                "events": "/runs/7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11/events",
                "cancel": "/runs/7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11/cancel",
                "rerun": "/runs/7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11/rerun"
              }
            }
            """;

    static final String LIST =
            """
            {"runs": [{"id": "7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11", "status": "COMPLETED"}],
             "next": "MjAyNi0wMS0wNVQwOTowMDowMFovN2YxZDZhM2UtNmYwZi00YTUzLTlhNjMtMGE4YTJmOWYzYzEx"}
            """;

    static final String DEFINITION =
            """
            {"schemaVersion": 1, "id": "minimal", "name": {"en": "Minimal process"}}
            """;

    static final String PROBLEM =
            """
            {
              "type": "urn:leadflow:problem:invalid-run",
              "title": "The run request has problems",
              "status": 422,
              "detail": "Problems found: 1. Each names its place and what would be right.",
              "instance": "/runs",
              "problems": [
                {
                  "code": "not-a-number",
                  "pointer": "/replications",
                  "message": "\\"0\\" is not a number from 1 to 10000.",
                  "remedy": "Give a whole number from 1 to 10000."
                }
              ]
            }
            """;

    private RunExamples() {}
}
