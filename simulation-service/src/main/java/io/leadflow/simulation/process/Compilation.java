package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Distribution;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.WorkingCalendar;
import io.leadflow.simulation.kernel.GraphBuilder;
import io.leadflow.simulation.kernel.Sampler;
import io.leadflow.simulation.kernel.Timetable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** What the compilers of a definition's parts share: the graph so far, and the calendars. */
final class Compilation {
    static final double MS_PER_HOUR = 3_600_000;
    static final double MS_PER_DAY = 86_400_000;

    final ProcessDefinition definition;
    final RunWindow window;
    final RunOptions options;
    final Dictionary names;
    final ZoneId zone;
    final LocalDate firstDay;
    final LocalDate lastDay;
    final GraphBuilder graph = new GraphBuilder();
    final Marks marks = new Marks();
    final Slots slots;
    final Expressions expressions;
    private final Map<String, Timetable> timetables = new HashMap<>();

    Compilation(ProcessDefinition definition, RunWindow window, RunOptions options) {
        this.definition = definition;
        this.window = window;
        this.options = options;
        names = new Dictionary(definition);
        zone = ZoneId.of(definition.timeZone());
        firstDay = day(window.start());
        lastDay = day(window.end()).plusDays(1);
        slots = new Slots(definition);
        expressions = new Expressions(definition, window, zone);
    }

    LocalDate day(long tick) {
        return Instant.ofEpochMilli(tick).atZone(zone).toLocalDate();
    }

    long midnight(LocalDate date) {
        return RunWindow.midnight(zone, date);
    }

    int mark(Marks.Kind kind, int stage, int argument, int detail, int next) {
        return graph.mark(marks.add(kind, stage, argument, detail), next);
    }

    int mark(Marks.Kind kind, int stage, int argument, int next) {
        return mark(kind, stage, argument, Marks.NONE, next);
    }

    Sampler sampler(Distribution distribution) {
        return options.antithetic()
                ? Inversion.sampler(distribution)
                : Distributions.sampler(distribution);
    }

    int draw(Distribution distribution, String purpose, double msPerUnit) {
        return graph.draw(sampler(distribution), purpose, msPerUnit);
    }

    /** Time that passes around the clock. */
    int lag(Distribution days, String purpose, int next) {
        return graph.lag(draw(days, purpose, MS_PER_DAY), next);
    }

    /** Around the clock where there is no calendar. */
    Timetable timetable(String calendar) {
        return calendar == null
                ? Timetable.ALWAYS
                : timetables.computeIfAbsent(calendar, this::compileTimetable);
    }

    WorkingDays workingDays(String calendar) {
        WorkingCalendar days = calendar == null ? null : definition.calendars().get(calendar);
        return WorkingDays.of(days, zone, firstStay(), lastDay);
    }

    /** The day on which a lead of the pipeline came to where it is, before all others. */
    private LocalDate firstStay() {
        double longest =
                options.pipeline().stream()
                        .mapToDouble(lead -> lead.stageDays() == null ? 0 : lead.stageDays())
                        .max()
                        .orElse(0);
        return day(window.start() - Math.round(longest * MS_PER_DAY));
    }

    private Timetable compileTimetable(String calendar) {
        return Timetables.of(definition.calendars().get(calendar), zone, firstDay, lastDay);
    }
}
