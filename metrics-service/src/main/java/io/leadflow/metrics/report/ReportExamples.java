package io.leadflow.metrics.report;

/** Examples for the API's documentation. */
final class ReportExamples {
    private static final String HEAD =
            "{\"run\": \"7f1d6a3e-6f0f-4a53-9a63-0a8a2f9f3c11\", \"status\": \"COMPLETED\","
                + " \"complete\": true, \"replications\": {\"folded\": 30, \"requested\": 30},"
                + " \"process\": \"minimal\", \"version\": 3, \"currency\": \"RUB\", \"timeZone\":"
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
                    + ", \"qualified\": "
                    + COUNT
                    + ", \"costPerQualified\": {\"mean\": 61.5, \"low\": 60.2, \"high\": 62.8,"
                    + " \"n\": 30, \"pooled\": 61.4}, \"returnRatio\": {\"mean\": 4.2, \"low\":"
                    + " 4.0, \"high\": 4.4, \"n\": 30, \"pooled\": 4.2}}]}";

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

    static final String CAMPAIGNS =
            HEAD
                    + "\"campaigns\": [{\"source\": \"social\", \"id\": \"spring\", \"leads\": "
                    + COUNT
                    + ", \"shareOfSource\": "
                    + RATIO
                    + ", \"conversion\": "
                    + RATIO
                    + "}]}";

    static final String PIPELINE =
            HEAD
                    + "\"leads\": "
                    + COUNT
                    + ", \"won\": "
                    + COUNT
                    + ", \"daysToWin\": "
                    + QUANTILES
                    + ", \"sources\": [{\"id\": \"social\", \"leads\": "
                    + COUNT
                    + "}]}";

    static final String SEGMENTS =
            HEAD
                    + "\"segments\": [{\"attribute\": \"companySize\", \"category\": \"small\","
                    + " \"leads\": "
                    + COUNT
                    + ", \"conversion\": "
                    + RATIO
                    + "}], \"numbers\": [{\"attribute\": \"fitScore\", \"meanOfWon\": "
                    + RATIO
                    + ", \"meanOfLost\": "
                    + RATIO
                    + "}]}";

    static final String COSTS =
            HEAD
                    + "\"sourceCost\": "
                    + COUNT
                    + ", \"peopleCost\": "
                    + COUNT
                    + ", \"perLead\": "
                    + RATIO
                    + ", \"perWonDeal\": "
                    + RATIO
                    + ", \"returnOnSources\": "
                    + RATIO
                    + ", \"sources\": [{\"id\": \"social\", \"cost\": "
                    + COUNT
                    + "}]}";

    static final String PEOPLE =
            HEAD
                    + "\"people\": [{\"id\": \"anna\", \"roles\": [\"sales\"], \"utilisation\": "
                    + RATIO
                    + ", \"leads\": "
                    + COUNT
                    + "}]}";

    static final String GUARDRAILS =
            HEAD
                    + "\"guardrails\": [{\"id\": \"first-response\", \"breaches\": "
                    + COUNT
                    + ", \"leads\": "
                    + COUNT
                    + ", \"share\": "
                    + RATIO
                    + ", \"firstDate\": \"2026-01-12\"}], \"byStage\": [{\"guardrail\":"
                    + " \"first-response\", \"stage\": \"first-call\", \"breaches\": "
                    + COUNT
                    + "}], \"byDay\": [{\"date\": \"2026-01-12\", \"guardrail\":"
                    + " \"first-response\", \"breaches\": "
                    + COUNT
                    + "}]}";

    static final String STATISTICS = HEAD + "\"outcomes\": {\"leads\": " + COUNT + "}}";

    private ReportExamples() {}
}
