package io.leadflow.bench.stream;

import io.leadflow.bench.reference.BenchException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the broker carries when nobody thinks about the records: Kafka's ProducerPerformance sends
 * lead events as our producer does while its ConsumerPerformance reads them as our consumer does.
 */
final class BareBroker {
    private static final String TOPIC = "bare-broker";
    private static final Pattern SENT =
            Pattern.compile("(\\d+) records sent, ([\\d.,]+) records/sec");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss:SSS", Locale.ROOT);

    private final String bootstrap;
    private final int partitions;
    private final Sample sample;

    BareBroker(String bootstrap, int partitions, Sample sample) {
        this.bootstrap = bootstrap;
        this.partitions = partitions;
        this.sample = sample;
    }

    /** Records per second from the first that is sent to the last that is read. */
    double measure(long records) throws InterruptedException {
        topic("--create", "--partitions", Integer.toString(partitions));
        try {
            return carry(records);
        } finally {
            topic("--delete");
        }
    }

    private void topic(String... what) {
        KafkaTool.start(
                        "org.apache.kafka.tools.TopicCommand",
                        concat(
                                List.of("--bootstrap-server", bootstrap, "--topic", TOPIC),
                                List.of(what)))
                .finish();
    }

    private double carry(long records) throws InterruptedException {
        KafkaTool reader =
                KafkaTool.start(
                        "org.apache.kafka.tools.ConsumerPerformance", readerArguments(records));
        TimeUnit.SECONDS.sleep(4); // joined before the first record comes
        KafkaTool writer =
                KafkaTool.start(
                        "org.apache.kafka.tools.ProducerPerformance", writerArguments(records));
        List<String> written = writer.finish();
        long end = System.currentTimeMillis();
        double elapsed = records / rate(written) * 1000;
        double begin = end - elapsed;
        return records / (Math.max(end, readUntil(reader.finish())) - begin) * 1000;
    }

    private List<String> writerArguments(long records) {
        return concat(
                List.of(
                        "--topic",
                        TOPIC,
                        "--num-records",
                        Long.toString(records),
                        "--throughput",
                        "-1",
                        "--payload-file",
                        sample.file().toString(),
                        "--bootstrap-server",
                        bootstrap,
                        "--command-property"),
                List.of(
                        "acks=all",
                        "enable.idempotence=true",
                        "compression.type=lz4",
                        "linger.ms=20",
                        "batch.size=262144",
                        "buffer.memory=67108864"));
    }

    private List<String> readerArguments(long records) {
        return List.of(
                "--bootstrap-server",
                bootstrap,
                "--topic",
                TOPIC,
                "--num-records",
                Long.toString(records),
                "--timeout",
                "60000");
    }

    /** The last line of ProducerPerformance tells of all. */
    private static double rate(List<String> lines) {
        Matcher last = null;
        for (String line : lines) {
            Matcher matcher = SENT.matcher(line);
            if (matcher.find()) {
                last = matcher;
            }
        }
        if (last == null) {
            throw new BenchException("ProducerPerformance says: " + String.join("\n", lines));
        }
        return Double.parseDouble(last.group(2).replace(",", "."));
    }

    /** The second column of ConsumerPerformance's table: when it had read everything. */
    private static long readUntil(List<String> lines) {
        return LocalDateTime.parse(lines.getLast().split(",", -1)[1].strip(), TIME)
                .atZone(ZoneId.systemDefault())
                .toInstant()
                .toEpochMilli();
    }

    private static List<String> concat(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
