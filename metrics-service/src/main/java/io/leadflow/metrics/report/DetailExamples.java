package io.leadflow.metrics.report;

/** Examples for the API's documentation: figures by group, day and age. */
final class DetailExamples {
    private static final String HEAD =
            "{\"run\": \"7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11\", \"status\": \"COMPLETED\","
                + " \"complete\": true, \"replications\": {\"folded\": 30, \"requested\": 30},"
                + " \"process\": \"minimal\", \"version\": 3, \"currency\": \"RUB\", \"timeZone\":"
                + " \"Europe/Moscow\", ";

    private static final String COUNT =
            "{\"mean\": 719.4, \"low\": 710.1, \"high\": 728.7, \"n\": 30, \"total\": 21582}";

    private static final String RATIO =
            "{\"mean\": 0.121, \"low\": 0.117, \"high\": 0.125, \"n\": 30, \"pooled\": 0.1209}";

    static final String GROUPS =
            HEAD
                    + "\"groupBy\": \"week\", \"groups\": [{\"group\": \"2026-01-05\", \"days\": 7,"
                    + " \"leads\": "
                    + COUNT
                    + ", \"conversion\": "
                    + RATIO
                    + ", \"matured\": "
                    + RATIO
                    + ", \"mostlyOpen\": true}], \"stages\": [{\"group\": \"2026-01-05\", \"id\":"
                    + " \"first-call\", \"ordered\": {\"leads\": "
                    + COUNT
                    + ", \"stepConversion\": "
                    + RATIO
                    + "}}]}";

    static final String FROZEN_SERIES =
            HEAD
                    + "\"intervals\": [{\"date\": \"2026-01-05\", \"days\": 7, \"reason\":"
                    + " \"no-budget\", \"frozenAtEnd\": "
                    + COUNT
                    + ", \"shareAtEnd\": "
                    + RATIO
                    + ", \"thawRate\": "
                    + RATIO
                    + ", \"valueAtEnd\": "
                    + COUNT
                    + "}]}";

    static final String WARNING =
            HEAD
                    + "\"lambda\": 0.2, \"width\": 3, \"baselineWeeks\": 8, \"charts\":"
                    + " [{\"chart\": \"visits\", \"monitoredWeeks\": 18, \"fires\": {\"mean\":"
                    + " 0.93, \"low\": 0.84, \"high\": 1.02, \"n\": 30}, \"firstSignalDate\":"
                    + " \"2026-04-06\", \"direction\": \"UP\"}], \"weeks\": [{\"chart\":"
                    + " \"visits\", \"date\": \"2026-04-06\", \"baseline\": false, \"observed\": "
                    + RATIO
                    + ", \"ewma\": "
                    + RATIO
                    + ", \"signal\": true}]}";

    static final String SOURCE_TRENDS =
            HEAD
                    + "\"intervals\": [{\"date\": \"2026-01-05\", \"days\": 7,"
                    + " \"source\": \"social\", \"created\": "
                    + COUNT
                    + ", \"share\": "
                    + RATIO
                    + ", \"cohortConversion\": "
                    + RATIO
                    + ", \"cohortQualified\": "
                    + COUNT
                    + ", \"costPerQualified\": {\"mean\": 61.5, \"low\": 60.2, \"high\": 62.8,"
                    + " \"n\": 30, \"pooled\": 61.4}}]}";

    static final String STAGE_TRENDS =
            HEAD
                    + "\"intervals\": [{\"date\": \"2026-01-05\", \"days\": 7,"
                    + " \"stage\": \"first-call\", \"visits\": "
                    + COUNT
                    + ", \"daysPerVisit\": "
                    + RATIO
                    + "}]}";

    static final String HISTOGRAM =
            HEAD
                    + "\"measure\": \"waiting\", \"stage\": \"first-call\","
                    + " \"hours\": {\"count\": 2611, \"mean\": 7.9, \"p50\": {\"value\": 5.4}},"
                    + " \"bins\": [{\"fromHours\": 0, \"toHours\": 2.5, \"count\": 730,"
                    + " \"share\": 0.28}]}";

    static final String TIME_TO_WIN =
            HEAD
                    + "\"all\": {\"leads\": "
                    + COUNT
                    + ", \"won\": "
                    + RATIO
                    + ", \"p50Days\": {\"mean\": 21.4, \"low\": 20.8, \"high\":"
                    + " 22.0, \"n\": 30, \"pooled\": 21.3}}, \"ages\": [{\"days\": 30, \"won\": "
                    + RATIO
                    + "}]}";

    static final String WATERFALL =
            HEAD
                    + "\"from\": \"2026-01-05\", \"to\": \"2026-01-31\","
                    + " \"balanced\": true, \"steps\": [{\"step\": \"won\", \"leads\": "
                    + COUNT
                    + ", \"value\": "
                    + COUNT
                    + ", \"inProgressLeads\": {\"mean\": -719.4, \"n\": 30}}]}";

    static final String WEIGHTED =
            HEAD
                    + "\"openValue\": "
                    + COUNT
                    + ", \"weightedValue\": "
                    + COUNT
                    + ", \"stages\": [{\"id\": \"first-call\", \"winProbability\": "
                    + RATIO
                    + "}]}";

    private DetailExamples() {}
}
