package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import java.util.zip.DataFormatException;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.IntCountsHistogram;

/**
 * How long something took, many times over: an HdrHistogram of whole seconds, within 1 % of the
 * value, and mergeable. The sum is kept exactly, in milliseconds.
 */
public final class Durations {
    private static final int DIGITS = 2;
    private static final long MS_PER_SECOND = 1000;
    private static final double MS_PER_DAY = 86_400_000;

    private final AbstractHistogram seconds;
    private long sumMs;

    Durations() {
        seconds = new IntCountsHistogram(DIGITS);
        seconds.setAutoResize(true);
    }

    private Durations(AbstractHistogram seconds, long sumMs) {
        this.seconds = seconds;
        this.sumMs = sumMs;
    }

    /**
     * One of many counts, for merging: no replication has so many that an int overflows, all have.
     */
    static Durations merged() {
        Histogram all = new Histogram(DIGITS);
        all.setAutoResize(true);
        return new Durations(all, 0);
    }

    static Durations[] merged(int count) {
        Durations[] merged = new Durations[count];
        Arrays.setAll(merged, i -> merged());
        return merged;
    }

    /** For merging too. */
    static Durations[] copies(Durations[] others) {
        Durations[] copies = merged(others.length);
        for (int i = 0; i < copies.length; i++) {
            copies[i].add(others[i]);
        }
        return copies;
    }

    /** In days; not a number where there is no duration. */
    double meanDays() {
        return count() == 0 ? Double.NaN : (double) sumMs / count() / MS_PER_DAY;
    }

    /** In days; not a number where there is no duration. */
    double medianDays() {
        return count() == 0 ? Double.NaN : quantileSeconds(0.5) * MS_PER_SECOND / MS_PER_DAY;
    }

    void add(long ms) {
        seconds.recordValue((ms + MS_PER_SECOND / 2) / MS_PER_SECOND);
        sumMs += ms;
    }

    void add(Durations other) {
        seconds.add(other.seconds);
        sumMs += other.sumMs;
    }

    /** What it takes in memory, about. */
    long bytes() {
        return seconds.getEstimatedFootprintInBytes();
    }

    public long count() {
        return seconds.getTotalCount();
    }

    /** Sum, in milliseconds. */
    public long sumMs() {
        return sumMs;
    }

    /**
     * The quantile in seconds: the least duration that a share of {@code p} does not exceed, taken
     * at the middle of its bucket.
     */
    public double quantileSeconds(double p) {
        long middle = seconds.medianEquivalentValue(seconds.getValueAtPercentile(100 * p));
        return Math.min(middle, seconds.getMaxValue());
    }

    /** The recorded durations, ascending, each at the middle of its bucket. */
    long[] recordedSeconds() {
        return StreamSupport.stream(seconds.recordedValues().spliterator(), false)
                .mapToLong(
                        value ->
                                Math.min(
                                        seconds.medianEquivalentValue(value.getValueIteratedTo()),
                                        seconds.getMaxValue()))
                .toArray();
    }

    /** How many durations are in the bucket of this one. */
    long countAt(long atSeconds) {
        return atSeconds > seconds.getMaxValue() ? 0 : seconds.getCountAtValue(atSeconds);
    }

    /** The greatest one, in seconds; 0 where there is none. */
    public double maxSeconds() {
        return seconds.getMaxValue();
    }

    /**
     * How many there are in each of so many bins of equal width, from 0 to the greatest one; each
     * bucket counts where its middle is.
     */
    public long[] bins(int count) {
        long[] bins = new long[count];
        double width = maxSeconds() / count;
        for (long value : recordedSeconds()) {
            bins[width == 0 ? 0 : Math.min(count - 1, (int) (value / width))] += countAt(value);
        }
        return bins;
    }

    /** The sum, then the histogram in HdrHistogram's compressed form. */
    @JsonValue
    byte[] written() {
        ByteBuffer buffer =
                ByteBuffer.allocate(Long.BYTES + seconds.getNeededByteBufferCapacity() + 64);
        buffer.putLong(sumMs);
        seconds.encodeIntoCompressedByteBuffer(buffer);
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    @JsonCreator
    static Durations read(byte[] written) {
        ByteBuffer buffer = ByteBuffer.wrap(written);
        long sum = buffer.getLong();
        try {
            AbstractHistogram seconds =
                    IntCountsHistogram.decodeFromCompressedByteBuffer(buffer, 0);
            seconds.setAutoResize(true);
            return new Durations(seconds, sum);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("not a written histogram", e);
        }
    }
}
