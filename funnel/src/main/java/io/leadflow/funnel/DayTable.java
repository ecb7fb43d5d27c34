package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Sums by simulated day, one column for each thing and kind of figure. A column takes memory only
 * once something has been added to it, and lies packed, about a byte a day, until more is added.
 * What is written tells kinds by their order, which therefore stays.
 */
@SuppressWarnings("EnumOrdinal")
public final class DayTable {
    private static final int LONGEST_NUMBER = 10;
    private static final int MORE = 0x80;
    private static final int BITS = 7;
    private static final long[] NOTHING = {};

    private final int kinds;
    private final long[][] open;
    private final byte[][] packed;

    /**
     * An empty table.
     *
     * @param things how many things, numbered from 0
     * @param kinds the figures of each
     */
    DayTable(int things, Class<? extends Enum<?>> kinds) {
        this(things * kinds.getEnumConstants().length, kinds.getEnumConstants().length);
    }

    private DayTable(int columns, int kinds) {
        this.kinds = kinds;
        open = new long[columns][];
        packed = new byte[columns][];
    }

    void add(int day, int thing, Enum<?> kind, long amount) {
        int column = thing * kinds + kind.ordinal();
        long[] days = open[column];
        if (days == null || day >= days.length) {
            days = grown(column, day);
        }
        days[day] += amount;
    }

    void add(int day, Enum<?> thing, Enum<?> kind, long amount) {
        add(day, thing.ordinal(), kind, amount);
    }

    private long[] grown(int column, int day) {
        long[] before = open[column] == null ? unpacked(packed[column]) : open[column];
        packed[column] = null;
        open[column] = Arrays.copyOf(before, Math.max(day + 1, 2 * before.length));
        return open[column];
    }

    /** The sums by day; days after the array's end have none. */
    public long[] of(int thing, Enum<?> kind) {
        int column = thing * kinds + kind.ordinal();
        return open[column] == null ? unpacked(packed[column]) : trimmed(open[column]);
    }

    public long[] of(Enum<?> thing, Enum<?> kind) {
        return of(thing.ordinal(), kind);
    }

    /** The sum over all days. */
    public long total(int thing, Enum<?> kind) {
        return Arrays.stream(of(thing, kind)).sum();
    }

    public long total(Enum<?> thing, Enum<?> kind) {
        return total(thing.ordinal(), kind);
    }

    /** Without the days at the end that have nothing. */
    private static long[] trimmed(long[] days) {
        int length = days.length;
        while (length > 0 && days[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(days, length);
    }

    private static byte[] pack(long[] all) {
        long[] days = trimmed(all);
        ByteBuffer buffer = ByteBuffer.allocate(days.length * LONGEST_NUMBER);
        for (long sum : days) {
            write(buffer, (sum << 1) ^ (sum >> (Long.SIZE - 1)));
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static long[] unpacked(byte[] packed) {
        if (packed == null) {
            return NOTHING;
        }
        ByteBuffer buffer = ByteBuffer.wrap(packed);
        long[] days = new long[packed.length];
        int length = 0;
        while (buffer.hasRemaining()) {
            long number = read(buffer);
            days[length++] = (number >>> 1) ^ -(number & 1);
        }
        return Arrays.copyOf(days, length);
    }

    private static void write(ByteBuffer buffer, long number) {
        long rest = number;
        while ((rest & -MORE) != 0) {
            buffer.put((byte) ((rest & (MORE - 1)) | MORE));
            rest >>>= BITS;
        }
        buffer.put((byte) rest);
    }

    private static long read(ByteBuffer buffer) {
        long number = 0;
        int shift = 0;
        byte next = buffer.get();
        while (next < 0) {
            number |= (long) (next & (MORE - 1)) << shift;
            shift += BITS;
            next = buffer.get();
        }
        return number | ((long) next << shift);
    }

    /** The same, packed. */
    DayTable packed() {
        return read(written());
    }

    /**
     * Columns and kinds, then each column: how many bytes, and the days' sums in variable length.
     */
    @JsonValue
    byte[] written() {
        byte[][] columns = new byte[open.length][];
        Arrays.setAll(columns, i -> open[i] == null ? packed[i] : pack(open[i]));
        int bytes = Arrays.stream(columns).mapToInt(c -> c == null ? 0 : c.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(bytes + (columns.length + 2) * LONGEST_NUMBER);
        write(buffer, columns.length);
        write(buffer, kinds);
        for (byte[] column : columns) {
            write(buffer, column == null ? 0 : column.length);
            buffer.put(column == null ? new byte[0] : column);
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    @JsonCreator
    static DayTable read(byte[] written) {
        ByteBuffer buffer = ByteBuffer.wrap(written);
        int columns = (int) read(buffer);
        DayTable table = new DayTable(columns, (int) read(buffer));
        for (int i = 0; i < columns; i++) {
            int length = (int) read(buffer);
            if (length > 0) {
                table.packed[i] = new byte[length];
                buffer.get(table.packed[i]);
            }
        }
        return table;
    }
}
