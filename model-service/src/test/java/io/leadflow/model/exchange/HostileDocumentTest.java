package io.leadflow.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.model.Samples;
import io.leadflow.model.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents made to keep the service busy are refused soon, with a problem, in few words. */
@QuarkusTest
class HostileDocumentTest extends ServiceTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int FEW_BYTES = 1 << 20;

    record Hostile(String name, boolean yaml, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Hostile> documents() {
        return Stream.of(
                json("deep lists", "[".repeat(500_000)),
                json("deep objects", "{\"a\":".repeat(150_000)),
                json("long number", "{\"schemaVersion\": " + "9".repeat(900_000) + "}"),
                json("long fraction", "{\"schemaVersion\": 0." + "9".repeat(900_000) + "}"),
                json("large exponent", "{\"schemaVersion\": 1e999999999}"),
                json("small exponent", "{\"schemaVersion\": 1e-999999999}"),
                json(
                        "large exponent in place of a word",
                        "{\"schemaVersion\": 1, \"currency\": 1e999}"),
                yaml("endless number in place of a word", "sources: {a: {channel: .inf}}"),
                json("long text", "{\"id\": \"" + "x".repeat(1_000_000) + "\"}"),
                json("long name", "{\"" + "x".repeat(1_000_000) + "\": 1}"),
                json("many fields", "{" + many("\"f%d\": 0") + "}"),
                json("many stages", "{\"stages\": {" + many("\"f%d\": 0") + "}}"),
                json("many numbers", "[" + "0,".repeat(500_000) + "0]"),
                json("one key twice", "{\"id\": \"a\", \"id\": \"b\"}"),
                json("no text", "\u0000\u0001\u0002"),
                json("half a character", "{\"id\": \"\ud800\"}"),
                yaml("deep lists", "[".repeat(500_000)),
                yaml("deep objects", "{a: ".repeat(200_000)),
                yaml("deep indents", indents(1_000)),
                yaml("deep sequences", "- ".repeat(300_000)),
                yaml("complex keys", "? ".repeat(300_000)),
                yaml("long number", "schemaVersion: " + "9".repeat(900_000)),
                yaml("long hexadecimal", "schemaVersion: 0x" + "f".repeat(900_000)),
                yaml("long sexagesimal", "schemaVersion: 1" + ":59".repeat(300_000)),
                yaml("large exponent", "schemaVersion: 1.0e+999999999"),
                yaml("laughs", laughs()),
                yaml("an alias of itself", "a: &a [*a]"),
                yaml("merge key", "a: &a {id: x}\nb:\n  <<: *a"),
                yaml("tag of a class", "!!javax.script.ScriptEngineManager [x]"),
                yaml("tag of a binary", "id: !!binary aGVsbG8="),
                yaml("one key twice", "id: a\nid: b"),
                yaml("two documents", "id: a\n---\nid: b"),
                yaml("many documents", "---\n".repeat(250_000)),
                yaml("many fields", many("f%d: 0").replace(",", "\n")),
                yaml("directives", "%TAG ! tag:x,2000:\n".repeat(50_000)));
    }

    private static Hostile json(String name, String text) {
        return new Hostile("JSON, " + name, false, text);
    }

    private static Hostile yaml(String name, String text) {
        return new Hostile("YAML, " + name, true, text);
    }

    private static String many(String field) {
        return IntStream.range(0, 70_000)
                .mapToObj(field::formatted)
                .collect(Collectors.joining(","));
    }

    private static String indents(int levels) {
        return IntStream.range(0, levels)
                .mapToObj(level -> " ".repeat(level) + "a:")
                .collect(Collectors.joining("\n"));
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("a0: &a0 ha\n");
        for (int i = 1; i < 30; i++) {
            String last = "*a" + (i - 1) + ",";
            text.append("a%d: &a%d [%s]%n".formatted(i, i, last.repeat(10)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aHostileDocumentIsRefusedSoonAndInFewWords(Hostile hostile) {
        // Given
        byte[] body = hostile.text.getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();

        // When
        Response answer =
                io.restassured.RestAssured.given()
                        .contentType(hostile.yaml ? "application/yaml" : "application/json")
                        .body(body)
                        .post("/processes/validate");

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().jsonPath().getList("problems")).isNotEmpty();
        assertThat(answer.asByteArray()).hasSizeLessThan(FEW_BYTES);
    }

    static Stream<String> expressions() {
        return Stream.of(
                "(".repeat(400) + "1" + ")".repeat(400),
                "(".repeat(99) + "1" + ")".repeat(99),
                "-".repeat(999) + "1",
                "!".repeat(995) + "true",
                "[" + "[".repeat(450) + "]".repeat(451),
                "1" + "+1".repeat(499),
                "true" + "?true:true".repeat(99),
                "1e999999999",
                "9".repeat(990),
                "'a'.matches('(a*)*b')",
                "lead" + ".a".repeat(490),
                "'" + "\\u0041".repeat(160) + "'",
                "[1].all(a,".repeat(90) + "true" + ")".repeat(90));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void aHostileExpressionIsReadOrRefusedSoon(String expression) {
        // Given
        String document = withStages(1, expression);
        long start = System.nanoTime();

        // When
        Response answer = yaml(document).post("/processes/validate");

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(answer.statusCode()).isIn(200, 422);
        if (answer.statusCode() == 422) {
            assertThat(answer.jsonPath().getList("problems.pointer"))
                    .containsOnly("/stages/stage-0/exits/won/logOdds");
        }
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void aDocumentFullOfHostileExpressionsIsReadOrRefusedSoon(String expression) {
        // Given
        String document = withStages(700, expression);
        long start = System.nanoTime();

        // When
        Response answer = yaml(document).post("/processes/validate");

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON.multipliedBy(2));
        assertThat(answer.statusCode()).isIn(200, 422);
        assertThat(answer.asByteArray()).hasSizeLessThan(FEW_BYTES);
    }

    /** The minimal process with so many stages in place of its own, an expression in each. */
    private static String withStages(int count, String expression) {
        String minimal = Samples.yaml("minimal");
        String head = minimal.substring(0, minimal.indexOf("stages:"));
        String tail = minimal.substring(minimal.indexOf("lostReasons:"));
        String stages =
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        """
                                          stage-%d:
                                            name: {en: Stage}
                                            role: sales
                                            workHours: {type: constant, value: 1}
                                            exits:
                                              won: {to: WON, logOdds: "%s"}
                                              next: {to: %s%s}
                                        """
                                                .formatted(
                                                        i,
                                                        expression,
                                                        i + 1 < count ? "stage-" + (i + 1) : "LOST",
                                                        i + 1 < count
                                                                ? ""
                                                                : ", reason: no-interest"))
                        .collect(Collectors.joining());
        return head.replace("first-call", "stage-0") + "stages:\n" + stages + tail;
    }
}
