package io.leadflow.simulation.run;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.definition.PublishedProcess;
import io.leadflow.contracts.topic.UnreadableRecordException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The published processes, as {@code process-definitions} tells them. */
@ApplicationScoped
public class Catalogue {
    private static final Pattern KEY = Pattern.compile("([^/]+)/([1-9][0-9]{0,8})");

    private final ConcurrentMap<String, NavigableMap<Integer, PublishedProcess>> processes =
            new ConcurrentHashMap<>();

    /** The latest version of a process. */
    Optional<PublishedProcess> latest(String process) {
        return Optional.ofNullable(processes.get(process))
                .map(NavigableMap::lastEntry)
                .map(java.util.Map.Entry::getValue);
    }

    Optional<PublishedProcess> version(String process, int version) {
        return Optional.ofNullable(processes.get(process)).map(versions -> versions.get(version));
    }

    /** Ids of the processes that have a version. */
    SortedSet<String> ids() {
        SortedSet<String> ids = new TreeSet<>();
        processes.forEach(
                (id, versions) -> {
                    if (!versions.isEmpty()) {
                        ids.add(id);
                    }
                });
        return ids;
    }

    /** Takes a record of the topic. */
    void put(ConsumerRecord<byte[], byte[]> record) {
        Matcher key = KEY.matcher(text(record.key()));
        if (!key.matches()) {
            throw new UnreadableRecordException("the key is not process/version", null);
        }
        String process = key.group(1);
        int version = Integer.parseInt(key.group(2));
        if (record.value() == null) {
            versions(process).remove(version);
            return;
        }
        PublishedProcess published = Wire.read(record.value(), PublishedProcess.class);
        if (!process.equals(published.process()) || version != published.version()) {
            throw new UnreadableRecordException("key and value name different versions", null);
        }
        versions(process).put(version, published);
    }

    private NavigableMap<Integer, PublishedProcess> versions(String process) {
        return processes.computeIfAbsent(process, id -> new ConcurrentSkipListMap<>());
    }

    static String text(byte[] key) {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }
}
