package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Compilation.MS_PER_DAY;

import io.leadflow.contracts.definition.ParallelTask;
import io.leadflow.contracts.definition.ParallelWork;
import io.leadflow.contracts.definition.Patience;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.contracts.definition.StageTimeout;
import io.leadflow.simulation.kernel.Deadline;
import io.leadflow.simulation.kernel.Timetable;
import io.leadflow.simulation.process.Marks.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles stages to nodes: wait before a full stage, count the visit, tell it, start its clocks,
 * wait for the session, work (or fork, work side by side, and join), take an exit.
 */
final class Stages {
    private final Compilation process;
    private final Staff staff;
    private final Guardrails guardrails;
    private final Exits exits;
    private final Map<String, Integer> entries = new HashMap<>();
    private final Map<String, Integer> tallies = new HashMap<>();
    private final Map<String, Integer> visits = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    Stages(Compilation process, Staff staff, Guardrails guardrails) {
        this.process = process;
        this.staff = staff;
        this.guardrails = guardrails;
        exits = new Exits(process, this, guardrails);
    }

    void compile() {
        // entries first: exits lead to any stage, in cycles too
        process.names.stages().forEach(this::addEntry);
        process.definition.stages().forEach(this::compile);
    }

    /** The node where a stage begins. */
    int entry(String stage) {
        return entries.get(stage);
    }

    /** The counter of a stage's visits. */
    int visits(String stage) {
        return visits.get(stage);
    }

    /** Stops the stage's clocks and frees its place, on any way out. */
    int leave(String id, int next) {
        Stage stage = process.definition.stages().get(id);
        int node = next;
        if (stage.wipLimit() != null) {
            node = process.graph.vacate(places.get(id), node);
        }
        if (stage.timeout() != null) {
            node = process.graph.stopTimer(Slots.TIMEOUT, node);
        }
        if (stage.patience() != null) {
            node = process.graph.stopTimer(process.slots.patience(), node);
        }
        if (stage.staleAfterWorkingDays() != null) {
            node = process.graph.stopTimer(Slots.STALE, node);
        }
        return guardrails.stopWaiting(id, guardrails.stopStay(id, node));
    }

    private void addEntry(String id) {
        int counter = process.graph.counter();
        visits.put(id, counter);
        int entered = process.marks.add(Kind.ENTERED, indexOf(id), counter, Marks.NONE);
        int tally = process.graph.tally(counter, entered, exits.end());
        tallies.put(id, tally);
        int first = process.graph.remembers() ? process.graph.enter(counter, tally) : tally;
        Integer limit = process.definition.stages().get(id).wipLimit();
        if (limit == null) {
            entries.put(id, first);
        } else {
            places.put(id, process.graph.pool(limit, Timetable.ALWAYS));
            entries.put(id, process.graph.seize(places.get(id), first));
        }
    }

    private void compile(String id, Stage stage) {
        int inside = session(stage, work(id, stage, exits.compile(id, stage)));
        int clocks = startTimeout(id, stage, startStale(id, stage, startStay(id, inside)));
        process.graph.link(tallies.get(id), clocks);
    }

    private int startStay(String id, int next) {
        return guardrails.countVisits(id, visits(id), guardrails.startStay(id, next));
    }

    private int startStale(String id, Stage stage, int next) {
        Integer days = stage.staleAfterWorkingDays();
        if (days == null) {
            return next;
        }
        String calendar =
                stage.role() == null
                        ? null
                        : process.definition.roles().get(stage.role()).calendar();
        Deadline deadline = process.workingDays(calendar).deadline(days);
        int code = process.marks.add(Kind.STALE, indexOf(id), 0, Marks.NONE);
        return process.graph.startReminder(Slots.STALE, deadline, code, next);
    }

    private int startTimeout(String id, Stage stage, int next) {
        StageTimeout timeout = stage.timeout();
        if (timeout == null) {
            return next;
        }
        long limit = Math.round(timeout.afterDays() * MS_PER_DAY);
        int away = timedOut(id, timeout.to(), timeout.reason());
        return process.graph.startTimer(Slots.TIMEOUT, Deadline.in(limit), away, next);
    }

    private int timedOut(String id, String to, String reason) {
        return process.mark(Kind.TIMED_OUT, indexOf(id), 0, exits.away(id, to, reason));
    }

    private int session(Stage stage, int next) {
        if (stage.session() == null) {
            return next;
        }
        Integer most = stage.session().maxLeads();
        List<Long> opens = Sessions.of(stage.session(), process);
        return process.graph.gate(opens, most == null ? Integer.MAX_VALUE : most, next);
    }

    private int work(String id, Stage stage, int exit) {
        if (stage.parallel() != null) {
            int after = stage.timeout() == null ? exit : process.graph.checkpoint(exit);
            return fork(id, stage.parallel(), after);
        }
        if (stage.role() == null) {
            return exit;
        }
        int after = stage.timeout() == null ? exit : process.graph.checkpoint(exit);
        String purpose = "stage/" + id + "/work";
        Staff.Job job = new Staff.Job(id, stage.role(), Marks.NONE, purpose);
        return startPatience(id, stage, staff.work(job, stage.workHours(), after));
    }

    /** The clock runs until work begins. */
    private int startPatience(String id, Stage stage, int next) {
        Patience patience = stage.patience();
        if (patience == null) {
            return next;
        }
        String purpose = "stage/" + id + "/patience";
        int days = process.draw(patience.days(), purpose, MS_PER_DAY);
        int away = timedOut(id, patience.to(), patience.reason());
        return process.graph.startDrawnTimer(process.slots.patience(), days, away, next);
    }

    private int fork(String id, ParallelWork parallel, int next) {
        List<Integer> branches = new ArrayList<>();
        parallel.tasks().forEach((task, work) -> branches.add(branch(id, task, work)));
        boolean all = parallel.join() == ParallelWork.Join.ALL;
        return process.graph.fork(branches, all, next);
    }

    private int branch(String id, String task, ParallelTask work) {
        String purpose = "stage/" + id + "/task/" + task;
        int join = process.graph.join();
        int lag =
                work.lagDays() == null ? join : process.lag(work.lagDays(), purpose + "/lag", join);
        if (work.role() == null) {
            return lag;
        }
        int number = process.names.task(process.definition, id, task);
        Staff.Job job = new Staff.Job(id, work.role(), number, purpose + "/work");
        return staff.work(job, work.workHours(), lag);
    }

    private int indexOf(String stage) {
        return process.names.stages().indexOf(stage);
    }
}
