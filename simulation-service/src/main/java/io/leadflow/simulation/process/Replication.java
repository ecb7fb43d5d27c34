package io.leadflow.simulation.process;

import io.leadflow.contracts.run.ReplicationOutcome;
import io.leadflow.simulation.kernel.Moments;
import io.leadflow.simulation.kernel.RandomStreams;
import io.leadflow.simulation.kernel.Simulation;
import io.leadflow.simulation.kernel.StandstillException;
import io.leadflow.simulation.kernel.TooManyStepsException;
import io.leadflow.simulation.kernel.Trace;
import java.time.Instant;
import java.util.List;

/**
 * One replication of a run: simulates and tells each lead event to a sink. The same process, seed
 * and replication tell the same events, however {@link #advanceTo} is sliced. Not safe for
 * concurrent use.
 */
public final class Replication {
    private static final long NEW = -1;

    private final RunWindow window;
    private final Marks.Mark[] marks;
    private final LeadEventSink sink;
    private final RandomStreams random;
    private final Pipeline pipeline;
    private final Simulation simulation;
    private final TokenAttributes attributes;
    private final Usage usage;
    private boolean begun;
    private boolean measuring;
    private long events;

    /** Leads won, lost or frozen for good, those lost for now among them. */
    private long closed;

    /** Leads up to this number were created before measuring began. */
    private long unmeasured;

    private long won;
    private long lost;
    private long revenue;

    /**
     * A replication that tells nothing before it is advanced.
     *
     * @param replication counted from 0; negative for pilots
     */
    public Replication(CompiledProcess process, long seed, int replication, LeadEventSink sink) {
        this.sink = sink;
        window = process.window();
        marks = process.marks;
        random = streams(process, seed, replication);
        pipeline = process.pipeline;
        simulation = new Simulation(process.graph, random, window.start(), new Teller());
        attributes =
                process.attributes().isEmpty() ? null : new TokenAttributes(process, simulation);
        usage = new Usage(process, simulation);
    }

    /** The second of an antithetic pair complements the numbers of the first. */
    private static RandomStreams streams(CompiledProcess process, long seed, int replication) {
        boolean second = process.options().antithetic() && replication % 2 == 1;
        return new RandomStreams(seed, second ? replication - 1 : replication, second);
    }

    /**
     * Tells every event before {@code tick}; at the window's end, all events of the replication.
     *
     * @throws IllegalStateException where leads go round without end
     */
    public void advanceTo(long tick) {
        try {
            advance(tick);
        } catch (StandstillException e) {
            throw new IllegalStateException(
                    ("lead %d goes from stage to stage at %s and no time passes: where patience,"
                                    + " work and lags may all take 0, stages must not lead back")
                            .formatted(e.token(), Instant.ofEpochMilli(e.tick())),
                    e);
        } catch (TooManyStepsException e) {
            throw new IllegalStateException(
                    ("%d leads have taken %d steps by %s, far more than leads take on their way:"
                                    + " they go round from stage to stage too quickly, too often")
                            .formatted(e.tokens(), e.steps(), Instant.ofEpochMilli(e.tick())),
                    e);
        }
    }

    private void advance(long tick) {
        if (!begun) {
            begun = true;
            pipeline.enter(simulation, random);
        }
        if (!measuring && tick >= window.warmUpEnd()) {
            simulation.advanceTo(window.warmUpEnd());
            simulation.startMeasuring();
            usage.startMeasuring();
            startMeasuring();
        }
        simulation.advanceTo(Math.min(tick, window.end()));
    }

    private void startMeasuring() {
        measuring = true;
        unmeasured = simulation.created();
        won = 0;
        lost = 0;
        revenue = 0;
    }

    /** What became so far of the leads created since the end of the warm-up. */
    public ReplicationOutcome outcome() {
        return new ReplicationOutcome(simulation.created() - unmeasured, won, lost, revenue);
    }

    /** Every event before this moment has been told. */
    public long now() {
        return simulation.now();
    }

    public long leadsCreated() {
        return simulation.created();
    }

    /** Lead events told so far. */
    public long eventCount() {
        return events;
    }

    /** Leads neither won nor lost nor frozen for good. */
    public long openLeads() {
        return simulation.created() - closed;
    }

    /** Use of the roles from the end of the warm-up to now, in the order of the dictionary. */
    public List<RoleUsage> roleUsage() {
        return usage.roles();
    }

    /** Use of the named people from the end of the warm-up to now. */
    public List<PersonUsage> personUsage() {
        return usage.people();
    }

    /** Costs of those sources that cost anything, from the end of the warm-up to now. */
    public List<SourceCosts> sourceCosts() {
        return usage.sources();
    }

    /** Tells the sink what the simulation's marks mean. */
    private final class Teller implements Trace {
        @Override
        public void counted(long at, int token, int code, int count) {
            events++;
            long lead = simulation.number(token);
            sink.stageEntered(at, lead, marks[code].stage(), count, simulation.stay());
        }

        @Override
        public void started(long at, int token, int code) {
            events++;
            start(at, token, marks[code]);
        }

        @Override
        public void finished(long at, int token, int code) {
            events++;
            finish(at, token, marks[code]);
        }

        @Override
        public void passed(long at, int token, int code) {
            events++;
            Marks.Mark mark = marks[code];
            long lead = simulation.number(token);
            switch (mark.kind()) {
                case CREATED -> created(at, token, lead, mark);
                case FROZEN -> freeze(at, lead, mark);
                case THAWED -> sink.leadThawed(at, lead, mark.stage());
                case WON -> win(at, lead, mark.stage(), simulation.value(token));
                case LOST -> lose(at, lead, mark);
                case WORK_STARTED -> start(at, token, mark);
                case WORK_FINISHED -> finish(at, token, mark);
                default -> tellRest(at, token, lead, mark);
            }
        }
    }

    private void start(long at, int token, Marks.Mark mark) {
        long lead = simulation.number(token);
        int person = simulation.person(token);
        sink.workStarted(at, lead, mark.stage(), mark.argument(), mark.detail(), person);
    }

    private void finish(long at, int token, Marks.Mark mark) {
        long lead = simulation.number(token);
        int person = simulation.person(token);
        sink.workFinished(at, lead, mark.stage(), mark.argument(), mark.detail(), person);
    }

    /** What happens once a lead or less, apart so that the path of the rest stays small. */
    private void tellRest(long at, int token, long lead, Marks.Mark mark) {
        int stage = mark.stage();
        int argument = mark.argument();
        switch (mark.kind()) {
            case PLACED ->
                    create(at, token, lead, mark, at - simulation.moment(token, Moments.CREATED));
            case WORK_INTERRUPTED -> {
                int person = simulation.person(token);
                sink.workInterrupted(at, lead, stage, argument, mark.detail(), person);
            }
            case TIMED_OUT -> sink.stageTimedOut(at, lead, stage);
            case STALE -> sink.leadStale(at, lead, stage);
            case REOPENED -> reopen(at, lead, stage);
            case BREACHED -> sink.guardrailBreached(at, lead, stage, argument);
            default -> throw new IllegalStateException("not told here: " + mark);
        }
    }

    private void created(long at, int token, long lead, Marks.Mark mark) {
        usage.created(mark.argument(), mark.detail());
        create(at, token, lead, mark, NEW);
    }

    private void freeze(long at, long lead, Marks.Mark mark) {
        closed += mark.detail() == 1 ? 1 : 0;
        sink.leadFrozen(at, lead, mark.stage(), mark.argument());
    }

    private void lose(long at, long lead, Marks.Mark mark) {
        closed++;
        lost += lead > unmeasured ? 1 : 0;
        sink.leadLost(at, lead, mark.stage(), mark.argument(), mark.detail() == 1);
    }

    private void reopen(long at, long lead, int stage) {
        closed--;
        lost -= lead > unmeasured ? 1 : 0;
        sink.leadReopened(at, lead, stage);
    }

    private void win(long at, long lead, int stage, long value) {
        closed++;
        if (lead > unmeasured) {
            won++;
            revenue += value;
        }
        sink.leadWon(at, lead, stage, value);
    }

    private void create(long at, int token, long lead, Marks.Mark mark, long age) {
        if (attributes != null) {
            attributes.lookAt(token);
        }
        long value = simulation.value(token);
        sink.leadCreated(at, lead, mark.argument(), value, mark.detail(), age, attributes);
    }
}
