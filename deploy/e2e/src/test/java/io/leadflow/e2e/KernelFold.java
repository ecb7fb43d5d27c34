package io.leadflow.e2e;

import static java.util.stream.Collectors.groupingBy;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.LeadAttributes;
import io.leadflow.simulation.process.LeadEventSink;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.process.RoleUsage;
import io.leadflow.simulation.process.RunWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The oracle: simulates a run in this process and counts its leads in the plainest way, sharing no
 * code with the metrics service.
 */
final class KernelFold implements LeadEventSink {

    /** What has happened to a lead so far. */
    private static final class Lead {
        private String source;
        private long createdAt;
        private long value;
        private String state = "open";
        private String stage;
        private String reason;
        private final Set<String> entered = new HashSet<>();
        private final List<String> visits = new ArrayList<>();
        private final Set<String> stale = new HashSet<>();
        private final List<String> days = new ArrayList<>();
    }

    private final CompiledProcess process;
    private final List<String> funnel;
    private final ZoneId zone;
    private final Map<Long, Lead> leads = new LinkedHashMap<>();

    private KernelFold(CompiledProcess process, ProcessDefinition definition) {
        this.process = process;
        this.funnel = definition.funnelStages();
        this.zone = ZoneId.of(definition.timeZone());
    }

    /**
     * Counts and sums over all replications of a run.
     *
     * @param request with everything filled in but the version
     */
    static Tally of(ProcessDefinition definition, RunRequest request) {
        RunWindow window =
                RunWindow.of(
                        ZoneId.of(definition.timeZone()),
                        request.startDate(),
                        request.warmUpDays(),
                        request.horizonDays(),
                        request.followUpDays());
        CompiledProcess process = CompiledProcess.of(definition, window);
        Tally tally = new Tally();
        List<RoleUsage> usages = new ArrayList<>();
        for (int r = 0; r < request.replications(); r++) {
            KernelFold fold = new KernelFold(process, definition);
            Replication replication = new Replication(process, request.seed(), r, fold);
            replication.advanceTo(window.end());
            fold.addTo(tally);
            replication.roleUsage().forEach(usage -> fold.addTo(tally, usage));
            usages.addAll(replication.roleUsage());
        }
        usages.stream()
                .collect(groupingBy(RoleUsage::role))
                .forEach((role, usage) -> addUtilisation(tally, process.roles().get(role), usage));
        return tally;
    }

    private void addTo(Tally tally) {
        leads.values().stream()
                .filter(lead -> lead.createdAt >= process.window().warmUpEnd())
                .forEach(lead -> add(lead, tally));
    }

    private void add(Lead lead, Tally tally) {
        tally.count("leads");
        tally.count(lead.state);
        tally.count("source " + lead.source + " leads");
        tally.count("source " + lead.source + " " + lead.state);
        switch (lead.state) {
            case "won" -> {
                tally.add("revenue", lead.value);
                tally.add("source " + lead.source + " revenue", lead.value);
                tally.add(lead.days.getLast().replace("won", "revenue"), lead.value);
            }
            case "lost" -> {
                tally.count("lost " + lead.reason);
                tally.count("lost " + lead.reason + " in " + lead.stage);
            }
            case "frozen" -> {
                tally.count("frozen " + lead.reason);
                tally.count("frozen " + lead.reason + " in " + lead.stage);
            }
            default -> tally.count("open in " + lead.stage);
        }
        funnel.stream().filter(lead.entered::contains).forEach(s -> tally.count("any " + s));
        reachedInOrder(lead).forEach(s -> tally.count("ordered " + s));
        lead.visits.forEach(s -> tally.count("visits " + s));
        lead.stale.forEach(s -> tally.count("stale " + s));
        lead.days.forEach(tally::count);
    }

    /** The stages of the funnel before the first that the lead has never entered. */
    private List<String> reachedInOrder(Lead lead) {
        return funnel.stream().takeWhile(lead.entered::contains).toList();
    }

    private void addTo(Tally tally, RoleUsage usage) {
        tally.add("role " + process.roles().get(usage.role()) + " served", usage.waits());
    }

    private static void addUtilisation(Tally tally, String role, List<RoleUsage> usages) {
        double busy = usages.stream().mapToLong(RoleUsage::busyMs).sum();
        double open = usages.stream().mapToLong(RoleUsage::openMs).sum();
        tally.add("role " + role + " utilisation", Tally.millionths(busy / open));
    }

    private void onDay(Lead lead, long at, String what) {
        LocalDate day = Instant.ofEpochMilli(at).atZone(zone).toLocalDate();
        lead.days.add("day " + day + " " + what);
    }

    @Override
    public void leadCreated(
            long at,
            long number,
            int source,
            long value,
            int campaign,
            long ageMs,
            LeadAttributes attributes) {
        Lead lead = new Lead();
        lead.source = process.sources().get(source);
        lead.createdAt = at;
        leads.put(number, lead);
        onDay(lead, at, "created");
    }

    @Override
    public void stageEntered(long at, long number, int stage, int visit, long ageMs) {
        Lead lead = leads.get(number);
        lead.stage = process.stages().get(stage);
        lead.entered.add(lead.stage);
        lead.visits.add(lead.stage);
    }

    @Override
    public void workStarted(long at, long lead, int stage, int role, int task, int person) {
        // no count depends on it
    }

    @Override
    public void workFinished(long at, long lead, int stage, int role, int task, int person) {
        // no count depends on it
    }

    @Override
    public void workInterrupted(long at, long lead, int stage, int role, int task, int person) {
        // no count depends on it
    }

    @Override
    public void stageTimedOut(long at, long lead, int stage) {
        // the next event tells what became of the lead
    }

    @Override
    public void leadStale(long at, long lead, int stage) {
        leads.get(lead).stale.add(process.stages().get(stage));
    }

    @Override
    public void leadFrozen(long at, long number, int stage, int reason) {
        end(at, number, "frozen", stage).reason = process.frozenReasons().get(reason);
    }

    @Override
    public void leadThawed(long at, long number, int stage) {
        Lead lead = leads.get(number);
        lead.state = "open";
        onDay(lead, at, "thawed");
    }

    @Override
    public void leadWon(long at, long number, int stage, long value) {
        end(at, number, "won", stage).value = value;
    }

    @Override
    public void leadLost(long at, long number, int stage, int reason, boolean reopens) {
        end(at, number, "lost", stage).reason = process.lostReasons().get(reason);
    }

    @Override
    public void leadReopened(long at, long number, int stage) {
        leads.get(number).state = "open";
    }

    @Override
    public void guardrailBreached(long at, long lead, int stage, int guardrail) {
        // no count depends on it
    }

    private Lead end(long at, long number, String state, int stage) {
        Lead lead = leads.get(number);
        lead.state = state;
        lead.stage = process.stages().get(stage);
        onDay(lead, at, state);
        return lead;
    }
}
