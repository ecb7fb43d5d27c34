package io.leadflow.metrics.report;

import static io.leadflow.metrics.report.Figures.MS_PER_HOUR;

import io.leadflow.contracts.event.LeadEvent.PersonUsage;
import io.leadflow.contracts.event.LeadEvent.RoleUsage;
import io.leadflow.funnel.ReplicationStatistics;
import io.leadflow.funnel.RunStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Writes how busy people are, role by role and person by person. */
final class PeopleWriter {
    private final Figures figures;
    private final RunStatistics all;

    PeopleWriter(Figures figures) {
        this.figures = figures;
        all = figures.all;
    }

    PeopleReports.Roles roles() {
        return new PeopleReports.Roles(figures.head(), roleList());
    }

    List<PeopleReports.Role> roleList() {
        return all.complete().isEmpty()
                ? List.of()
                : figures.each(start -> start.roles(), this::role);
    }

    private PeopleReports.Role role(int i) {
        String id = figures.start.roles().get(i);
        double measured = figures.start.end() - figures.start.measuredFrom();
        return new PeopleReports.Role(
                id,
                figures.name(id, d -> d.roles().get(id).name()),
                all.estimate(role(i, RoleUsage::capacity)),
                all.ratio(role(i, RoleUsage::busyMs), role(i, RoleUsage::openMs)),
                all.estimate(r -> r.roles.get(i).queueMs() / measured),
                all.ratio(r -> r.roles.get(i).waitMs() / MS_PER_HOUR, role(i, RoleUsage::waits)),
                all.estimate(role(i, RoleUsage::waits)),
                figures.any(r -> r.roles.get(i).cost() != null)
                        ? all.estimate(r -> cost(r.roles.get(i).cost()))
                        : null);
    }

    private static ToDoubleFunction<ReplicationStatistics> role(
            int role, ToLongFunction<RoleUsage> value) {
        return r -> (double) value.applyAsLong(r.roles.get(role));
    }

    PeopleReports.People people() {
        return new PeopleReports.People(figures.head(), personList());
    }

    List<PeopleReports.Person> personList() {
        return all.complete().isEmpty()
                ? List.of()
                : figures.each(start -> start.people(), this::person);
    }

    private PeopleReports.Person person(int i) {
        String id = figures.start.people().get(i);
        ToDoubleFunction<ReplicationStatistics> busy = hours(i, PersonUsage::busyMs);
        ToDoubleFunction<ReplicationStatistics> cost = r -> cost(r.people.get(i).cost());
        boolean costs = figures.any(r -> r.people.get(i).cost() != null);
        return new PeopleReports.Person(
                id,
                figures.name(id, d -> d.people().get(id).name()),
                figures.definition().map(d -> d.people().get(id).roles()).orElse(null),
                all.ratio(busy, hours(i, PersonUsage::openMs)),
                all.estimate(hours(i, PersonUsage::openMs)),
                all.estimate(busy),
                all.estimate(r -> r.people.get(i).leads()),
                costs ? all.estimate(cost) : null,
                costs ? all.ratio(cost, busy) : null);
    }

    private static ToDoubleFunction<ReplicationStatistics> hours(
            int person, ToLongFunction<PersonUsage> ms) {
        return r -> ms.applyAsLong(r.people.get(person)) / MS_PER_HOUR;
    }

    private double cost(Long minor) {
        return figures.money(minor == null ? 0 : minor);
    }
}
