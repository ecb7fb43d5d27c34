package io.leadflow.simulation.run;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.audit.AuditAction;
import io.leadflow.contracts.audit.AuditEntry;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.run.CallbackStatus;
import io.leadflow.contracts.run.Run;
import io.leadflow.contracts.run.RunProgress;
import io.leadflow.contracts.run.RunStatus;
import io.leadflow.service.audit.AuditLog;
import io.leadflow.service.audit.Caller;
import io.leadflow.service.exchange.Causes;
import io.leadflow.service.exchange.Refusal;
import io.leadflow.simulation.stream.Engine;
import io.opentelemetry.context.Context;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.errors.RetriableException;

/** What can be done with runs. Every change is written to Kafka and seen there before it counts. */
@ApplicationScoped
public class Runs {
    private static final Set<String> UNKNOWN = Set.of("process-unknown", "version-unknown");
    private static final Duration ARRIVAL = Duration.ofSeconds(3);
    private static final Duration FIRST_LOOK = Duration.ofMillis(50);
    private static final Duration LAST_LOOK = Duration.ofMillis(400);

    private final RunPlanner planner;
    private final RunLimits limits;
    private final RunBoard board;
    private final TaskBoard tasks;
    private final ConcurrentRuns concurrent;
    private final RunEvents events;
    private final AuditLog audit;
    private final Waiting waiting;

    @Inject
    Runs(
            RunPlanner planner,
            RunLimits limits,
            RunBoard board,
            TaskBoard tasks,
            ConcurrentRuns concurrent,
            RunEvents events,
            AuditLog audit,
            Waiting waiting) {
        this.planner = planner;
        this.limits = limits;
        this.board = board;
        this.tasks = tasks;
        this.concurrent = concurrent;
        this.events = events;
        this.audit = audit;
        this.waiting = waiting;
    }

    /**
     * Requests a run.
     *
     * @param key makes the request repeatable: the same key and body give the same run; may be null
     */
    Uni<Run> request(Caller caller, byte[] body, String key, Locale locale) {
        Context trace = Context.current();
        Origin origin = Origin.of(caller.workspace(), key, body, null);
        return known(origin)
                .orElseGet(
                        () ->
                                planned(caller.workspace(), body, locale)
                                        .chain(
                                                plan ->
                                                        write(
                                                                caller,
                                                                AuditAction.RUN_REQUESTED,
                                                                origin,
                                                                plan,
                                                                trace)));
    }

    /** What was published a moment ago may still be on its way here. */
    private Uni<RunPlanner.Plan> planned(Workspace workspace, byte[] body, Locale locale) {
        return Uni.createFrom()
                .item(() -> planner.plan(workspace, body, locale))
                .onFailure(Runs::isUnknownYet)
                .retry()
                .withBackOff(FIRST_LOOK, LAST_LOOK)
                .expireIn(ARRIVAL.toMillis())
                .onFailure(Runs::isRetriedInVain)
                .transform(Throwable::getCause);
    }

    private static boolean isRetriedInVain(Throwable failure) {
        return failure.getCause() instanceof Refusal;
    }

    private static boolean isUnknownYet(Throwable failure) {
        return failure instanceof Refusal refusal
                && !refusal.problems().isEmpty()
                && refusal.problems().stream().allMatch(p -> UNKNOWN.contains(p.code()));
    }

    /** Simulates the run once more, as it was. */
    Uni<Run> again(Caller caller, UUID id, byte[] body, String key, Locale locale) {
        Run run = whole(caller.workspace(), id);
        Context trace = Context.current();
        Origin origin = Origin.of(caller.workspace(), key, body, id);
        RunPlanner.Plan plan = new RunPlanner.Plan(run.request(), run.definition());
        return known(origin)
                .orElseGet(
                        () ->
                                write(
                                        caller,
                                        AuditAction.RUN_REPEATED,
                                        origin,
                                        planner.again(plan, body, locale),
                                        trace));
    }

    private Optional<Uni<Run>> known(Origin origin) {
        if (board.isRemoved(origin.id())) {
            throw new Refusal(RunProblemKind.KEY_SPENT, origin.id());
        }
        return board.find(origin.id()).map(run -> Uni.createFrom().item(origin.check(run)));
    }

    private Uni<Run> write(
            Caller caller, AuditAction action, Origin origin, RunPlanner.Plan plan, Context trace) {
        Run run =
                new Run(
                        origin.id(),
                        RunStatus.REQUESTED,
                        0,
                        plan.request(),
                        plan.definition(),
                        Engine.VERSION,
                        origin.rerunOf(),
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        null,
                        null,
                        RunProgress.none(plan.request().replications()),
                        null,
                        plan.request().callbackUrl() == null ? null : CallbackStatus.PENDING,
                        origin.digest(),
                        origin.workspace(),
                        caller.who().subject());
        checkSize(run);
        AuditEntry entry = caller.does(origin.entry(caller.who()), action, address(run.id()));
        // where two instances got the same key at a time, the first one's run counts
        return concurrent.admit(
                run,
                () ->
                        audit.done(
                                List.of(entry),
                                () ->
                                        write(run, trace)
                                                .chain(() -> board.reached(run.id(), 0))
                                                .map(origin::check)));
    }

    /** What the topics would not take is refused before anything is written. */
    private void checkSize(Run run) {
        int bytes = Wire.write(run).length;
        if (bytes > limits.runBytes()) {
            throw new Refusal(RunProblemKind.RUN_TOO_LARGE, bytes, limits.runBytes());
        }
    }

    /**
     * Cancels a run; of one that is cancelled already nothing changes.
     *
     * @throws Refusal when it has ended otherwise
     */
    Uni<Run> cancel(Caller caller, UUID id) {
        Context trace = Context.current();
        Run run = get(caller.workspace(), id);
        AuditEntry entry = caller.does(AuditAction.RUN_CANCELLED, address(id));
        return audit.done(
                run.status().isFinal() ? List.of() : List.of(entry),
                () -> cancel(caller.workspace(), id, trace));
    }

    private Uni<Void> write(Run run, Context trace) {
        return events.write(run, trace)
                .onFailure(e -> Causes.anyMatch(e, RetriableException.class::isInstance))
                .transform(failure -> notWritten(run, failure));
    }

    private static Refusal notWritten(Run run, Throwable failure) {
        Log.warnf("run %s is not written: %s", run.id(), failure);
        return new Refusal(RunProblemKind.RUN_NOT_WRITTEN, run.id());
    }

    static String address(UUID run) {
        return "/runs/" + run;
    }

    private Uni<Run> cancel(Workspace workspace, UUID id, Context trace) {
        Run run = get(workspace, id);
        if (run.status() == RunStatus.CANCELLED) {
            return Uni.createFrom().item(run);
        }
        if (run.status().isFinal()) {
            throw new Refusal(RunProblemKind.RUN_ENDED, id, run.status());
        }
        Run cancelled = RunChanges.cancelled(run, progress(run), Instant.now());
        // another change may have come first; then this one is made again on top of it
        return write(cancelled, trace)
                .chain(() -> board.reached(id, cancelled.revision()))
                .chain(() -> cancel(workspace, id, trace));
    }

    /** A page of the workspace's runs. */
    RunList list(Workspace workspace, RunList.Query query) {
        List<Run> all =
                board.all().stream().filter(run -> run.workspace().equals(workspace)).toList();
        return RunList.of(all, query, this::view);
    }

    /**
     * A run of the workspace.
     *
     * @throws Refusal when it has none such
     */
    Run get(Workspace workspace, UUID id) {
        return board.find(id)
                .filter(run -> run.workspace().equals(workspace))
                .orElseThrow(() -> new Refusal(RunProblemKind.UNKNOWN_RUN, id));
    }

    /** What a run simulates. */
    ProcessDefinition definition(Workspace workspace, UUID id) {
        return whole(workspace, id).definition();
    }

    /**
     * A run of the workspace with its definition, by its id as an address has it.
     *
     * @throws Refusal when it has none such
     */
    public Run whole(Workspace workspace, String id) {
        return whole(workspace, id(id));
    }

    private Run whole(Workspace workspace, UUID id) {
        return board.whole(get(workspace, id));
    }

    /**
     * A run's id as an address has it.
     *
     * @throws Refusal where it is none, as there is no such run
     */
    static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new Refusal(RunProblemKind.UNKNOWN_RUN, id);
        }
    }

    /** A run as it is at this moment. */
    RunView view(Run run) {
        return RunView.of(run, progress(run), waiting.of(run));
    }

    private RunProgress progress(Run run) {
        if (run.status() != RunStatus.RUNNING) {
            return run.progress();
        }
        RunProgress reported = tasks.progress(run.id(), run.progress().replications());
        // when the run has ended, its reports may be gone before its end is known here
        return reported.simulatedFraction() < run.progress().simulatedFraction()
                ? run.progress()
                : reported;
    }

    /** What a request comes from: the id its run gets, and what tells a repetition. */
    private record Origin(Workspace workspace, UUID id, String digest, UUID rerunOf) {
        static Origin of(Workspace workspace, String key, byte[] body, UUID rerunOf) {
            if (key == null) {
                return new Origin(workspace, UUID.randomUUID(), null, rerunOf);
            }
            UUID id = UUID.nameUUIDFromBytes(name(workspace, key).getBytes(StandardCharsets.UTF_8));
            return new Origin(workspace, id, digest(body, rerunOf), rerunOf);
        }

        /** A key is the workspace's own; those of the default one are older than workspaces. */
        private static String name(Workspace workspace, String key) {
            return workspace.equals(Workspace.DEFAULT)
                    ? "leadflow/runs/" + key
                    : "leadflow/workspaces/" + workspace + "/runs/" + key;
        }

        /**
         * The id of the audit trail's entry: the same when the caller tries again, another's where
         * somebody comes with the same key, or with another body, at the same time.
         */
        UUID entry(AuditEntry.Who who) {
            String name = id + "/" + digest + "/" + who.subject();
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }

        private static String digest(byte[] body, UUID rerunOf) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(String.valueOf(rerunOf).getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest.digest(body));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }

        Run check(Run run) {
            if (digest != null && !digest.equals(run.digest())) {
                throw new Refusal(RunProblemKind.KEY_REUSED, run.id());
            }
            return run;
        }
    }
}
