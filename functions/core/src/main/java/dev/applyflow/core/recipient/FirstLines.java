package dev.applyflow.core.recipient;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The line in which each address of a list stands first. Addresses lie one after another in a single array: as objects of a map, which all
 * live to the end of the list, they would cost the collector more time than reading the list takes.
 */
final class FirstLines {
    /** For how many addresses there is room at first: more than most lists have. */
    private static final int ROOM = 16 * 1024;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Drawn, so that nobody can write a list whose addresses all meet in one slot. */
    private final long seed = ThreadLocalRandom.current().nextLong();

    private byte[] text = new byte[ROOM * 32];
    /** By number: where in the text an address ends and the next one begins, and its line. */
    private int[] ends = new int[ROOM];

    private int[] lines = new int[ROOM];
    private int size;
    /** By hash, or in the next free one: the hash, and the number of the address plus one. At least half of them are free. */
    private long[] slots = new long[2 * ROOM];

    /**
     * @param address normalized
     * @return {@code line} itself if the address has not been seen before
     */
    int of(String address, int line) {
        if (size == lines.length) {
            grow();
        }
        byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
        int hash = hash(bytes);
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            if (hash(slots[slot]) == hash) {
                int number = (int) slots[slot] - 1;
                if (Arrays.equals(text, start(number), ends[number], bytes, 0, bytes.length)) {
                    return lines[number];
                }
            }
            slot = slot + 1 & slots.length - 1;
        }
        add(bytes, line);
        slots[slot] = (long) hash << 32 | size;
        return line;
    }

    private void add(byte[] bytes, int line) {
        int start = start(size);
        int end = start + bytes.length;
        if (end > text.length) {
            text = Arrays.copyOf(text, Math.max(end, 2 * text.length));
        }
        System.arraycopy(bytes, 0, text, start, bytes.length);
        ends[size] = end;
        lines[size] = line;
        size++;
    }

    private void grow() {
        ends = Arrays.copyOf(ends, 2 * size);
        lines = Arrays.copyOf(lines, 2 * size);
        long[] former = slots;
        slots = new long[2 * former.length];
        for (long entry : former) {
            if (entry != 0) {
                int slot = hash(entry) & slots.length - 1;
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = entry;
            }
        }
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private static int hash(long slot) {
        return (int) (slot >>> 32);
    }

    private int hash(byte[] bytes) {
        long hash = seed;
        int at = 0;
        for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
            hash = mixed(hash ^ (long) LONGS.get(bytes, at));
        }
        for (; at < bytes.length; at++) {
            hash = hash * 31 + bytes[at];
        }
        return (int) mixed(hash);
    }

    private static long mixed(long hash) {
        long product = hash * 0x9E3779B97F4A7C15L;
        return product ^ product >>> 32;
    }
}
