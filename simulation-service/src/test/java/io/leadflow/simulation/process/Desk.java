package io.leadflow.simulation.process;

/** Work under way: on which lead, in which stage, role and task, by whom (−1 for nobody named). */
record Desk(long lead, int stage, int role, int task, int person) {
    /** The same, whoever does it. */
    Desk byAnybody() {
        return new Desk(lead, stage, role, task, -1);
    }
}
