package io.leadflow.simulation.kernel;

import java.util.Arrays;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/** A replication's state of the streams of tokens: where each is, and what is left of quotas. */
final class Streams {
    private static final long NEVER = Timetable.NEVER;

    private final ProcessGraph graph;
    private final RateFunction.Cursor[] cursors;
    private final ContinuousSampler[] gaps;

    /** Next moment of each trace. */
    private final int[] traced;

    private final int[] period;
    private final long[] left;

    Streams(ProcessGraph graph, RandomStreams random) {
        this.graph = graph;
        int streams = graph.sources.size();
        cursors = new RateFunction.Cursor[streams];
        gaps = new ContinuousSampler[streams];
        traced = new int[streams];
        for (int i = 0; i < streams; i++) {
            TokenStream stream = graph.sources.get(i).stream();
            cursors[i] = stream.rate == null ? null : stream.rate.cursor();
            gaps[i] = stream.gaps.on(random.forPurpose(stream.purpose + "/arrivals"));
        }
        period = new int[graph.quotas.size()];
        left = new long[graph.quotas.size()];
        Arrays.fill(period, -1);
    }

    /** When the next arrival of the stream is, or never. */
    long next(int stream) {
        RateFunction.Cursor cursor = cursors[stream];
        if (cursor == null) {
            long[] trace = graph.sources.get(stream).stream().trace;
            return traced[stream] < trace.length ? trace[traced[stream]++] : NEVER;
        }
        long tick = cursor.advance(gaps[stream].sample());
        return tick < cursor.end() ? tick : NEVER;
    }

    /** Takes one token from the quota of the stream, if it has one; false where it is used up. */
    boolean take(int stream, long now) {
        int quota = graph.sources.get(stream).stream().quota;
        if (quota == TokenStream.UNLIMITED) {
            return true;
        }
        ProcessGraph.Quota spec = graph.quotas.get(quota);
        while (period[quota] + 1 < spec.periods().size()
                && spec.periods().get(period[quota] + 1) <= now) {
            period[quota]++;
            left[quota] = spec.tokens();
        }
        return left[quota]-- > 0;
    }
}
