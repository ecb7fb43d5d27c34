package io.leadflow.simulation.run;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.Workspace;
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
    private static final Pattern KEY =
            Pattern.compile(
                    "(?:(?<workspace>"
                            + Workspace.PATTERN
                            + "):)?(?<process>[^/:]+)/(?<version>[1-9][0-9]{0,8})");

    /** A process: two workspaces may have processes of the same id. */
    private record Name(Workspace workspace, String process) {}

    private final ConcurrentMap<Name, NavigableMap<Integer, PublishedProcess>> processes =
            new ConcurrentHashMap<>();

    /** The latest version of a process. */
    Optional<PublishedProcess> latest(Workspace workspace, String process) {
        return Optional.ofNullable(processes.get(new Name(workspace, process)))
                .map(NavigableMap::lastEntry)
                .map(java.util.Map.Entry::getValue);
    }

    Optional<PublishedProcess> version(Workspace workspace, String process, int version) {
        return Optional.ofNullable(processes.get(new Name(workspace, process)))
                .map(versions -> versions.get(version));
    }

    /** Ids of the workspace's processes that have a version. */
    SortedSet<String> ids(Workspace workspace) {
        SortedSet<String> ids = new TreeSet<>();
        processes.forEach(
                (name, versions) -> {
                    if (name.workspace().equals(workspace) && !versions.isEmpty()) {
                        ids.add(name.process());
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
        Workspace workspace = Workspace.of(key.group("workspace")).orElse(Workspace.DEFAULT);
        Name name = new Name(workspace, key.group("process"));
        int version = Integer.parseInt(key.group("version"));
        if (record.value() == null) {
            versions(name).remove(version);
            return;
        }
        PublishedProcess published = Wire.read(record.value(), PublishedProcess.class);
        if (!name.equals(new Name(published.workspace(), published.process()))
                || version != published.version()) {
            throw new UnreadableRecordException("key and value name different versions", null);
        }
        versions(name).put(version, published);
    }

    private NavigableMap<Integer, PublishedProcess> versions(Name name) {
        return processes.computeIfAbsent(name, unused -> new ConcurrentSkipListMap<>());
    }

    static String text(byte[] key) {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }
}
