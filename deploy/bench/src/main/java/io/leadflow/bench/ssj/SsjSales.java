package io.leadflow.bench.ssj;

import io.leadflow.bench.reference.FunnelFold;
import umontreal.ssj.randvar.NormalKindermannRamageGen;
import umontreal.ssj.rng.LFSR113;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.Henriksen;

/**
 * The reference process on SSJ: events scheduled on Henriksen's list, LFSR113, normals by
 * Kindermann and Ramage. A lead is one event object, scheduled again for each of its steps and used
 * again for another lead when it has ended; nothing is allocated in between. Times are
 * milliseconds.
 */
public final class SsjSales {
    static final double DAY = 86_400_000;

    private static final double[] ARRIVALS_PER_DAY = {20, 15, 10, 5};
    private static final int END = -1;
    private static final int SDR_CAPACITY = 8;
    private static final int AE_CAPACITY = 12;

    final FunnelFold fold;
    final Simulator simulator = new Simulator(new Henriksen());
    final Station[] stations;
    private final double end;
    private final LFSR113 random = new LFSR113();
    private LeadEvent free;
    private long born;

    /**
     * @param fold what takes the lead events
     * @param end of the simulation, which begins at 0
     */
    public SsjSales(FunnelFold fold, double end, long seed) {
        this.fold = fold;
        this.end = end;
        random.setSeed(new int[] {word(seed, 1), word(seed, 2), word(seed, 3), word(seed, 4)});
        People sdr = new People(0, SDR_CAPACITY);
        People ae = new People(1, AE_CAPACITY);
        stations =
                new Station[] {
                    Station.of(sdr, 0.08, 0.45, 0.40),
                    Station.of(ae, 0.10, 0.60, 0.30),
                    Station.of(ae, 0.25, 0.65, 0.25),
                    Station.of(ae, 0.15, 0.70, 0.20)
                };
    }

    /** A word of the seed, large enough for each of the generator's four registers. */
    private static int word(long seed, int i) {
        long mixed = (seed + i) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 33) | 0x100;
    }

    /** Runs to the end. */
    public void simulate() {
        simulator.init();
        for (int source = 0; source < ARRIVALS_PER_DAY.length; source++) {
            new Arrivals(source, DAY / ARRIVALS_PER_DAY[source]).scheduleNextArrival();
        }
        new Arrivals(END, 0).schedule(end);
        simulator.start();
    }

    /** By inversion, with the logarithm that the JVM has an instruction sequence for. */
    double exponential(double mean) {
        return -mean * Math.log(random.nextDouble());
    }

    double lognormal(double mu, double sigma) {
        return Math.exp(mu + sigma * NormalKindermannRamageGen.nextDouble(random, 0, 1));
    }

    double uniform() {
        return random.nextDouble();
    }

    private void arrive(int source) {
        LeadEvent lead = free;
        if (lead == null) {
            lead = new LeadEvent(this);
        } else {
            free = lead.next;
        }
        lead.begin(++born, source);
    }

    void recycle(LeadEvent lead) {
        lead.next = free;
        free = lead;
    }

    /**
     * A source; the last one only stops the simulation. Not a class of its own: the JIT compiler
     * inlines the actions of two classes of events, not of three.
     */
    private final class Arrivals extends Event {
        private final int source;
        private final double meanGap;

        private Arrivals(int source, double meanGap) {
            super(simulator);
            this.source = source;
            this.meanGap = meanGap;
        }

        private void scheduleNextArrival() {
            schedule(exponential(meanGap));
        }

        @Override
        public void actions() {
            if (source == END) {
                simulator.stop();
            } else {
                scheduleNextArrival();
                arrive(source);
            }
        }
    }
}
