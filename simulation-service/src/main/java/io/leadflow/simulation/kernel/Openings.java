package io.leadflow.simulation.kernel;

/**
 * What happens without a token: opening hours begin and end, gates open, whom one waits for is
 * free.
 */
final class Openings {
    private final Agenda agenda;
    private final Pools pools;
    private final Crew crew;
    private final Gates gates;

    Openings(Simulation simulation) {
        agenda = simulation.agenda;
        pools = simulation.pools;
        crew = simulation.crew;
        gates = simulation.gates;
    }

    /** The first change of each pool, person and gate is known. */
    void begin(long now) {
        for (int pool = 0; pool < pools.size(); pool++) {
            agenda.poolChange(pool, pools.timetable(pool).nextChange(now));
        }
        for (int person = 0; person < crew.size(); person++) {
            agenda.personChange(person, crew.timetable(person).nextChange(now));
        }
        for (int gate = 0; gate < gates.size(); gate++) {
            agenda.gate(gate, gates.nextOpening(gate));
        }
    }

    void happen(int clock, int number, long now) {
        switch (agenda.kind(clock)) {
            case Agenda.POOL_CHANGES -> {
                agenda.poolChange(number, pools.timetable(number).nextChange(now));
                pools.change(number, now);
            }
            case Agenda.PERSON_CHANGES -> {
                agenda.personChange(number, crew.timetable(number).nextChange(now));
                crew.change(number, now);
            }
            case Agenda.GATE_OPENS -> {
                gates.open(number);
                agenda.gate(number, gates.nextOpening(number));
            }
            case Agenda.PERSON_IS_FREE -> {
                agenda.giveBack(clock);
                crew.goOn(number, now);
            }
            default -> {
                agenda.giveBack(clock);
                pools.serve(number, now);
            }
        }
    }
}
