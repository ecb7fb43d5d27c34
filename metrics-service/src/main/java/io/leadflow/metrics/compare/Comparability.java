package io.leadflow.metrics.compare;

import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.problem.Problem;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.metrics.report.RunData;
import io.leadflow.service.exchange.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Finds out why runs cannot be compared; all reasons at once. */
final class Comparability {
    private final Locale locale;
    private final List<Problem> problems = new ArrayList<>();

    private Comparability(Locale locale) {
        this.locale = locale;
    }

    /** Empty where every run can be held against the first one. */
    static List<Problem> problems(List<RunData> runs, Locale locale) {
        Comparability check = new Comparability(locale);
        runs.forEach(check::whole);
        if (check.problems.isEmpty()) {
            runs.subList(1, runs.size()).forEach(other -> check.alike(runs.getFirst(), other));
        }
        return check.problems;
    }

    private void whole(RunData run) {
        if (!run.isComplete()) {
            String status = run.run() == null ? "UNKNOWN" : run.run().status().name();
            problem("run-not-complete", run, status);
        } else if (run.folded() < 2) {
            problem("too-few-replications", run);
        }
    }

    private void alike(RunData base, RunData other) {
        RunRequest b = base.run().request();
        RunRequest o = other.run().request();
        same("other-process", other, b.process(), o.process());
        same("other-start", other, b.startDate(), o.startDate());
        same("other-length", other, days(base), days(other));
        same("other-currency", other, start(base).currency(), start(other).currency());
        same("other-engine", other, start(base).engine(), start(other).engine());
        same("other-pairing", other, isAntithetic(base), isAntithetic(other));
    }

    /** Days in which leads arrive and all measured days: other ones show other leads. */
    private static String days(RunData run) {
        ReplicationStarted start = start(run);
        long day = 86_400_000;
        return "%d + %d"
                .formatted(
                        Math.round((double) (start.arrivalsEnd() - start.measuredFrom()) / day),
                        Math.round((double) (start.end() - start.arrivalsEnd()) / day));
    }

    private static boolean isAntithetic(RunData run) {
        return run.statistics().isAntithetic();
    }

    private static ReplicationStarted start(RunData run) {
        return run.statistics().start();
    }

    private void same(String code, RunData other, Object base, Object its) {
        if (!Objects.equals(base, its)) {
            problem(code, other, base, its);
        }
    }

    private void problem(String code, RunData run, Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = run.id();
        System.arraycopy(args, 0, all, 1, args.length);
        problems.add(Texts.problem(locale, code, "/run", all));
    }
}
