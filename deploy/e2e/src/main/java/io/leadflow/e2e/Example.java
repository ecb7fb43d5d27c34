package io.leadflow.e2e;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.definition.reading.Reading;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.embedded.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** The processes of {@code deploy/examples}, with the window that is compared with real data. */
public enum Example {
    MARKETPLACE("marketplace-seller-acquisition", "2018-01-01", 90, 240),
    LOANS("loan-sales", "2011-10-01", 92, 74),
    MINIMAL("minimal", "2026-03-02", 60, 30),
    B2B("b2b-saas", "2026-01-05", 120, 60);

    private final String id;
    private final LocalDate start;
    private final int horizonDays;
    private final int followUpDays;

    Example(String id, String start, int horizonDays, int followUpDays) {
        this.id = id;
        this.start = LocalDate.parse(start);
        this.horizonDays = horizonDays;
        this.followUpDays = followUpDays;
    }

    public String id() {
        return id;
    }

    LocalDate firstDay() {
        return start;
    }

    /** The first day on which no lead arrives. */
    LocalDate arrivalsEnd() {
        return start.plusDays(horizonDays);
    }

    /** The first day that is not simulated. */
    LocalDate end() {
        return arrivalsEnd().plusDays(followUpDays);
    }

    /** When a day begins where the process is, in epoch milliseconds. */
    long ms(LocalDate day) {
        ZoneId zone = ZoneId.of(definition().timeZone());
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    long measuredMs() {
        return ms(start);
    }

    byte[] yaml() {
        try {
            return Files.readAllBytes(
                    ProjectRoot.find().resolve("deploy/examples/" + id + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ProcessDefinition definition() {
        return switch (DefinitionReader.readYaml(yaml(), Locale.ENGLISH)) {
            case Reading.Valid valid -> valid.definition();
            case Reading.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    /** A request that can be sent as it is to simulate the same again. */
    public RunRequest request(int replications, long seed) {
        return request(replications, seed, 0);
    }

    public RunRequest request(int replications, long seed, int warmUpDays) {
        return new RunRequest(
                id,
                null,
                start,
                horizonDays,
                warmUpDays,
                followUpDays,
                replications,
                seed,
                null,
                null,
                Map.of("seed", String.valueOf(seed)));
    }
}
