package io.leadflow.e2e.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Spoils bytes, whatever they mean. */
final class ByteMutation {
    private static final int MOST = 8;

    private ByteMutation() {}

    static byte[] of(byte[] bytes, Chance chance) {
        byte[] spoilt = bytes;
        for (int i = chance.below(MOST); i >= 0; i--) {
            spoilt = once(spoilt, chance);
        }
        return spoilt;
    }

    private static byte[] once(byte[] bytes, Chance chance) {
        if (bytes.length == 0) {
            return chance.bytes(chance.below(64));
        }
        int at = chance.below(bytes.length);
        int length = 1 + chance.below(Math.min(64, bytes.length - at));
        return switch (chance.below(6)) {
            case 0 -> flipped(bytes, at, chance);
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> joined(bytes, at, new byte[0], at + length);
            case 3 -> joined(bytes, at, chance.bytes(length), at);
            case 4 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
            default -> joined(bytes, at, chance.bytes(length), at + length);
        };
    }

    private static byte[] flipped(byte[] bytes, int at, Chance chance) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << chance.below(8));
        return flipped;
    }

    /** The bytes before {@code to}, others, and those from {@code from} on. */
    private static byte[] joined(byte[] bytes, int to, byte[] others, int from) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(bytes.length + others.length);
        joined.write(bytes, 0, to);
        joined.writeBytes(others);
        joined.write(bytes, from, bytes.length - from);
        return joined.toByteArray();
    }
}
