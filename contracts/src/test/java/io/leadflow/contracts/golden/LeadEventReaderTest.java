package io.leadflow.contracts.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEventReader;
import io.leadflow.contracts.topic.UnreadableRecordException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reader makes of every record what the thorough one does. */
class LeadEventReaderTest {
    private static final int MUTANTS = 50_000;
    private static final String SIGNS = "{}[]\":,\\ \t\n0123456789-.eEtruefalsnul\u0000é";

    private final LeadEventReader reader = new LeadEventReader();

    static Stream<LeadEvent> events() {
        return Stream.concat(EventSamples.plain().stream(), EventSamples.full().stream());
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsWhatIsWritten(LeadEvent event) {
        assertThat(reader.read(Wire.write(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"StageEntered\",\"seq\":2,\"at\":1,\"lead\":1,\"stage\":\"q\",\"visit\":5000000000}",
                "{\"type\":\"StageEntered\",\"seq\":2,\"at\":1,\"lead\":1,\"stage\":\"q\"}",
                "{\"type\":\"LeadStale\",\"seq\":99999999999999999999,\"at\":1,\"lead\":1,\"stage\":\"q\"}",
                "{\"type\":\"LeadStale\",\"seq\":9223372036854775807,\"at\":-5,\"lead\":1,\"stage\":\"q\"}",
                "{\"type\":\"LeadStale\",\"seq\":-0,\"at\":01,\"lead\":1,\"stage\":\"q\"}",
                "{\"type\":\"LeadStale\",\"seq\":1,\"at\":1,\"lead\":1,\"stage\":\"\\u0071\"}",
                "{\"type\":\"LeadStale\",\"seq\":1,\"at\":1,\"lead\":1,\"stage\":\"этап\"}",
                "{\"type\":\"LeadStale\",\"seq\":1,\"at\":1,\"lead\":1,\"stage\":\"q\",\"stage\":\"r\"}",
                "{\"type\":\"LeadStale\",\"seq\":1,\"at\":1,\"lead\":1,\"stage\":\"q\",\"new\":true}",
                "{\"type\":\"LeadStale\",\"seq\":1,\"at\":1,\"lead\":1,\"stage\":\"q\",\"value\":7}",
                "{\"type\":\"LeadLost\",\"seq\":1,\"at\":1,\"lead\":1,\"stage\":\"q\",\"reason\":\"r\",\"reopens\":false}",
                "{\"seq\":1,\"type\":\"LeadStale\",\"at\":1,\"lead\":1,\"stage\":\"q\"}",
                "{\"type\":\"LeadStale\",\"seq\":1,\"at\":1,\"lead\":1,\"stage\":null}",
                "{\"type\":\"LeadStale\",\"seq\":1,\"at\":1,\"lead\":1,\"stage\":\"q\"} ",
                "{\"type\":\"LeadStale\",\"seq\":1,\"at\":1,\"lead\":1,\"stage\":\"q\"}x",
                "{\"type\":\"LeadStale\",\"seq\":1,\"at\":1,\"lead\":1,\"stage\":\"q",
                ""
            })
    void isAsThorough(String json) {
        assertSame(json.getBytes(StandardCharsets.UTF_8), "");
    }

    @Test
    void makesOfDamagedRecordsWhatTheThoroughOneMakes() {
        long seed = new Random().nextLong();
        RandomGenerator random = new Random(seed);
        List<byte[]> whole = events().map(Wire::write).toList();
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutant(whole.get(random.nextInt(whole.size())), random);
            assertSame(mutant, " seed " + seed + ", mutant " + i);
        }
    }

    private static byte[] mutant(byte[] whole, RandomGenerator random) {
        byte[] bytes = whole.clone();
        for (int n = random.nextInt(3); n >= 0; n--) {
            int at = random.nextInt(bytes.length);
            bytes =
                    switch (random.nextInt(4)) {
                        case 0 -> Arrays.copyOf(bytes, Math.max(1, at));
                        case 1 -> joined(bytes, at, "", at + 1);
                        case 2 -> joined(bytes, at, sign(random), at);
                        default -> joined(bytes, at, sign(random), at + 1);
                    };
            if (bytes.length == 0) {
                return whole;
            }
        }
        return bytes;
    }

    private static String sign(RandomGenerator random) {
        int i = random.nextInt(SIGNS.length());
        return SIGNS.substring(i, i + 1);
    }

    private static byte[] joined(byte[] bytes, int to, String middle, int from) {
        byte[] between = middle.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(bytes, to + between.length + bytes.length - from);
        System.arraycopy(between, 0, all, to, between.length);
        System.arraycopy(bytes, from, all, to + between.length, bytes.length - from);
        return all;
    }

    private void assertSame(byte[] value, String replay) {
        assertThat(made(() -> reader.read(value)))
                .as(new String(value, StandardCharsets.UTF_8) + replay)
                .isEqualTo(made(() -> Wire.read(value, LeadEvent.class)));
    }

    private static Object made(java.util.function.Supplier<LeadEvent> read) {
        try {
            return read.get();
        } catch (UnreadableRecordException e) {
            return e.getMessage();
        }
    }
}
