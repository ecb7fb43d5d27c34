package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Compilation.MS_PER_DAY;
import static io.leadflow.simulation.process.Compilation.MS_PER_HOUR;

import io.leadflow.contracts.definition.expression.LeadView;
import io.leadflow.simulation.kernel.Moments;
import io.leadflow.simulation.kernel.Simulation;
import io.leadflow.simulation.kernel.Timetable;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** A token as expressions see it, at this moment. */
final class Lead implements LeadView {
    private final Expressions process;
    private final Simulation simulation;
    private final int token;

    Lead(Expressions process, Simulation simulation, int token) {
        this.process = process;
        this.simulation = simulation;
        this.token = token;
    }

    @Override
    public double value() {
        return simulation.value(token) / process.minorUnits;
    }

    @Override
    public String source() {
        return process.sources.get(simulation.tokenClass(token));
    }

    @Override
    public String channel() {
        return process.channels.get(simulation.tokenClass(token));
    }

    @Override
    public int visits() {
        return simulation.count(token, simulation.place(token));
    }

    @Override
    public int regresses() {
        return simulation.count(token, process.regresses());
    }

    @Override
    public double ageDays() {
        return since(Moments.CREATED) / MS_PER_DAY;
    }

    @Override
    public double stageDays() {
        return since(Moments.ENTERED) / MS_PER_DAY;
    }

    @Override
    public double waitedHours() {
        return simulation.waited(token) / MS_PER_HOUR;
    }

    @Override
    public double responseHours() {
        long served = simulation.moment(token, Moments.FIRST_SERVED);
        long until = served == Timetable.NEVER ? simulation.now() : served;
        return (until - simulation.moment(token, Moments.CREATED)) / MS_PER_HOUR;
    }

    @Override
    public int month() {
        return local().getMonthValue();
    }

    @Override
    public int weekday() {
        return local().getDayOfWeek().getValue();
    }

    @Override
    public int hour() {
        return local().getHour();
    }

    @Override
    public int day() {
        ZonedDateTime start = Instant.ofEpochMilli(process.start).atZone(process.zone);
        return (int) ChronoUnit.DAYS.between(start.toLocalDate(), local().toLocalDate());
    }

    @Override
    public double number(int attribute) {
        return simulation.attribute(token, attribute);
    }

    @Override
    public String category(int attribute) {
        return process.category(attribute, (int) simulation.attribute(token, attribute));
    }

    private double since(int moment) {
        return simulation.now() - simulation.moment(token, moment);
    }

    private ZonedDateTime local() {
        return Instant.ofEpochMilli(simulation.now()).atZone(process.zone);
    }
}
