package io.leadflow.testbed.lead;

import static io.leadflow.testbed.lead.Events.DAY;

import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.contracts.event.LeadEvent.LeadFrozen;
import io.leadflow.contracts.event.LeadEvent.LeadLost;
import io.leadflow.contracts.event.LeadEvent.LeadReopened;
import io.leadflow.contracts.event.LeadEvent.LeadThawed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** Leads that go any way that leads can go, by chance, for 30 days; the same for the same seed. */
public final class RandomEvents {
    private static final List<String> STAGES = List.of("call", "offer", "close");
    private static final List<String> SIZES = List.of("small", "medium", "big");

    private record Due(long at, long lead) {}

    private static final class Lead {
        String state = "new";
        String stage;
        long value;
        final Map<String, Integer> visits = new HashMap<>();
    }

    private final Events events = new Events();
    private final SplittableRandom random;
    private final Map<Long, Lead> leads = new HashMap<>();
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::lead));

    private RandomEvents(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Events of one replication, the first {@code pipeline} leads being there at the start. */
    public static Events of(long seed, int pipeline, int count) {
        RandomEvents all = new RandomEvents(seed);
        all.events.start(0);
        for (long lead = 1; lead <= pipeline + count; lead++) {
            long at = lead <= pipeline ? 0 : all.random.nextLong(20 * DAY);
            all.due.add(new Due(at, lead));
        }
        while (!all.due.isEmpty() && all.due.peek().at() < 30 * DAY) {
            all.step(all.due.poll(), pipeline);
        }
        all.events.complete();
        return all.events;
    }

    private void step(Due now, int pipeline) {
        Lead lead = leads.computeIfAbsent(now.lead(), l -> new Lead());
        switch (lead.state) {
            case "new" -> create(now, lead, now.lead() <= pipeline);
            case "frozen" -> leaveFreeze(now, lead);
            case "lost" -> {
                events.add(n -> new LeadReopened(n, now.at(), now.lead(), lead.stage));
                enter(now, lead, random.nextInt(3));
            }
            default -> leaveStage(now, lead);
        }
        if (!lead.state.equals("over")) {
            due.add(new Due(now.at() + 1 + random.nextLong(4 * DAY), now.lead()));
        }
    }

    private void create(Due now, Lead lead, boolean old) {
        lead.value = 100L + random.nextInt(1000);
        String source = random.nextBoolean() ? "web" : "social";
        String campaign = random.nextInt(4) == 0 ? "spring" : null;
        Map<String, Object> attributes = Map.of("size", SIZES.get(random.nextInt(3)));
        Long age = old ? (Long) (random.nextLong(20) * DAY) : null;
        events.add(
                n ->
                        new LeadCreated(
                                n,
                                now.at(),
                                now.lead(),
                                source,
                                lead.value,
                                campaign,
                                age,
                                attributes));
        enter(now, lead, random.nextInt(5) / 3);
    }

    private void enter(Due now, Lead lead, int stage) {
        lead.stage = STAGES.get(stage);
        lead.state = "open";
        int visit = lead.visits.merge(lead.stage, 1, Integer::sum);
        events.enter(now.at(), now.lead(), lead.stage, visit);
        if (random.nextBoolean()) {
            events.work(now.at(), now.at(), now.lead(), lead.stage);
        }
    }

    private void leaveStage(Due now, Lead lead) {
        int chance = random.nextInt(10);
        if (chance < 5) {
            enter(now, lead, random.nextInt(3));
        } else if (chance < 7) {
            events.add(n -> new LeadFrozen(n, now.at(), now.lead(), lead.stage, "budget"));
            lead.state = "frozen";
        } else if (chance < 8) {
            events.win(now.at(), now.lead(), lead.stage, lead.value - random.nextInt(2) * 50L);
            lead.state = "over";
        } else {
            lose(now, lead);
        }
    }

    private void leaveFreeze(Due now, Lead lead) {
        if (random.nextInt(3) > 0) {
            events.add(n -> new LeadThawed(n, now.at(), now.lead(), lead.stage));
            enter(now, lead, random.nextInt(3));
        } else {
            lose(now, lead);
        }
    }

    private void lose(Due now, Lead lead) {
        boolean reopens = random.nextInt(3) == 0;
        Boolean told = reopens ? (Boolean) true : null;
        events.add(n -> new LeadLost(n, now.at(), now.lead(), lead.stage, "unfit", told));
        lead.state = reopens ? "lost" : "over";
    }
}
