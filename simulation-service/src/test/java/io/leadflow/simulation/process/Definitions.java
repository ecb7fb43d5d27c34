package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.definition.reading.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** Definitions for tests, read as users' are. */
final class Definitions {
    private Definitions() {}

    static ProcessDefinition resource(String name) {
        try (InputStream in = Definitions.class.getResourceAsStream("/" + name)) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static ProcessDefinition yaml(String yaml) {
        return read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static ProcessDefinition read(byte[] yaml) {
        return switch (DefinitionReader.readYaml(yaml, Locale.ENGLISH)) {
            case Reading.Valid valid -> valid.definition();
            case Reading.Invalid invalid -> throw new AssertionError(invalid.problems().toString());
        };
    }

    static CompiledProcess compile(ProcessDefinition definition, int warmUp, int days) {
        return compile(definition, warmUp, days, 0);
    }

    static CompiledProcess compile(
            ProcessDefinition definition, int warmUp, int days, int followUp) {
        ZoneId zone = ZoneId.of(definition.timeZone());
        LocalDate start = LocalDate.of(2026, 1, 5);
        return CompiledProcess.of(definition, RunWindow.of(zone, start, warmUp, days, followUp));
    }

    /** One source, one stage, one role: leads at {@code perDay}, all won after the work. */
    static ProcessDefinition queue(double perDay, int servers, String workHours) {
        return yaml(
                """
                schemaVersion: 1
                id: queue
                name: {en: Queue}
                timeZone: UTC
                currency: EUR
                sources:
                  source: {name: {en: Source}, channel: other, arrivals: {ratePerDay: %s}}
                roles:
                  server: {name: {en: Server}, capacity: %d}
                stages:
                  work:
                    name: {en: Work}
                    role: server
                    workHours: %s
                    exits:
                      won: {to: WON, probability: 1}
                """
                        .formatted(perDay, servers, workHours));
    }
}
