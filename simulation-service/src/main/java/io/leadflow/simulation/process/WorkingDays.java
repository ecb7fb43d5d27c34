package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.WorkingCalendar;
import io.leadflow.simulation.kernel.Deadline;
import io.leadflow.simulation.kernel.Timetable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * Deadlines counted in working days: n working days after an instant is the same time of day on the
 * n-th day with working hours after that day.
 */
final class WorkingDays {
    private final ZoneId zone;
    private final LocalDate first;
    private final long[] midnights;

    /** For each day, how many working days there are up to and including it. */
    private final int[] workingDays;

    private WorkingDays(ZoneId zone, LocalDate first, long[] midnights, int[] workingDays) {
        this.zone = zone;
        this.first = first;
        this.midnights = midnights;
        this.workingDays = workingDays;
    }

    /**
     * The days from {@code first} to {@code last}; without a calendar every day is a working day.
     */
    static WorkingDays of(WorkingCalendar calendar, ZoneId zone, LocalDate first, LocalDate last) {
        List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
        long[] midnights = days.stream().mapToLong(day -> RunWindow.midnight(zone, day)).toArray();
        int[] counts = new int[days.size()];
        int count = 0;
        for (int i = 0; i < counts.length; i++) {
            boolean works = calendar == null || !Timetables.hours(calendar, days.get(i)).isEmpty();
            count += works ? 1 : 0;
            counts[i] = count;
        }
        return new WorkingDays(zone, first, midnights, counts);
    }

    Deadline deadline(int days) {
        return start -> after(start, days);
    }

    private long after(long start, int days) {
        int found = Arrays.binarySearch(midnights, start);
        int day = found >= 0 ? found : -found - 2;
        int wanted = workingDays[day] + days;
        int due = firstWith(wanted, day);
        return due < 0 ? Timetable.NEVER : sameTimeOfDay(start, first.plusDays(due));
    }

    private long sameTimeOfDay(long start, LocalDate day) {
        LocalTime time = Instant.ofEpochMilli(start).atZone(zone).toLocalTime();
        return day.atTime(time).atZone(zone).toInstant().toEpochMilli();
    }

    private int firstWith(int wanted, int from) {
        int low = from;
        int high = workingDays.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (workingDays[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < workingDays.length ? low : -1;
    }
}
