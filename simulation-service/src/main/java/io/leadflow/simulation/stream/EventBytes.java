package io.leadflow.simulation.stream;

import io.leadflow.contracts.Wire;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A record's value while it is written: fragments and numbers, one after another. */
final class EventBytes {
    private static final int LONGEST_NUMBER = 20;
    private static final byte[] LEAST = ascii(Long.toString(Long.MIN_VALUE));

    /** Up to here {@link Wire} writes whole numbers without a fraction. */
    private static final double EXACT = 1L << 53;

    private byte[] bytes = new byte[256];
    private int length;

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    EventBytes begin() {
        length = 0;
        return this;
    }

    EventBytes add(byte[] fragment) {
        room(fragment.length);
        System.arraycopy(fragment, 0, bytes, length, fragment.length);
        length += fragment.length;
        return this;
    }

    /** The fragment at {@code index}; nothing where that is −1. */
    EventBytes add(byte[][] fragments, int index) {
        return index < 0 ? this : add(fragments[index]);
    }

    /** The number as {@link Wire} writes it. */
    EventBytes add(double number) {
        if (number == Math.rint(number) && Math.abs(number) <= EXACT) {
            return add((long) number);
        }
        return add(Double.isFinite(number) ? ascii(Double.toString(number)) : Wire.write(number));
    }

    EventBytes add(long number) {
        if (number == Long.MIN_VALUE) {
            return add(LEAST);
        }
        room(LONGEST_NUMBER);
        long rest = number;
        if (rest < 0) {
            bytes[length++] = '-';
            rest = -rest;
        }
        int end = length + digits(rest);
        length = end;
        do {
            bytes[--end] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        return this;
    }

    byte[] end() {
        room(1);
        bytes[length++] = '}';
        return Arrays.copyOf(bytes, length);
    }

    private static int digits(long number) {
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
