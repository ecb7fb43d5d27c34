package io.leadflow.e2e;

import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.run.RunRequest;
import io.leadflow.simulation.process.CompiledProcess;
import io.leadflow.simulation.process.LeadAttributes;
import io.leadflow.simulation.process.LeadEventSink;
import io.leadflow.simulation.process.Replication;
import io.leadflow.simulation.process.RunOptions;
import io.leadflow.simulation.process.RunWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The oracle: simulates a run in this process and counts its leads in the plainest way, sharing no
 * code with the metrics service.
 */
public final class KernelFold implements LeadEventSink {

    private final CompiledProcess process;
    private final ZoneId zone;
    private final Map<Long, KernelLead> leads = new LinkedHashMap<>();

    private KernelFold(CompiledProcess process, ProcessDefinition definition) {
        this.process = process;
        this.zone = ZoneId.of(definition.timeZone());
    }

    /**
     * Counts and sums over all replications of a run.
     *
     * @param request with everything filled in but the version
     */
    public static Tally of(ProcessDefinition definition, RunRequest request) {
        RunWindow window =
                RunWindow.of(
                        ZoneId.of(definition.timeZone()),
                        request.startDate(),
                        request.warmUpDays(),
                        request.horizonDays(),
                        request.followUpDays());
        CompiledProcess process = CompiledProcess.of(definition, window, RunOptions.of(request));
        Tally tally = new Tally();
        KernelUsage usage = new KernelUsage(process, tally);
        NumberTally numbers = new NumberTally();
        for (int r = 0; r < request.replications(); r++) {
            KernelFold fold = new KernelFold(process, definition);
            Replication replication = new Replication(process, request.seed(), r, fold);
            replication.advanceTo(window.end());
            fold.measured().forEach(lead -> lead.addTo(tally, definition.funnelStages()));
            fold.measured().filter(lead -> !lead.pipeline).forEach(numbers::add);
            usage.add(replication);
        }
        usage.end();
        numbers.addTo(tally);
        return tally;
    }

    private Stream<KernelLead> measured() {
        return leads.values().stream()
                .filter(lead -> lead.createdAt >= process.window().warmUpEnd());
    }

    private void count(long lead, String what) {
        leads.get(lead).counts.add(what);
    }

    private String day(long at) {
        return "day " + Instant.ofEpochMilli(at).atZone(zone).toLocalDate();
    }

    private String monday(long at) {
        LocalDate day = Instant.ofEpochMilli(at).atZone(zone).toLocalDate();
        return day.minusDays(day.getDayOfWeek().getValue() - 1L).toString();
    }

    private String stage(int stage) {
        return process.stages().get(stage);
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
        KernelLead lead = new KernelLead(process.sources().get(source), at, ageMs >= 0);
        lead.campaign = campaign < 0 ? null : process.campaigns().get(campaign);
        for (int i = 0; attributes != null && i < attributes.size(); i++) {
            lead.attributes.put(process.attributes().get(i), value(attributes, i));
        }
        lead.week = monday(at);
        leads.put(number, lead);
        if (!lead.pipeline) {
            count(number, day(at) + " created");
        }
    }

    private Object value(LeadAttributes attributes, int i) {
        return attributes.isCategory(i)
                ? process.categories(i).get(attributes.category(i))
                : (Object) attributes.number(i);
    }

    @Override
    public void stageEntered(long at, long number, int stage, int visit, long ageMs) {
        KernelLead lead = leads.get(number);
        lead.stage = stage(stage);
        lead.entered.add(lead.stage);
        count(number, "visits " + lead.stage);
    }

    @Override
    public void workStarted(long at, long lead, int stage, int role, int task, int person) {
        count(lead, "waits " + stage(stage));
        if (role >= 0) {
            leads.get(lead).roles.add(process.roles().get(role));
        }
    }

    @Override
    public void workFinished(long at, long lead, int stage, int role, int task, int person) {
        count(lead, "works " + stage(stage));
    }

    @Override
    public void workInterrupted(long at, long lead, int stage, int role, int task, int person) {
        // the next start is counted as a wait of its own
    }

    @Override
    public void stageTimedOut(long at, long lead, int stage) {
        // the next event tells what became of the lead
    }

    @Override
    public void leadStale(long at, long lead, int stage) {
        leads.get(lead).stale.add(stage(stage));
    }

    @Override
    public void leadFrozen(long at, long number, int stage, int reason) {
        end(at, number, "frozen", stage).reason = process.frozenReasons().get(reason);
    }

    @Override
    public void leadThawed(long at, long number, int stage) {
        leads.get(number).state = "open";
        count(number, day(at) + " thawed");
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
        KernelLead lead = leads.get(number);
        lead.state = "open";
        count(number, "reopened " + lead.reason);
        count(number, "reopened " + lead.reason + " in " + lead.stage);
        count(number, day(at) + " reopened");
    }

    @Override
    public void guardrailBreached(long at, long lead, int stage, int guardrail) {
        String id = process.guardrails().get(guardrail);
        count(lead, "breaches " + id);
        count(lead, "breaches " + id + " in " + stage(stage));
        count(lead, day(at) + " breaches " + id);
        leads.get(lead).broken.add("broke " + id);
        leads.get(lead).broken.add("broke " + id + " in " + stage(stage));
    }

    private KernelLead end(long at, long number, String state, int stage) {
        KernelLead lead = leads.get(number);
        lead.state = state;
        lead.stage = stage(stage);
        lead.day = day(at);
        count(number, lead.day + " " + state);
        return lead;
    }
}
