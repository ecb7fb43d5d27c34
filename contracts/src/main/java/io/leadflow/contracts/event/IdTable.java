package io.leadflow.contracts.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The texts that come again and again, found by their bytes: no text is made twice. When it is
 * full, further texts are made anew each time. Not safe for concurrent use.
 */
final class IdTable {
    private static final int SLOTS = 4096;
    private static final int MOST = SLOTS / 2;
    private static final int PRIME = 31;

    private final byte[][] bytes = new byte[SLOTS][];
    private final String[] texts = new String[SLOTS];
    private int size;

    /** The hash of no bytes. */
    static int begin() {
        return 0;
    }

    /** The hash of the bytes before and one more. */
    static int more(int hash, byte next) {
        return hash * PRIME + next;
    }

    /**
     * The text of some ASCII bytes.
     *
     * @param from the first
     * @param to after the last
     * @param hash theirs
     */
    String text(byte[] all, int from, int to, int hash) {
        int slot = (hash ^ hash >>> 12) & SLOTS - 1;
        while (bytes[slot] != null) {
            if (Arrays.equals(bytes[slot], 0, bytes[slot].length, all, from, to)) {
                return texts[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        String text = new String(all, from, to - from, StandardCharsets.US_ASCII);
        if (size < MOST) {
            bytes[slot] = Arrays.copyOfRange(all, from, to);
            texts[slot] = text;
            size++;
        }
        return text;
    }
}
