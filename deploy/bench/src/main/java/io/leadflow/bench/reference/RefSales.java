package io.leadflow.bench.reference;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.definition.reading.Reading;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.RunWindow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** The reference process, read and compiled as any definition is. */
public enum RefSales {
    /** Everybody works around the clock. */
    ROUND_THE_CLOCK("ref-sales.yaml"),

    /**
     * Monday to Friday from 9 to 18 in a zone with daylight saving time; as many more people as
     * there are fewer hours.
     */
    OFFICE_HOURS("ref-sales-office-hours.yaml");

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private final String resource;

    RefSales(String resource) {
        this.resource = resource;
    }

    /**
     * Without warm-up and follow-up.
     *
     * @param days the horizon
     */
    public CompiledProcess compile(int days) {
        ProcessDefinition definition = definition();
        ZoneId zone = ZoneId.of(definition.timeZone());
        return CompiledProcess.of(definition, RunWindow.of(zone, MONDAY, 0, days, 0));
    }

    private ProcessDefinition definition() {
        return switch (DefinitionReader.readYaml(read(resource), Locale.ENGLISH)) {
            case Reading.Valid valid -> valid.definition();
            case Reading.Invalid invalid ->
                    throw new BenchException(resource + ": " + invalid.problems());
        };
    }

    /** A file that stands beside this class. */
    public static byte[] read(String resource) {
        try (InputStream in = RefSales.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
