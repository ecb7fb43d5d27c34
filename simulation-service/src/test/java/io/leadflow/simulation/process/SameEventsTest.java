package io.leadflow.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.simulation.process.RandomProcess.Part;
import io.leadflow.simulation.stream.LeadEventEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An engine version gives the same events for ever: results of long ago can be had again. The
 * fingerprints are those of the current version. Where events are to change, raise {@code
 * Engine.VERSION} and record them anew with {@code -Dleadflow.fingerprints=print}; else it is a
 * mistake.
 */
class SameEventsTest {
    private static final int PROCESSES = 60;
    private static final Properties RECORDED = recorded();

    private static Properties recorded() {
        Properties fingerprints = new Properties();
        try (InputStream in =
                SameEventsTest.class.getResourceAsStream("/fingerprints.properties")) {
            fingerprints.load(in);
            return fingerprints;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Every third with all parts, the others with some. */
    static java.util.stream.Stream<RandomProcess> processes() {
        return java.util.stream.LongStream.range(0, PROCESSES)
                .mapToObj(seed -> new RandomProcess(seed, parts(seed)));
    }

    private static Set<Part> parts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Part> parts = EnumSet.allOf(Part.class);
        if (seed % 3 != 0) {
            parts.removeIf(part -> random.nextInt(2) == 0);
        }
        return parts;
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theEngineGivesTheEventsItGaveBefore(RandomProcess random) {
        // Given
        ProcessDefinition definition = random.definition();
        CompiledProcess process = random.compile(definition, 0);

        // When
        Laws.check(process, random.seed(), 1);
        String fingerprint = fingerprint(process, definition, random.seed());

        // Then
        if ("print".equals(System.getProperty("leadflow.fingerprints"))) {
            System.out.println(random.seed() + "=" + fingerprint);
        } else {
            assertThat(fingerprint).isEqualTo(RECORDED.getProperty("" + random.seed()));
        }
    }

    private static String fingerprint(
            CompiledProcess process, ProcessDefinition definition, long seed) {
        MessageDigest digest = sha256();
        LeadEventEncoder encoder = new LeadEventEncoder(process, digest::update);
        Replication replication = new Replication(process, seed, 1, encoder);
        encoder.started(definition, seed, 1);
        replication.advanceTo(process.window().end());
        encoder.completed(replication);
        digest.update(
                (replication.outcome() + " " + process.expectedLeads())
                        .getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
