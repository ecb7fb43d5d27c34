package io.leadflow.funnel;

import io.leadflow.contracts.event.LeadEvent.ReplicationStarted;
import java.util.Arrays;
import java.util.stream.Stream;

/** The sketches of the replications that have a {@link Detail}, put together. */
public final class DetailSketches {
    private final Durations[] timeFrozen;
    private final Durations[] wins;
    private final Durations[] losses;
    private final Durations[] censored;
    private final Durations firstResponse;

    DetailSketches(ReplicationStarted start) {
        timeFrozen = Durations.merged(start.frozenReasons().size());
        wins = Durations.merged(start.sources().size());
        losses = Durations.merged(start.sources().size());
        censored = Durations.merged(start.sources().size());
        firstResponse = Durations.merged();
    }

    /** A copy to go on with. */
    DetailSketches(DetailSketches other) {
        timeFrozen = Durations.copies(other.timeFrozen);
        wins = Durations.copies(other.wins);
        losses = Durations.copies(other.losses);
        censored = Durations.copies(other.censored);
        firstResponse = Durations.merged();
        firstResponse.add(other.firstResponse);
    }

    Stream<Durations> durations() {
        return Stream.of(timeFrozen, wins, losses, censored, new Durations[] {firstResponse})
                .flatMap(Arrays::stream);
    }

    /** Takes a replication's sketches; what they say of leads' ends stays with it. */
    void take(ReplicationStatistics replication) {
        for (SourceStatistics source : replication.sources) {
            if (source.firstResponse != null) {
                firstResponse.add(source.firstResponse);
            }
        }
        if (replication.detail != null) {
            take(replication.detail, replication.sources);
        }
    }

    private void take(Detail detail, SourceStatistics[] sources) {
        Durations[] own = new Durations[sources.length];
        Arrays.setAll(own, i -> sources[i].timeToWin);
        detail.timeToEnd = together(own, detail.ageAtLoss, detail.ageAtEnd);
        detail.timeToEndBySource = bySource(own, detail.ageAtLoss, detail.ageAtEnd);
        add(own, wins);
        add(detail.ageAtLoss, losses);
        add(detail.ageAtEnd, censored);
        add(detail.timeFrozen, timeFrozen);
        detail.ageAtLoss = null;
        detail.ageAtEnd = null;
        detail.timeFrozen = null;
    }

    private static void add(Durations[] from, Durations[] into) {
        for (int i = 0; i < from.length; i++) {
            into[i].add(from[i]);
        }
    }

    private static TimeToEnd together(Durations[] wins, Durations[] losses, Durations[] censored) {
        return new TimeToEnd(
                RunStatistics.together(wins),
                RunStatistics.together(losses),
                RunStatistics.together(censored));
    }

    private static TimeToEnd[] bySource(
            Durations[] wins, Durations[] losses, Durations[] censored) {
        TimeToEnd[] bySource = new TimeToEnd[wins.length];
        Arrays.setAll(bySource, i -> new TimeToEnd(wins[i], losses[i], censored[i]));
        return bySource;
    }

    /** Of all replications together. */
    public TimeToEnd timeToEnd() {
        return together(wins, losses, censored);
    }

    public TimeToEnd timeToEnd(int source) {
        return new TimeToEnd(wins[source], losses[source], censored[source]);
    }

    /** From freezing to thawing or loss. */
    public Durations timeFrozen() {
        return RunStatistics.together(timeFrozen);
    }

    public Durations timeFrozen(int reason) {
        return timeFrozen[reason];
    }

    /** From creation to the first work on the lead. */
    public Durations firstResponse() {
        return firstResponse;
    }
}
