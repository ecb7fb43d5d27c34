package io.leadflow.bench.stream;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From sending an event to its statistic: how many took at most so many seconds, cumulated. */
record DelayHistogram(NavigableMap<Double, Double> counts) {
    private static final Pattern BUCKET =
            Pattern.compile(
                    "leadflow_lead_events_delay_seconds_bucket\\{.*le=\"([^\"]+)\".*\\} (.+)");

    /** As the metrics service tells it. */
    static DelayHistogram read(String meters) {
        NavigableMap<Double, Double> counts = new TreeMap<>();
        Matcher matcher = BUCKET.matcher(meters);
        while (matcher.find()) {
            String limit = matcher.group(1);
            double seconds =
                    limit.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(limit);
            counts.merge(seconds, Double.parseDouble(matcher.group(2)), Double::sum);
        }
        return new DelayHistogram(counts);
    }

    DelayHistogram since(DelayHistogram before) {
        NavigableMap<Double, Double> more = new TreeMap<>();
        counts.forEach(
                (limit, count) -> more.put(limit, count - before.counts.getOrDefault(limit, 0.0)));
        return new DelayHistogram(more);
    }

    /** The least bucket's limit that a share of {@code p} does not exceed, in seconds. */
    double quantile(double p) {
        double all = counts.lastEntry().getValue();
        return counts.entrySet().stream()
                .filter(bucket -> bucket.getValue() >= p * all)
                .mapToDouble(bucket -> bucket.getKey())
                .findFirst()
                .orElse(Double.NaN);
    }
}
