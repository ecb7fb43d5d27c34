package io.leadflow.e2e.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How a run's statistics differ from the kernel's.
 *
 * @param lost events that are not in the statistics, and figures that are too small
 * @param doubled events that are there more than once, and figures that are too large
 * @param differences what differs, in words
 */
record Verdict(long lost, long doubled, List<String> differences) {
    private static final int TOLD = 5;

    static Verdict of(
            long expectedEvents,
            Map<String, Long> expected,
            long foldedEvents,
            Map<String, Long> found) {
        long lost = Math.max(0, expectedEvents - foldedEvents);
        long doubled = Math.max(0, foldedEvents - expectedEvents);
        List<String> differences = new ArrayList<>();
        if (expectedEvents != foldedEvents) {
            differences.add("events %d, not %d".formatted(foldedEvents, expectedEvents));
        }
        TreeSet<String> names = new TreeSet<>(expected.keySet());
        names.addAll(found.keySet());
        for (String name : names) {
            long want = expected.getOrDefault(name, 0L);
            long have = found.getOrDefault(name, 0L);
            lost += have < want ? 1 : 0;
            doubled += have > want ? 1 : 0;
            if (have != want && differences.size() < TOLD) {
                differences.add("%s %d, not %d".formatted(name, have, want));
            }
        }
        return new Verdict(lost, doubled, differences);
    }
}
