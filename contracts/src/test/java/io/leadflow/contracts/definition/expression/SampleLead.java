package io.leadflow.contracts.definition.expression;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A lead whose every value differs, of a process with attributes; remembers what was asked. */
final class SampleLead implements LeadView {
    static final ExpressionLanguage LANGUAGE = ExpressionLanguage.of(definition());

    final List<String> asked = new ArrayList<>();

    @Override
    public double value() {
        return asked("value", 5_000.5);
    }

    @Override
    public String source() {
        return asked("source", "ads");
    }

    @Override
    public String channel() {
        return asked("channel", "paid-search");
    }

    @Override
    public int visits() {
        return asked("visits", 2);
    }

    @Override
    public int regresses() {
        return asked("regresses", 1);
    }

    @Override
    public double ageDays() {
        return asked("ageDays", 12.5);
    }

    @Override
    public double stageDays() {
        return asked("stageDays", 3.5);
    }

    @Override
    public double waitedHours() {
        return asked("waitedHours", 7.25);
    }

    @Override
    public double responseHours() {
        return asked("responseHours", 4.75);
    }

    @Override
    public int month() {
        return asked("month", 11);
    }

    @Override
    public int weekday() {
        return asked("weekday", 6);
    }

    @Override
    public int hour() {
        return asked("hour", 23);
    }

    @Override
    public int day() {
        return asked("day", 40);
    }

    @Override
    public double number(int attribute) {
        return asked("number " + attribute, 0.8);
    }

    @Override
    public String category(int attribute) {
        return asked("category " + attribute, "enterprise");
    }

    private <T> T asked(String what, T answer) {
        asked.add(what);
        return answer;
    }

    private static ProcessDefinition definition() {
        String json =
                """
                {"schemaVersion": 1, "id": "sample", "name": {"en": "Sample"},
                 "timeZone": "UTC", "currency": "EUR", "sources": {}, "stages": {},
                 "attributes": {
                   "segment": {"value": {"categories": {"enterprise": 1}}},
                   "fit": {"value": {"number": {"type": "constant", "value": 0.8}}}}}
                """;
        return Wire.read(json.getBytes(StandardCharsets.UTF_8), ProcessDefinition.class);
    }
}
