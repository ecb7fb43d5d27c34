package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Distribution;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Role;
import io.leadflow.contracts.definition.Source;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.contracts.definition.WorkingCalendar;
import io.leadflow.simulation.kernel.ProcessGraph;
import io.leadflow.simulation.kernel.RateFunction;
import io.leadflow.simulation.kernel.Sampler;
import io.leadflow.simulation.kernel.Samplers;
import io.leadflow.simulation.kernel.Timetable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compiles the parts around the stages: calendars, roles, sources. Used once. */
final class ProcessCompiler {
    private final ProcessDefinition definition;
    private final RunWindow window;
    private final ZoneId zone;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final ProcessGraph.Builder graph = new ProcessGraph.Builder();
    private final Marks marks = new Marks();
    private final Map<String, Timetable> timetables = new HashMap<>();

    ProcessCompiler(ProcessDefinition definition, RunWindow window) {
        this.definition = definition;
        this.window = window;
        zone = ZoneId.of(definition.timeZone());
        firstDay = day(window.start());
        lastDay = day(window.end()).plusDays(1);
    }

    private LocalDate day(long tick) {
        return Instant.ofEpochMilli(tick).atZone(zone).toLocalDate();
    }

    CompiledProcess compile() {
        for (Role role : definition.roles().values()) {
            graph.pool(role.capacity(), timetable(role.calendar()));
        }
        Map<String, Integer> entries =
                new StageCompiler(definition, graph, marks, this::staleAfter).compile();
        List<RateFunction> rates = new ArrayList<>();
        definition
                .sources()
                .forEach((id, source) -> rates.add(source(id, source, rates.size(), entries)));
        double expected = rates.stream().mapToDouble(RateFunction::total).sum();
        return new CompiledProcess(definition, window, graph.build(), marks, expected);
    }

    private RateFunction source(String id, Source source, int index, Map<String, Integer> entries) {
        Timetable hours = timetable(source.arrivals().calendar());
        RateFunction rate = Rates.of(source.arrivals(), zone, hours, window);
        int created =
                graph.mark(
                        marks.add(Marks.Kind.CREATED, 0, index),
                        entries.get(definition.entryStage(source)));
        graph.generate(rate, "source/" + id, index, dealValue(source), created);
        return rate;
    }

    private Sampler dealValue(Source source) {
        Distribution value = definition.dealValue(source);
        return value == null
                ? Samplers.constant(0)
                : Distributions.sampler(value).scaled(0, Money.minorUnits(definition.currency()));
    }

    private Timetable timetable(String calendar) {
        return calendar == null
                ? Timetable.ALWAYS
                : timetables.computeIfAbsent(calendar, this::compileTimetable);
    }

    private Timetable compileTimetable(String calendar) {
        return Timetables.of(definition.calendars().get(calendar), zone, firstDay, lastDay);
    }

    private WorkingDays staleAfter(Stage stage) {
        Role role = stage.role() == null ? null : definition.roles().get(stage.role());
        WorkingCalendar calendar =
                role == null || role.calendar() == null
                        ? null
                        : definition.calendars().get(role.calendar());
        return WorkingDays.of(calendar, zone, firstDay, lastDay);
    }
}
