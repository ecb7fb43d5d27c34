package io.leadflow.bench.ssj;

/** Equal people with one queue, first come first served; the queue is linked through the leads. */
final class People {
    final int role;
    private final int capacity;
    private int busy;
    private LeadEvent first;
    private LeadEvent last;

    People(int role, int capacity) {
        this.role = role;
        this.capacity = capacity;
    }

    void request(LeadEvent lead) {
        if (busy < capacity) {
            busy++;
            lead.startWork();
            return;
        }
        lead.next = null;
        if (first == null) {
            first = lead;
        } else {
            last.next = lead;
        }
        last = lead;
    }

    void release() {
        LeadEvent lead = first;
        if (lead == null) {
            busy--;
            return;
        }
        first = lead.next;
        lead.startWork();
    }
}
