package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Compilation.MS_PER_DAY;
import static io.leadflow.simulation.process.Compilation.MS_PER_HOUR;

import io.leadflow.contracts.definition.Absence;
import io.leadflow.contracts.definition.AssignmentRule;
import io.leadflow.contracts.definition.Distribution;
import io.leadflow.contracts.definition.Person;
import io.leadflow.contracts.definition.QueueDiscipline;
import io.leadflow.contracts.definition.QueueRule;
import io.leadflow.contracts.definition.Role;
import io.leadflow.simulation.kernel.Assignment;
import io.leadflow.simulation.kernel.Order;
import io.leadflow.simulation.kernel.RampUp;
import io.leadflow.simulation.kernel.Timetable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles roles and people: a role with a capacity becomes a pool of the graph, one held by named
 * people a role of its crew.
 */
final class Staff {
    private final Compilation process;
    private final Guardrails guardrails;
    private final Map<String, Integer> pools = new HashMap<>();
    private final Map<String, Integer> crewRoles = new HashMap<>();

    Staff(Compilation process, Guardrails guardrails) {
        this.process = process;
        this.guardrails = guardrails;
        process.definition.roles().forEach(this::add);
        process.definition.people().values().forEach(this::add);
    }

    /** Number of the pool that stands for a role, or null. */
    Integer pool(String role) {
        return pools.get(role);
    }

    /** Number of the crew's role that stands for a role, or null. */
    Integer crewRole(String role) {
        return crewRoles.get(role);
    }

    /** Where work is done, and by whom; the task is the number of a parallel task, or none. */
    record Job(String stage, String role, int task, String purpose) {
        /** A task's end may drop others of its lead, before anybody turns to them. */
        boolean isTask() {
            return task != Marks.NONE;
        }
    }

    /** Waits for the role, works, and lets go. */
    int work(Job job, Distribution hours, int next) {
        int draw = process.draw(hours, job.purpose(), MS_PER_HOUR);
        Integer pool = pools.get(job.role());
        return pool == null ? crewWork(job, draw, next) : poolWork(job, pool, draw, next);
    }

    private int poolWork(Job job, int pool, int draw, int next) {
        int finished = code(Marks.Kind.WORK_FINISHED, job);
        int done =
                job.isTask()
                        ? process.graph.mark(finished, process.graph.vacate(pool, next))
                        : process.graph.release(pool, finished, next);
        int started = code(Marks.Kind.WORK_STARTED, job);
        int work =
                isRanked(job.role())
                        ? process.graph.mark(started, resumableWork(job, pool, draw, done))
                        : process.graph.work(pool, draw, started, done);
        return drawnBefore(job, draw, process.graph.seize(pool, begin(job, work)));
    }

    private int resumableWork(Job job, int pool, int draw, int next) {
        int interrupted = code(Marks.Kind.WORK_INTERRUPTED, job);
        return process.graph.resumableWork(pool, draw, interrupted, next);
    }

    private int crewWork(Job job, int draw, int next) {
        int kind = process.names.stages().indexOf(job.stage());
        int free = job.isTask() ? process.graph.letGo(next) : process.graph.disengage(next);
        int done = process.graph.mark(code(Marks.Kind.WORK_FINISHED, job), free);
        int interrupted = code(Marks.Kind.WORK_INTERRUPTED, job);
        int work = process.graph.personWork(kind, draw, interrupted, done);
        int started = process.graph.mark(code(Marks.Kind.WORK_STARTED, job), work);
        int role = crewRoles.get(job.role());
        return drawnBefore(job, draw, process.graph.engage(role, kind, begin(job, started)));
    }

    /** What ends when somebody turns to the lead. */
    private int begin(Job job, int next) {
        boolean remembers = process.graph.remembers();
        int served = remembers ? process.graph.stampService(next) : next;
        int patient = stopPatience(job, served);
        return guardrails.stopFirstResponse(guardrails.stopWaiting(job.stage(), patient));
    }

    private int stopPatience(Job job, int next) {
        return process.definition.stages().get(job.stage()).patience() == null
                ? next
                : process.graph.stopTimer(process.slots.patience(), next);
    }

    private int drawnBefore(Job job, int draw, int next) {
        QueueRule queue = process.definition.roles().get(job.role()).queue();
        boolean shortest = queue != null && queue.discipline() == QueueDiscipline.SHORTEST_WORK;
        int waits = guardrails.startWaiting(job.stage(), next);
        return shortest ? process.graph.drawWork(draw, waits) : waits;
    }

    private int code(Marks.Kind kind, Job job) {
        int stage = process.names.stages().indexOf(job.stage());
        int role = process.names.roles().indexOf(job.role());
        return process.marks.add(kind, stage, role, job.task());
    }

    private boolean isRanked(String role) {
        return order(process.definition.roles().get(role).queue()) != null;
    }

    private void add(String id, Role role) {
        Order order = order(role.queue());
        boolean preemptive = role.queue() != null && Boolean.TRUE.equals(role.queue().preemptive());
        if (role.capacity() == null) {
            Assignment rule = assignment(role.assignment());
            crewRoles.put(id, process.graph.crewRole(rule, order, preemptive));
        } else {
            Timetable hours = process.timetable(role.calendar());
            pools.put(id, process.graph.pool(role.capacity(), hours, order, preemptive));
        }
    }

    private static Assignment assignment(AssignmentRule rule) {
        return rule == null ? Assignment.LEAST_LOADED : Assignment.valueOf(rule.name());
    }

    /** Null for first come, first served. */
    private Order order(QueueRule queue) {
        if (queue == null) {
            return null;
        }
        return switch (queue.discipline()) {
            case FIFO -> null;
            case LIFO -> (simulation, token) -> -simulation.now();
            case PRIORITY -> process.expressions.priority(queue.priority());
            case HIGHEST_VALUE -> (simulation, token) -> -simulation.value(token);
            case SHORTEST_WORK -> (simulation, token) -> simulation.workAhead(token);
            case BY_SOURCE -> bySource(queue.sources());
        };
    }

    private Order bySource(List<String> order) {
        double[] ranks =
                process.names.sources().stream()
                        .mapToDouble(source -> rank(order.indexOf(source), order.size()))
                        .toArray();
        return (simulation, token) -> ranks[simulation.tokenClass(token)];
    }

    private static int rank(int listed, int last) {
        return listed < 0 ? last : listed;
    }

    private void add(Person person) {
        List<Integer> roles = person.roles().stream().map(crewRoles::get).toList();
        List<Double> speeds =
                process.names.stages().stream()
                        .map(stage -> person.speed().getOrDefault(stage, 1.0))
                        .toList();
        process.graph.person(hours(person), roles, speeds, rampUp(person), leaves(person));
    }

    private RampUp rampUp(Person person) {
        if (person.rampUp() == null || person.from() == null) {
            return RampUp.NONE;
        }
        long start = process.midnight(person.from());
        long ticks = Math.round(person.rampUp().days() * MS_PER_DAY);
        return new RampUp(start, ticks, person.rampUp().startsAt());
    }

    /** The calendar less absences, from the first to the last working day. */
    private Timetable hours(Person person) {
        Role first = process.definition.roles().get(person.roles().getFirst());
        String calendar = person.calendar() == null ? first.calendar() : person.calendar();
        return process.timetable(calendar).without(away(person));
    }

    private List<long[]> away(Person person) {
        List<long[]> away = new ArrayList<>();
        if (person.from() != null) {
            away.add(new long[] {Long.MIN_VALUE, process.midnight(person.from())});
        }
        for (Absence absence : person.absences()) {
            away.add(days(absence.from(), absence.to()));
        }
        if (person.until() != null) {
            away.add(new long[] {leaves(person), Long.MAX_VALUE});
        }
        return away;
    }

    /** The end of the last working day. */
    private long leaves(Person person) {
        return person.until() == null
                ? Timetable.NEVER
                : process.midnight(person.until().plusDays(1));
    }

    private long[] days(LocalDate first, LocalDate last) {
        return new long[] {process.midnight(first), process.midnight(last.plusDays(1))};
    }
}
