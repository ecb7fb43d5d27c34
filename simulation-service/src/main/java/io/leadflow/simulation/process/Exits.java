package io.leadflow.simulation.process;

import static io.leadflow.simulation.process.Compilation.MS_PER_DAY;

import io.leadflow.contracts.definition.Constant;
import io.leadflow.contracts.definition.Distribution;
import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.Freeze;
import io.leadflow.contracts.definition.Reopening;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.simulation.kernel.Deadline;
import io.leadflow.simulation.process.Marks.Kind;
import java.util.ArrayList;
import java.util.List;

/** Compiles the ways out of stages, and what follows: won, lost, reopened, frozen, thawed. */
final class Exits {
    private final Compilation process;
    private final Stages stages;
    private final Guardrails guardrails;
    private final int end;

    Exits(Compilation process, Stages stages, Guardrails guardrails) {
        this.process = process;
        this.stages = stages;
        this.guardrails = guardrails;
        end = process.graph.end();
    }

    /** Where tokens are gone. */
    int end() {
        return end;
    }

    /** One of the exits: by probability, or by weights where expressions have a say. */
    int compile(String id, Stage stage) {
        List<Integer> targets = new ArrayList<>();
        stage.exits().forEach((exit, way) -> targets.add(exit(id, stage, exit, way)));
        if (targets.size() == 1) {
            return targets.getFirst();
        }
        String purpose = "stage/" + id + "/exit";
        if (ExitWeights.isComputed(stage)) {
            ExitWeights weights = new ExitWeights(stage, process);
            return process.graph.decide(weights, targets, weights.lastResort(), purpose);
        }
        int[] nodes = targets.stream().mapToInt(Integer::intValue).toArray();
        double[][] shares = ExitShares.bySource(stage, process.names.sources());
        return process.graph.choose(shares, nodes, purpose);
    }

    /** Leaves a stage for another one, or for an end. */
    int away(String from, String to, String reason) {
        return stages.leave(from, goBack(from, to, target(from, to, reason)));
    }

    private int exit(String id, Stage stage, String exit, Exit way) {
        int away = away(id, way.to(), way.reason());
        Distribution lag = way.lagDays() != null ? way.lagDays() : stage.lagDays();
        return lag == null
                ? away
                : process.lag(lag, "stage/" + id + "/exit/" + exit + "/lag", away);
    }

    /** What it costs to enter a stage that stands before this one in the funnel. */
    private int goBack(String from, String to, int next) {
        List<String> funnel = process.definition.funnelStages();
        int here = funnel.indexOf(from);
        int there = funnel.indexOf(to);
        if (there < 0 || there >= here) {
            return next;
        }
        Double discount = process.definition.regressDiscount();
        int node = discount == null ? next : process.graph.discount(discount, next);
        return process.expressions.isUsed()
                ? process.graph.count(process.expressions.regresses(), node)
                : node;
    }

    private int target(String from, String to, String reason) {
        return switch (to) {
            case Exit.WON -> process.mark(Kind.WON, indexOf(from), 0, end);
            case Exit.LOST -> lost(from, reason);
            case Exit.FROZEN -> frozen(from, reason);
            default -> stages.entry(to);
        };
    }

    private int lost(String from, String reason) {
        int number = process.names.lostReasons().indexOf(reason);
        int forGood = process.mark(Kind.LOST, indexOf(from), number, 0, end);
        Reopening reopening = process.definition.lostReasons().get(reason).reopening();
        if (reopening == null || reopening.probability() == 0) {
            return forGood;
        }
        String purpose = "stage/" + from + "/lost/" + reason + "/reopening";
        int reopened =
                process.mark(
                        Kind.REOPENED, indexOf(reopening.to()), 0, stages.entry(reopening.to()));
        int waits = process.lag(reopening.afterDays(), purpose + "/after", reopened);
        int unwatched = guardrails.stopFirstResponse(waits);
        int comesBack = process.mark(Kind.LOST, indexOf(from), number, 1, unwatched);
        return share(reopening.probability(), comesBack, forGood, purpose);
    }

    private int frozen(String from, String reason) {
        Freeze freeze = process.definition.freezes().get(reason);
        int then = freeze.thawDays() == null ? forGood(from, freeze) : thaw(from, reason, freeze);
        int number = process.names.frozenReasons().indexOf(reason);
        int isForGood = freeze.thawDays() == null ? 1 : 0;
        return process.mark(Kind.FROZEN, indexOf(from), number, isForGood, then);
    }

    /** A lead that never thaws is forgotten, once it has been told stale. */
    private int forGood(String from, Freeze freeze) {
        if (freeze.staleAfterDays() == null) {
            return end;
        }
        int stale = process.mark(Kind.STALE, indexOf(from), 0, end);
        Constant days = new Constant((double) freeze.staleAfterDays());
        return guardrails.stopFirstResponse(process.lag(days, "stage/" + from + "/stale", stale));
    }

    private int thaw(String from, String reason, Freeze freeze) {
        String purpose = "stage/" + from + "/frozen/" + reason;
        String back = freeze.returnTo() == null ? from : freeze.returnTo();
        int returns = process.mark(Kind.THAWED, indexOf(back), 0, stages.entry(back));
        double share = freeze.returnShare();
        int after =
                share < 1
                        ? share(
                                share,
                                returns,
                                lost(from, freeze.lostReason()),
                                purpose + "/return")
                        : returns;
        return startStale(
                from,
                freeze,
                process.lag(freeze.thawDays(), purpose + "/thaw", stop(freeze, after)));
    }

    private int startStale(String from, Freeze freeze, int next) {
        if (freeze.staleAfterDays() == null) {
            return next;
        }
        long limit = Math.round(freeze.staleAfterDays() * MS_PER_DAY);
        int code = process.marks.add(Kind.STALE, indexOf(from), 0, Marks.NONE);
        return process.graph.startReminder(Slots.STALE, Deadline.in(limit), code, next);
    }

    private int stop(Freeze freeze, int next) {
        return freeze.staleAfterDays() == null ? next : process.graph.stopTimer(Slots.STALE, next);
    }

    /** The first target for a share of the tokens of every class, else the second. */
    private int share(double share, int first, int second, String purpose) {
        double[][] shares =
                ExitShares.same(new double[] {share, 1 - share}, process.names.sources().size());
        return process.graph.choose(shares, new int[] {first, second}, purpose);
    }

    private int indexOf(String stage) {
        return process.names.stages().indexOf(stage);
    }
}
