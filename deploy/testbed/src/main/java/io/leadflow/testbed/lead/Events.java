package io.leadflow.testbed.lead;

import io.leadflow.contracts.definition.Channel;
import io.leadflow.contracts.event.LeadEvent;
import io.leadflow.contracts.event.LeadEvent.GuardrailBreached;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.contracts.event.LeadEvent.LeadFrozen;
import io.leadflow.contracts.event.LeadEvent.LeadLost;
import io.leadflow.contracts.event.LeadEvent.LeadReopened;
import io.leadflow.contracts.event.LeadEvent.LeadStale;
import io.leadflow.contracts.event.LeadEvent.LeadThawed;
import io.leadflow.contracts.event.LeadEvent.LeadWon;
import io.leadflow.contracts.event.LeadEvent.PersonUsage;
import io.leadflow.contracts.event.LeadEvent.ReplicationCompleted;
import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import io.leadflow.contracts.event.LeadEvent.RoleUsage;
import io.leadflow.contracts.event.LeadEvent.SourceCosts;
import io.leadflow.contracts.event.LeadEvent.SourceRef;
import io.leadflow.contracts.event.LeadEvent.StageEntered;
import io.leadflow.contracts.event.LeadEvent.StageTimedOut;
import io.leadflow.contracts.event.LeadEvent.WorkFinished;
import io.leadflow.contracts.event.LeadEvent.WorkStarted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * Events of a replication as a test tells them, numbered as they come: stages call, offer and
 * close; sources web and social; a run of 30 days from 1970 on.
 */
public final class Events {
    public static final long HOUR = 3_600_000;
    public static final long DAY = 24 * HOUR;

    public final List<LeadEvent> all = new ArrayList<>();

    /** Adds the event that the number makes. */
    public void add(LongFunction<LeadEvent> event) {
        all.add(event.apply(all.size()));
    }

    public void start(long measuredFrom) {
        start(measuredFrom, null, null);
    }

    public void start(long measuredFrom, List<String> people, List<String> guardrails) {
        add(
                n ->
                        new ReplicationStarted(
                                n,
                                0,
                                "1.0.0",
                                "story",
                                1,
                                0,
                                "UTC",
                                "EUR",
                                measuredFrom,
                                20 * DAY,
                                30 * DAY,
                                List.of(
                                        new SourceRef("web", Channel.ORGANIC_SEARCH),
                                        new SourceRef("social", Channel.SOCIAL_MEDIA)),
                                List.of("call", "offer", "close"),
                                List.of("call", "offer", "close"),
                                List.of("rep"),
                                List.of("unfit", "silent"),
                                List.of("budget"),
                                people,
                                guardrails));
    }

    public void create(long at, long lead, String source) {
        add(n -> new LeadCreated(n, at, lead, source, 500));
    }

    public void enter(long at, long lead, String stage, int visit) {
        add(n -> new StageEntered(n, at, lead, stage, visit));
    }

    public void work(long from, long to, long lead, String stage) {
        add(n -> new WorkStarted(n, from, lead, stage, "rep"));
        add(n -> new WorkFinished(n, to, lead, stage, "rep"));
    }

    /** With a campaign, or null, and attributes. */
    public void create(
            long at, long lead, String source, String campaign, Map<String, Object> attributes) {
        Map<String, Object> sorted = new TreeMap<>(attributes);
        add(n -> new LeadCreated(n, at, lead, source, 500, campaign, null, sorted));
    }

    /** A lead that is open at the start. */
    public void pipeline(long lead, String source, long ageMs) {
        add(n -> new LeadCreated(n, 0, lead, source, 500, null, ageMs, null));
    }

    public void enterEarlier(long lead, String stage, long ageMs) {
        add(n -> new StageEntered(n, 0, lead, stage, 1, ageMs));
    }

    public void startTask(String task, long at, long lead, String stage, String person) {
        add(n -> new WorkStarted(n, at, lead, stage, "rep", task, person));
    }

    public void finishTask(String task, long at, long lead, String stage, String person) {
        add(n -> new WorkFinished(n, at, lead, stage, "rep", task, person));
    }

    public void win(long at, long lead, String stage, long value) {
        add(n -> new LeadWon(n, at, lead, stage, value));
    }

    public void lose(long at, long lead, String stage, String reason) {
        add(n -> new LeadLost(n, at, lead, stage, reason));
    }

    public void complete() {
        List<RoleUsage> roles = List.of(new RoleUsage("rep", 2, 100, 50, 10, 3, 30));
        add(n -> new ReplicationCompleted(n, 30 * DAY, n + 1, roles));
    }

    /** The same as the replication of that number. */
    public List<LeadEvent> numbered(int number) {
        return all.stream()
                .map(e -> e instanceof ReplicationStarted s ? numbered(s, number) : e)
                .toList();
    }

    private static ReplicationStarted numbered(ReplicationStarted s, int number) {
        return new ReplicationStarted(
                s.seq(),
                s.at(),
                s.engine(),
                s.process(),
                s.seed(),
                number,
                s.timeZone(),
                s.currency(),
                s.measuredFrom(),
                s.arrivalsEnd(),
                s.end(),
                s.sources(),
                s.stages(),
                s.funnel(),
                s.roles(),
                s.lostReasons(),
                s.frozenReasons(),
                s.people(),
                s.guardrails());
    }

    /** Six leads and whatever can become of them in a process without optional parts. */
    public static Events story() {
        Events e = new Events();
        e.start(DAY);
        e.create(HOUR, 1, "web"); // before measuring: counts nowhere
        e.enter(HOUR, 1, "call", 1);
        e.create(DAY, 2, "web");
        e.enter(DAY, 2, "call", 1);
        e.work(DAY + HOUR, DAY + 3 * HOUR, 2, "call");
        e.enter(DAY + 5 * HOUR, 2, "offer", 1);
        e.enter(2 * DAY, 2, "call", 2); // rework
        e.work(2 * DAY, 2 * DAY + HOUR, 2, "call");
        e.enter(2 * DAY + HOUR, 2, "close", 1);
        e.win(3 * DAY, 2, "close", 12_345);
        e.create(3 * DAY, 3, "social");
        e.enter(3 * DAY, 3, "close", 1); // skips the stages before
        e.add(n -> new LeadStale(n, 4 * DAY, 3, "close"));
        e.add(n -> new LeadFrozen(n, 5 * DAY, 3, "close", "budget"));
        e.add(n -> new LeadThawed(n, 7 * DAY, 3, "close"));
        e.enter(7 * DAY, 3, "close", 2);
        e.add(n -> new LeadStale(n, 8 * DAY, 3, "close"));
        e.add(n -> new LeadFrozen(n, 9 * DAY, 3, "close", "budget"));
        e.lose(12 * DAY, 3, "close", "silent");
        e.create(12 * DAY, 4, "social");
        e.enter(12 * DAY, 4, "call", 1);
        e.add(n -> new StageTimedOut(n, 13 * DAY, 4, "call"));
        e.lose(13 * DAY, 4, "call", "unfit");
        e.create(14 * DAY, 5, "social");
        e.enter(14 * DAY, 5, "call", 1);
        e.add(n -> new LeadFrozen(n, 15 * DAY, 5, "call", "budget"));
        e.create(16 * DAY, 6, "web");
        e.enter(16 * DAY, 6, "call", 1);
        e.win(17 * DAY, 1, "call", 999); // the unmeasured one
        e.complete();
        return e;
    }

    /**
     * Three leads in a process with optional parts, and some more that are lost in silence.
     *
     * @param more how many of these
     */
    public static Events rich(int more) {
        Events e = new Events();
        e.start(0, List.of("anna", "boris"), List.of("fast", "patient"));
        e.pipeline(1, "web", 10 * DAY);
        e.enterEarlier(1, "call", 4 * DAY);
        e.create(HOUR, 2, "web", "spring", Map.of("size", "small", "score", 0.5));
        e.enter(HOUR, 2, "call", 1);
        e.add(n -> new GuardrailBreached(n, 2 * DAY, 2, "fast", "call"));
        e.add(n -> new GuardrailBreached(n, 3 * DAY, 2, "fast", "call"));
        e.win(4 * DAY, 2, "call", 50_000);
        e.create(4 * DAY, 3, "social", null, Map.of("size", "big", "score", 2));
        e.enter(4 * DAY, 3, "call", 1);
        e.add(n -> new LeadLost(n, 5 * DAY, 3, "call", "silent", true));
        for (long lead = 4; lead < 4 + more; lead++) {
            e.create(5 * DAY, lead, "web", null, Map.of("size", "small", "score", 4));
            e.enter(5 * DAY, lead, "call", 1);
            e.lose(6 * DAY, lead, "call", "silent");
        }
        e.win(7 * DAY, 1, "call", 10_000);
        e.add(n -> new LeadReopened(n, 8 * DAY, 3, "call"));
        e.enter(8 * DAY, 3, "call", 2);
        e.lose(9 * DAY, 3, "call", "unfit");
        e.add(
                n ->
                        new ReplicationCompleted(
                                n,
                                30 * DAY,
                                n + 1,
                                List.of(new RoleUsage("rep", 2, 100, 50, 10, 3, 30, 4_000L)),
                                List.of(
                                        new PersonUsage("anna", 8 * HOUR, 2 * HOUR, 5, 6_000L),
                                        new PersonUsage("boris", 4 * HOUR, 0, 0, null)),
                                List.of(new SourceCosts("web", 1L + more, 25_000))));
        return e;
    }
}
