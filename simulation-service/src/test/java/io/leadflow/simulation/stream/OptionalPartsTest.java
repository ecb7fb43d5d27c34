package io.leadflow.simulation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.LeadAttributes;
import io.leadflow.simulation.process.LeadEventSink;
import io.leadflow.simulation.process.RunWindow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each event with and without the parts that it need not have, beside its record. */
class OptionalPartsTest {
    private static final String PROCESS =
            """
            schemaVersion: 1
            id: optional-parts
            name: {en: Optional parts}
            timeZone: UTC
            currency: EUR
            attributes:
              segment:
                value:
                  categories:
                    small: 0.25
                    "\\"Müller\\" & Söhne \\\\ <GmbH>": 0.25
                    ООО «Ромашка»: 0.25
                    "商社 🚀": 0.25
              fitScore: {value: {number: {type: uniform, min: 0, max: 1}}}
            sources:
              web:
                name: {en: Web}
                channel: paid-search
                arrivals:
                  campaigns: {spring: {from: 2026-03-01, peakPerDay: 3, peakDays: 10}}
              fair:
                name: {en: Fair}
                channel: event
                arrivals:
                  ratePerDay: 1
                  campaigns: {spring-fair: {from: 2026-04-01, peakPerDay: 9, peakDays: 2}}
            roles:
              rep: {name: {en: Representative}, capacity: 2}
              counsel: {name: {en: Counsel}, costPerHour: 90}
            people:
              anna: {name: {en: Anna}, roles: [counsel]}
              boris-2: {name: {en: Boris}, roles: [counsel]}
            stages:
              meet:
                name: {en: Meet}
                role: rep
                workHours: {type: constant, value: 1}
                exits:
                  on: {to: close, probability: 0.5}
                  lost: {to: LOST, reason: too-dear}
              close:
                name: {en: Close}
                parallel:
                  join: all
                  tasks:
                    contract:
                      name: {en: Contract}
                      role: counsel
                      workHours: {type: constant, value: 2}
                    credit-check: {name: {en: Credit}, lagDays: {type: constant, value: 1}}
                exits:
                  won: {to: WON, probability: 1}
            lostReasons:
              too-dear: {name: {en: Too dear}}
            guardrails:
              fast: {name: {en: Fast}, measure: stage-days, stage: meet, limit: 2}
              few-visits: {name: {en: Few visits}, measure: stage-visits, limit: 3}
            """;

    /** Attributes of a lead: a category, and a number. */
    private record Attributes(int segment, double fitScore) implements LeadAttributes {
        @Override
        public int size() {
            return 2;
        }

        @Override
        public boolean isCategory(int attribute) {
            return attribute == 0;
        }

        @Override
        public double number(int attribute) {
            return fitScore;
        }

        @Override
        public int category(int attribute) {
            return segment;
        }
    }

    private final ProcessDefinition definition = definition();
    private final CompiledProcess process =
            CompiledProcess.of(
                    definition, RunWindow.of(ZoneOffset.UTC, LocalDate.of(2026, 1, 1), 0, 30, 0));
    private final List<String> written = new ArrayList<>();
    private final LeadEventEncoder encoder =
            new LeadEventEncoder(process, bytes -> written.add(text(bytes)));
    private final List<LeadEvent> events = new ArrayList<>();
    private final LeadEventRecords records =
            new LeadEventRecords(process, (lead, event) -> events.add(event));

    OptionalPartsTest() {
        encoder.started(definition, 1, 0);
        records.started(definition, 1, 0);
        written.clear();
    }

    private static ProcessDefinition definition() {
        try {
            JsonNode document = new YAMLMapper().readTree(PROCESS);
            return Wire.read(Wire.write(document), ProcessDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(Consumer<LeadEventSink> event) {
        event.accept(encoder);
        event.accept(records);
    }

    private void assertSameBytes() {
        assertThat(written)
                .isNotEmpty()
                .isEqualTo(events.stream().map(e -> text(Wire.write(e))).toList());
    }

    @Test
    void leadsTellTheirCampaignAgeAndAttributes() {
        // When
        for (int campaign = -1; campaign < 2; campaign++) {
            for (long age : new long[] {-1, 0, 86_400_000}) {
                int of = campaign;
                tell(sink -> sink.leadCreated(5, 1, 1, 700, of, age, null));
                tell(sink -> sink.leadCreated(5, 1, 0, 700, of, age, new Attributes(0, 0.5)));
                tell(sink -> sink.stageEntered(5, 1, 1, 1, age));
            }
        }

        // Then
        assertSameBytes();
        assertThat(written.getLast())
                .isEqualTo(
                        "{\"type\":\"StageEntered\",\"seq\":27,\"at\":5,\"lead\":1,"
                                + "\"stage\":\"close\",\"visit\":1,\"ageMs\":86400000}");
        assertThat(written.get(25))
                .isEqualTo(
                        "{\"type\":\"LeadCreated\",\"seq\":26,\"at\":5,\"lead\":1,"
                                + "\"source\":\"web\",\"value\":700,\"campaign\":\"spring-fair\","
                                + "\"ageMs\":86400000,"
                                + "\"attributes\":{\"segment\":\"small\",\"fitScore\":0.5}}");
    }

    @Test
    void categoriesAreTextInAnyLanguage() {
        // When
        for (int i = 0; i < process.categories(0).size(); i++) {
            int category = i;
            tell(sink -> sink.leadCreated(5, 1, 0, 7, -1, -1, new Attributes(category, 1)));
        }

        // Then
        assertSameBytes();
        assertThat(written).hasSize(4);
        assertThat(written.get(1)).contains("\"\\\"Müller\\\" & Söhne \\\\ <GmbH>\"");
        assertThat(written.get(3)).contains("\"商社 \\uD83D\\uDE80\"");
    }

    static DoubleStream numbers() {
        SplittableRandom random = new SplittableRandom(42);
        return DoubleStream.concat(
                DoubleStream.of(0, -0.0, 12, -3, 12.5, 1e-7, 1e7, 1e15 + 0.5, 1L << 53, 1e22),
                random.doubles(100).map(d -> 1 / d));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbersAreWrittenPlain(double number) {
        // When
        tell(sink -> sink.leadCreated(5, 1, 0, 7, -1, -1, new Attributes(0, number)));

        // Then
        assertSameBytes();
    }

    @Test
    void workTellsRoleTaskAndPersonWhereThereAreAny() {
        // When
        for (int role = -1; role < 2; role++) {
            for (int task = -1; task < 2; task++) {
                for (int person = -1; person < 2; person++) {
                    tellWork(role, task, person);
                }
            }
        }

        // Then
        assertSameBytes();
        assertThat(written.getFirst())
                .isEqualTo(
                        "{\"type\":\"WorkStarted\",\"seq\":1,\"at\":5,\"lead\":1,"
                                + "\"stage\":\"close\"}");
        assertThat(written.getLast())
                .isEqualTo(
                        "{\"type\":\"WorkFinished\",\"seq\":81,\"at\":7,\"lead\":1,"
                                + "\"stage\":\"close\",\"role\":\"counsel\","
                                + "\"task\":\"credit-check\",\"person\":\"boris-2\"}");
    }

    private void tellWork(int role, int task, int person) {
        tell(sink -> sink.workStarted(5, 1, 1, role, task, person));
        tell(sink -> sink.workInterrupted(6, 1, 1, role, task, person));
        tell(sink -> sink.workFinished(7, 1, 1, role, task, person));
    }

    @Test
    void reopenedLeadsAndBreachedGuardrailsAreTold() {
        // When
        tell(sink -> sink.leadLost(5, 1, 0, 0, false));
        tell(sink -> sink.leadLost(5, 2, 0, 0, true));
        tell(sink -> sink.leadReopened(6, 2, 1));
        tell(sink -> sink.guardrailBreached(6, 2, 1, 0));
        tell(sink -> sink.guardrailBreached(6, 2, 0, 1));

        // Then
        assertSameBytes();
        assertThat(written.get(1)).endsWith(",\"reason\":\"too-dear\",\"reopens\":true}");
        assertThat(written.getLast()).endsWith(",\"guardrail\":\"few-visits\",\"stage\":\"meet\"}");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
