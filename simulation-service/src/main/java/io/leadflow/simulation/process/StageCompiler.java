package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Distribution;
import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.Freeze;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.contracts.definition.StageTimeout;
import io.leadflow.simulation.kernel.Deadline;
import io.leadflow.simulation.kernel.ProcessGraph;
import io.leadflow.simulation.process.Marks.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Compiles stages, exits and freezes to nodes. A stage: count the visit, tell it, start its clocks,
 * seize, work, release, choose an exit, lag, stop the clocks, go on.
 */
final class StageCompiler {
    private static final double MS_PER_HOUR = 3_600_000;
    private static final double MS_PER_DAY = 86_400_000;
    private static final int TIMEOUT = 0;
    private static final int STALE = 1;

    private final ProcessDefinition definition;
    private final ProcessGraph.Builder graph;
    private final Marks marks;
    private final Function<Stage, WorkingDays> staleAfter;
    private final List<String> stageIds;
    private final List<String> roleIds;
    private final List<String> lostIds;
    private final List<String> frozenIds;
    private final List<String> sourceIds;
    private final Map<String, Integer> entries = new LinkedHashMap<>();
    private final int end;

    StageCompiler(
            ProcessDefinition definition,
            ProcessGraph.Builder graph,
            Marks marks,
            Function<Stage, WorkingDays> staleAfter) {
        this.definition = definition;
        this.graph = graph;
        this.marks = marks;
        this.staleAfter = staleAfter;
        stageIds = List.copyOf(definition.stages().keySet());
        roleIds = List.copyOf(definition.roles().keySet());
        lostIds = List.copyOf(definition.lostReasons().keySet());
        frozenIds = List.copyOf(definition.freezes().keySet());
        sourceIds = List.copyOf(definition.sources().keySet());
        end = graph.end();
    }

    /** The entry node of each stage. */
    Map<String, Integer> compile() {
        // entries first: exits lead to any stage, in cycles too
        stageIds.forEach(id -> entries.put(id, graph.count(graph.counter(), end)));
        definition.stages().forEach(this::compile);
        return entries;
    }

    private void compile(String id, Stage stage) {
        int at = stageIds.indexOf(id);
        int inside = work(id, stage, at, exits(id, stage, at));
        int timed = startTimeout(stage, at, startStale(stage, at, inside));
        graph.link(entries.get(id), mark(Kind.ENTERED, at, at, timed));
    }

    private int mark(Kind kind, int stage, int argument, int next) {
        return graph.mark(marks.add(kind, stage, argument), next);
    }

    private int startStale(Stage stage, int at, int next) {
        if (stage.staleAfterWorkingDays() == null) {
            return next;
        }
        Deadline deadline = staleAfter.apply(stage).deadline(stage.staleAfterWorkingDays());
        return graph.startReminder(STALE, deadline, marks.add(Kind.STALE, at, 0), next);
    }

    private int startTimeout(Stage stage, int at, int next) {
        StageTimeout timeout = stage.timeout();
        if (timeout == null) {
            return next;
        }
        long limit = Math.round(timeout.afterDays() * MS_PER_DAY);
        int away = leave(stage, target(timeout.to(), timeout.reason(), at));
        int timedOut = mark(Kind.TIMED_OUT, at, 0, away);
        return graph.startTimer(TIMEOUT, start -> start + limit, timedOut, next);
    }

    private int work(String id, Stage stage, int at, int exits) {
        if (stage.role() == null) {
            return exits;
        }
        int role = roleIds.indexOf(stage.role());
        int after = stage.timeout() == null ? exits : graph.checkpoint(exits);
        int done = mark(Kind.WORK_FINISHED, at, role, graph.release(role, after));
        int work =
                graph.work(
                        role,
                        Distributions.sampler(stage.workHours()),
                        "stage/" + id + "/work",
                        MS_PER_HOUR,
                        done);
        return graph.seize(role, mark(Kind.WORK_STARTED, at, role, work));
    }

    private int exits(String id, Stage stage, int at) {
        List<Integer> targets = new ArrayList<>();
        stage.exits().forEach((exit, way) -> targets.add(exit(id, stage, at, exit, way)));
        if (targets.size() == 1) {
            return targets.getFirst();
        }
        int[] nodes = targets.stream().mapToInt(Integer::intValue).toArray();
        double[][] shares = ExitShares.bySource(stage, sourceIds);
        return graph.choose(shares, nodes, "stage/" + id + "/exit");
    }

    private int exit(String id, Stage stage, int at, String exit, Exit way) {
        int away = leave(stage, target(way.to(), way.reason(), at));
        Distribution lag = way.lagDays() != null ? way.lagDays() : stage.lagDays();
        return lag == null
                ? away
                : graph.lag(
                        Distributions.sampler(lag),
                        "stage/" + id + "/exit/" + exit + "/lag",
                        MS_PER_DAY,
                        away);
    }

    private int leave(Stage stage, int next) {
        int node = stage.timeout() == null ? next : graph.stopTimer(TIMEOUT, next);
        return stage.staleAfterWorkingDays() == null ? node : graph.stopTimer(STALE, node);
    }

    private int target(String to, String reason, int from) {
        return switch (to) {
            case Exit.WON -> mark(Kind.WON, from, 0, end);
            case Exit.LOST -> lost(reason, from);
            case Exit.FROZEN -> frozen(reason, from);
            default -> entries.get(to);
        };
    }

    private int lost(String reason, int from) {
        return mark(Kind.LOST, from, lostIds.indexOf(reason), end);
    }

    private int frozen(String reason, int from) {
        Freeze freeze = definition.freezes().get(reason);
        int then = freeze.thawDays() == null ? end : thaw(reason, freeze, from);
        return mark(Kind.FROZEN, from, frozenIds.indexOf(reason), then);
    }

    private int thaw(String reason, Freeze freeze, int from) {
        String purpose = "stage/" + stageIds.get(from) + "/frozen/" + reason;
        String back = freeze.returnTo() == null ? stageIds.get(from) : freeze.returnTo();
        int returns = mark(Kind.THAWED, stageIds.indexOf(back), 0, entries.get(back));
        double share = freeze.returnShare();
        int after = returns;
        if (share < 1) {
            double[][] shares = ExitShares.same(new double[] {share, 1 - share}, sourceIds.size());
            int[] targets = {returns, lost(freeze.lostReason(), from)};
            after = graph.choose(shares, targets, purpose + "/return");
        }
        return graph.lag(
                Distributions.sampler(freeze.thawDays()), purpose + "/thaw", MS_PER_DAY, after);
    }
}
