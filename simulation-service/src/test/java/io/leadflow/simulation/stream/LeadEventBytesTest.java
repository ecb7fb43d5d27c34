package io.leadflow.simulation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.Channel;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.reading.DefinitionReader;
import io.leadflow.contracts.definition.reading.Reading;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.process.RunWindow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A process in which everything happens but optional parts: each event's bytes, and that they stay
 * what they are.
 */
class LeadEventBytesTest {
    private static final long SEED = -9_007_199_254_740_993L;

    /** Those of {@link OptionalPartsTest}. */
    private static final Set<String> OPTIONAL =
            Set.of("WorkInterrupted", "LeadReopened", "GuardrailBreached");

    private static final String EVERYTHING =
            """
            schemaVersion: 1
            id: everything
            name: {en: Everything}
            timeZone: UTC
            currency: JPY
            dealValue: {type: exponential, mean: 1000000}
            funnel: [meet, close]
            sources:
              web: {name: {en: Web}, channel: paid-search, arrivals: {ratePerDay: 9}}
              fair: {name: {en: Fair}, channel: event, arrivals: {ratePerDay: 4}, entry: close}
            roles:
              rep: {name: {en: Representative}, capacity: 2}
              lead-architect: {name: {en: Architect}, capacity: 1}
            stages:
              wait:
                name: {en: Wait}
                lagDays: {type: gamma, mean: 2, cv: 0.7}
                staleAfterWorkingDays: 2
                timeout: {afterDays: 3, to: FROZEN, reason: asleep}
                exits:
                  on: {to: meet, probability: 1}
              meet:
                name: {en: Meet}
                role: rep
                workHours: {type: weibull, mean: 3, cv: 0.5}
                exits:
                  on: {to: close, probability: 0.5}
                  back: {to: wait, probability: 0.2}
                  lost: {to: LOST, reason: too-dear}
              close:
                name: {en: Close}
                role: lead-architect
                workHours: {type: uniform, min: 0.1, max: 2}
                exits:
                  won: {to: WON, probability: 0.4}
                  lost: {to: LOST, reason: no-answer, probability: 0.3}
                  frozen: {to: FROZEN, reason: next-year}
            lostReasons:
              too-dear: {name: {en: Too dear}}
              no-answer: {name: {en: No answer}}
            freezes:
              asleep:
                name: {en: Asleep}
                thawDays: {type: exponential, mean: 4}
                returnProbability: 0.6
                returnTo: meet
                lostReason: no-answer
              next-year: {name: {en: Next year}}
            """;

    private final ProcessDefinition definition =
            ((Reading.Valid)
                            DefinitionReader.readYaml(
                                    EVERYTHING.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH))
                    .definition();
    private final RunWindow window =
            RunWindow.of(ZoneOffset.UTC, LocalDate.of(1969, 12, 20), 3, 30, 20);
    private final CompiledProcess process = CompiledProcess.of(definition, window);

    private List<byte[]> encoded() {
        List<byte[]> bytes = new ArrayList<>();
        LeadEventEncoder encoder = new LeadEventEncoder(process, bytes::add);
        Replication replication = new Replication(process, SEED, 12, encoder);
        encoder.started(definition, SEED, 12);
        replication.advanceTo(window.end());
        encoder.completed(replication);
        return bytes;
    }

    @Test
    void everyKindOfEventHasTheBytesOfItsRecord() {
        // Given
        List<LeadEvent> events = new ArrayList<>();
        var records = new LeadEventRecords(process, (lead, event) -> events.add(event));
        records.started(definition, SEED, 12);
        new Replication(process, SEED, 12, records).advanceTo(window.end());

        // When
        List<byte[]> bytes = encoded();

        // Then
        assertThat(bytes).hasSize(events.size() + 2);
        for (int i = 0; i < events.size(); i++) {
            assertThat(text(bytes.get(i + 1))).isEqualTo(text(Wire.write(events.get(i))));
        }
        Set<String> kinds =
                bytes.stream()
                        .map(b -> Wire.read(b, LeadEvent.class).getClass().getSimpleName())
                        .collect(Collectors.toSet());
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        Arrays.stream(LeadEvent.class.getPermittedSubclasses())
                                .map(Class::getSimpleName)
                                .filter(kind -> !OPTIONAL.contains(kind))
                                .toArray(String[]::new));
    }

    @Test
    void theFirstEventTellsWhatIsNeededToReadTheOthersAndTheLastHowManyThereAre() {
        // When
        List<byte[]> bytes = encoded();

        // Then
        LeadEvent.ReplicationStarted started =
                new LeadEvent.ReplicationStarted(
                        0,
                        window.start(),
                        Engine.VERSION,
                        "everything",
                        SEED,
                        12,
                        "UTC",
                        "JPY",
                        window.warmUpEnd(),
                        window.arrivalsEnd(),
                        window.end(),
                        List.of(
                                new LeadEvent.SourceRef("web", Channel.PAID_SEARCH),
                                new LeadEvent.SourceRef("fair", Channel.EVENT)),
                        List.of("wait", "meet", "close"),
                        List.of("meet", "close"),
                        List.of("rep", "lead-architect"),
                        List.of("too-dear", "no-answer"),
                        List.of("asleep", "next-year"));
        assertThat(Wire.read(bytes.getFirst(), LeadEvent.class)).isEqualTo(started);
        var completed =
                (LeadEvent.ReplicationCompleted) Wire.read(bytes.getLast(), LeadEvent.class);
        assertThat(completed.events()).isEqualTo(bytes.size()).isEqualTo(completed.seq() + 1);
        assertThat(completed.at()).isEqualTo(window.end());
        assertThat(completed.roles())
                .extracting(LeadEvent.RoleUsage::role)
                .containsExactly("rep", "lead-architect");
    }

    /**
     * When this fails for a good reason, the engine's version goes up. 1.1.0 tells breaches of
     * guardrails; what has none gives the bytes of 1.0.0, but for the version.
     */
    @Test
    void anEngineVersionStandsForItsBytes() throws Exception {
        // Given
        MessageDigest digest = MessageDigest.getInstance("SHA-256");

        // When
        for (byte[] event : encoded()) {
            digest.update(
                    text(event).replace(Engine.VERSION, "1.0.0").getBytes(StandardCharsets.UTF_8));
        }

        // Then
        assertThat(Engine.VERSION + " " + HexFormat.of().formatHex(digest.digest()))
                .isEqualTo(
                        "1.1.0 e1e94fc644f9d3b6351369dbd3778e898aaedf2627fca65245a5d68ac1667cd2");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
