package io.leadflow.metrics.report;

/** Examples for the API's documentation. */
final class ReportExamples {
    private static final String HEAD =
            "{\"run\": \"7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11\", \"status\": \"COMPLETED\","
                    + " \"complete\": true, \"replications\": {\"folded\": 30, \"requested\": 30},"
                    + " \"process\": \"minimal\", \"currency\": \"RUB\", \"timeZone\":"
                    + " \"Europe/Moscow\", ";

    private static final String COUNT =
            "{\"mean\": 719.4, \"low\": 710.1, \"high\": 728.7, \"n\": 30, \"total\": 21582}";

    private static final String RATIO =
            "{\"mean\": 0.121, \"low\": 0.117, \"high\": 0.125, \"n\": 30, \"pooled\": 0.1209}";

    private static final String QUANTILES =
            "{\"count\": 2611, \"mean\": 7.9, \"p05\": {\"value\": 1.2}, \"p50\": {\"value\":"
                    + " 5.4}, \"p95\": {\"value\": 22.1}}";

    static final String FUNNEL =
            HEAD
                    + "\"outcomes\": {\"leads\": "
                    + COUNT
                    + ", \"conversion\": "
                    + RATIO
                    + ", \"daysToWin\": "
                    + QUANTILES
                    + "}, \"stages\": [{\"id\": \"first-call\", \"name\": {\"en\": \"First"
                    + " call\"}, \"ordered\": {\"leads\": "
                    + COUNT
                    + ", \"stepConversion\": "
                    + RATIO
                    + ", \"cumulativeConversion\": "
                    + RATIO
                    + "}}]}";

    static final String SOURCES =
            HEAD
                    + "\"sources\": [{\"id\": \"social\", \"name\": {\"en\": \"Social media\"},"
                    + " \"channel\": \"social-media\", \"leads\": "
                    + COUNT
                    + ", \"share\": "
                    + RATIO
                    + "}]}";

    static final String STAGES =
            HEAD
                    + "\"stages\": [{\"id\": \"first-call\", \"visits\": "
                    + COUNT
                    + ", \"daysPerVisit\": "
                    + QUANTILES
                    + "}]}";

    static final String FROZEN =
            HEAD
                    + "\"frozen\": "
                    + COUNT
                    + ", \"share\": "
                    + RATIO
                    + ", \"byReason\": [{\"reason\": \"no-budget\", \"frozen\": "
                    + COUNT
                    + "}]}";

    static final String LOST =
            HEAD
                    + "\"lost\": "
                    + COUNT
                    + ", \"byReason\": [{\"reason\": \"no-interest\", \"lost\": "
                    + COUNT
                    + "}]}";

    static final String REVENUE = HEAD + "\"revenue\": " + COUNT + "}";

    static final String SERIES =
            HEAD + "\"days\": [{\"date\": \"2026-01-05\", \"created\": " + COUNT + "}]}";

    static final String ROLES =
            HEAD
                    + "\"roles\": [{\"id\": \"sales\", \"utilisation\": "
                    + RATIO
                    + ", \"meanQueue\": "
                    + COUNT
                    + "}]}";

    static final String REPLICATIONS =
            HEAD
                    + "\"rows\": [{\"replication\": 0, \"leads\": 719, \"won\": 87, \"lost\": 540,"
                    + " \"frozen\": 0, \"open\": 92, \"revenue\": 10432000.5}]}";

    static final String STATISTICS = HEAD + "\"outcomes\": {\"leads\": " + COUNT + "}}";

    private ReportExamples() {}
}
