package io.leadflow.simulation.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.contracts.event.LeadEvent.LeadWon;
import io.leadflow.contracts.event.LeadEvent.WorkFinished;
import io.leadflow.contracts.event.LeadEvent.WorkStarted;
import io.leadflow.contracts.problem.Locales;
import io.leadflow.simulation.Examples;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class XesLogTest {
    private static byte[] xes(EventLog log) {
        return SampleLog.written(EventLogFormat.XES, log);
    }

    private static Document read(byte[] xes) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xes));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static String value(Element parent, String key) {
        return elements(parent.getChildNodes()).stream()
                .filter(child -> child.getAttribute("key").equals(key))
                .map(child -> child.getAttribute("value"))
                .findFirst()
                .orElse(null);
    }

    private static List<Element> traces(Document log) {
        return elements(log.getElementsByTagName("trace"));
    }

    private static List<Element> events(Element trace) {
        return elements(trace.getElementsByTagName("event"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "b2b-saas", "loan-sales", "marketplace-seller-acquisition"})
    void aLogIsValidByTheStandardsSchema(String example) throws Exception {
        // Given
        var schema =
                SchemaFactory.newDefaultInstance()
                        .newSchema(getClass().getResource("/eventlog/xes-ieee-1849-2016.xsd"));

        // When
        byte[] xes = xes(SampleLog.of(example, SampleLog.ALL));

        // Then
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xes)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "b2b-saas"})
    void aTraceHasTheEventsOfItsLeadInOrder(String example) throws Exception {
        // Given
        EventLog log = SampleLog.of(example, SampleLog.FIRST);
        List<LeadEvent> told = SampleLog.leadEvents(log);

        var bySeq = told.stream().collect(Collectors.toMap(LeadEvent::seq, e -> e));

        // When
        List<Element> traces = traces(read(xes(log)));

        // Then
        assertThat(traces).hasSize((int) SampleLog.count(told, LeadCreated.class));
        List<Long> sequences = new ArrayList<>();
        for (Element trace : traces) {
            List<Long> own =
                    events(trace).stream()
                            .map(e -> Long.valueOf(value(e, "leadflow:seq")))
                            .toList();
            assertThat(own).isSorted().isNotEmpty();
            for (Element event : events(trace)) {
                LeadEvent expected = bySeq.get(Long.valueOf(value(event, "leadflow:seq")));
                assertThat(value(event, "leadflow:type"))
                        .isEqualTo(expected.getClass().getSimpleName());
                OffsetDateTime time = OffsetDateTime.parse(value(event, "time:timestamp"));
                assertThat(time.toInstant().toEpochMilli()).isEqualTo(expected.at());
                assertThat(time).isEqualTo(log.time(expected.at()));
                assertThat(value(event, "concept:name")).isNotBlank();
            }
            sequences.addAll(own);
        }
        assertThat(sequences)
                .containsExactlyInAnyOrderElementsOf(told.stream().map(LeadEvent::seq).toList());
        long won = traces.stream().filter(t -> value(t, "leadflow:state").equals("won")).count();
        assertThat(won).isEqualTo(SampleLog.count(told, LeadWon.class)).isPositive();
    }

    @Test
    void workHasItsLifecycleAndWhoDidIt() throws Exception {
        // Given
        EventLog log = SampleLog.of("b2b-saas", SampleLog.FIRST);
        List<LeadEvent> told = SampleLog.leadEvents(log);

        // When
        List<Element> all = elements(read(xes(log)).getElementsByTagName("event"));

        // Then
        assertThat(all.stream().filter(e -> "start".equals(value(e, "lifecycle:transition"))))
                .hasSize(
                        (int)
                                (SampleLog.count(told, WorkStarted.class)
                                        - SampleLog.count(told, LeadEvent.WorkInterrupted.class)));
        assertThat(
                        all.stream()
                                .filter(e -> "WorkFinished".equals(value(e, "leadflow:type")))
                                .map(e -> value(e, "lifecycle:transition")))
                .hasSize((int) SampleLog.count(told, WorkFinished.class))
                .containsOnly("complete");
        long named =
                told.stream().filter(e -> e instanceof WorkStarted w && w.person() != null).count();
        assertThat(
                        all.stream()
                                .filter(e -> "WorkStarted".equals(value(e, "leadflow:type")))
                                .filter(e -> value(e, "org:resource") != null))
                .hasSize((int) named)
                .isNotEmpty();
    }

    @Test
    void namesAreRussianWhereThatIsAskedFor() {
        // Given
        var run = SampleLog.run(Examples.definition("b2b-saas"), 20);

        // When
        String xes =
                new String(
                        xes(SampleLog.of(run, SampleLog.FIRST, Locales.RUSSIAN)),
                        StandardCharsets.UTF_8);

        // Then
        assertThat(xes)
                .contains("Лид создан", "Продажа ПО компаниям")
                .doesNotContain("Lead created");
    }

    @Test
    void leadsOfSeveralReplicationsAreToldApartAndAPartHasOnlyItsDays() throws Exception {
        // Given
        var run = SampleLog.run(Examples.definition("b2b-saas"), 60);
        EventLog whole = SampleLog.of(run, SampleLog.ALL, Locales.ENGLISH);
        long from = whole.process().window().start() + 20L * 86_400_000;
        long until = from + 10L * 86_400_000;
        EventLog part = SampleLog.of(run, new Selection(0, 2, from, until), Locales.ENGLISH);

        // When
        List<Element> traces = traces(read(xes(part)));

        // Then
        long expected =
                SampleLog.leadEvents(whole).stream()
                        .filter(e -> e.at() >= from && e.at() < until)
                        .count();
        assertThat(traces.stream().mapToLong(t -> events(t).size()).sum())
                .isEqualTo(expected)
                .isPositive();
        assertThat(traces.stream().map(t -> value(t, "concept:name"))).doesNotHaveDuplicates();
        assertThat(SampleLog.leadEvents(part)).hasSize((int) expected);
    }
}
