package io.leadflow.funnel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Leads by their numbers: open addressing with linear probing (Knuth, The Art of Computer
 * Programming, vol. 3, 6.4). Numbers are given in turn, so that they hardly ever meet. Written in
 * the order of the numbers.
 */
final class LeadTable {
    private static final int FIRST_SIZE = 64;

    private long[] numbers = new long[FIRST_SIZE];
    private OpenLead[] leads = new OpenLead[FIRST_SIZE];
    private int size;

    /** Null where there is no such lead. */
    OpenLead get(long number) {
        return leads[place(number)];
    }

    /** Where the lead is, or would be. */
    private int place(long number) {
        int mask = leads.length - 1;
        int place = (int) number & mask;
        while (leads[place] != null && numbers[place] != number) {
            place = place + 1 & mask;
        }
        return place;
    }

    void put(long number, OpenLead lead) {
        int place = place(number);
        size += leads[place] == null ? 1 : 0;
        numbers[place] = number;
        leads[place] = lead;
        if (2 * size > leads.length) {
            grow();
        }
    }

    private void grow() {
        long[] before = numbers;
        OpenLead[] all = leads;
        numbers = new long[2 * before.length];
        leads = new OpenLead[numbers.length];
        for (int i = 0; i < all.length; i++) {
            if (all[i] != null) {
                int place = place(before[i]);
                numbers[place] = before[i];
                leads[place] = all[i];
            }
        }
    }

    /** Nothing where there is no such lead. */
    void remove(long number) {
        int mask = leads.length - 1;
        int hole = place(number);
        size -= leads[hole] == null ? 0 : 1;
        for (int next = hole + 1 & mask; leads[next] != null; next = next + 1 & mask) {
            int home = (int) numbers[next] & mask;
            if ((next - home & mask) >= (next - hole & mask)) {
                numbers[hole] = numbers[next];
                leads[hole] = leads[next];
                hole = next;
            }
        }
        leads[hole] = null;
    }

    void forEach(Consumer<OpenLead> action) {
        Arrays.stream(leads).filter(Objects::nonNull).forEach(action);
    }

    void clear() {
        numbers = new long[FIRST_SIZE];
        leads = new OpenLead[FIRST_SIZE];
        size = 0;
    }

    @JsonValue
    Map<Long, OpenLead> written() {
        Map<Long, OpenLead> all = new TreeMap<>();
        for (int i = 0; i < leads.length; i++) {
            if (leads[i] != null) {
                all.put(numbers[i], leads[i]);
            }
        }
        return all;
    }

    @JsonCreator
    static LeadTable read(Map<Long, OpenLead> written) {
        LeadTable table = new LeadTable();
        written.forEach(table::put);
        return table;
    }
}
