package io.leadflow.simulation.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * Named people and the roles they hold. A token is served by one person; a person serves one token
 * at a time, from whichever of their roles has one waiting, the preferred role first.
 */
final class Crew {
    private static final int NONE = Tokens.NONE;

    private final Simulation simulation;
    private final Works works;
    private final Tokens tokens;
    private final TokenExtras extras;
    private final ProcessGraph graph;
    private final Worker[] workers;
    private final CrewQueue[] queues;

    Crew(Simulation simulation, Works works, ProcessGraph graph, Tokens tokens, long start) {
        this.simulation = simulation;
        this.works = works;
        this.graph = graph;
        this.tokens = tokens;
        extras = tokens.extras;
        int roles = graph.crewRoles.size();
        workers =
                graph.people.stream()
                        .map(person -> new Worker(person, roles, start))
                        .toArray(Worker[]::new);
        queues =
                graph.crewRoles.stream()
                        .map(role -> new CrewQueue(role, tokens, start))
                        .toArray(CrewQueue[]::new);
    }

    int size() {
        return workers.length;
    }

    Timetable timetable(int person) {
        return workers[person].spec.timetable();
    }

    /** The token stays with the person, in every role of theirs. */
    void own(int token, int person) {
        workers[person].spec.roles().forEach(role -> extras.setOwner(token, role, person));
    }

    /** The person engaged works on the token, at their pace of now. */
    void work(int node, int token, long now) {
        Worker worker = workers[extras.person[token]];
        double pace = worker.pace(now, graph.workers[node]);
        works.resume(node, token, worker.spec.timetable(), pace, now);
    }

    /** The token is served at once, or waits; answers whether it is. */
    boolean engage(int node, int token, long now) {
        ProcessGraph.Engagement engagement = graph.engagements.get(graph.args[node]);
        CrewQueue role = queues[engagement.role()];
        extras.seizedAt[token] = node;
        int person = choose(role, engagement, token, now);
        if (person != NONE) {
            if (role.spec.preemptive()) {
                extras.giveTicket(token, role.spec.order(), simulation);
            }
            take(person, token, now, 0);
            return true;
        }
        enqueue(role, node, token, now);
        if (role.spec.preemptive()) {
            interrupt(engagement.role(), now);
        }
        return false;
    }

    void disengage(int token, long now) {
        int person = extras.person[token];
        release(token, now);
        extras.ticket[token] = NONE;
        serve(person, now);
    }

    /** The person stays occupied until {@link #goOn}; answers who. */
    int letGo(int token, long now) {
        int person = extras.person[token];
        release(token, now);
        extras.ticket[token] = NONE;
        workers[person].isExpected = true;
        return person;
    }

    /** The person takes the next token. */
    void goOn(int person, long now) {
        workers[person].isExpected = false;
        serve(person, now);
    }

    /** Takes a waiting token out of its queue. */
    void leave(int token, long now) {
        queues[role(tokens.queuedAt[token])].remove(now, token);
        tokens.queuedAt[token] = NONE;
    }

    /** A person's working hours begin or end. */
    void change(int person, long now) {
        Worker worker = workers[person];
        worker.setOpen(now, worker.spec.timetable().isOpen(now));
        serve(person, now);
        for (int role : worker.spec.roles()) {
            if (queues[role].spec.preemptive()) {
                interrupt(role, now);
            }
        }
    }

    void measureFrom(long now) {
        for (Worker worker : workers) {
            worker.measureFrom(now);
        }
        for (CrewQueue queue : queues) {
            queue.measureFrom(now);
        }
    }

    List<PersonUsage> usage(long now) {
        return Arrays.stream(workers).map(worker -> worker.usage(now)).toList();
    }

    PoolUsage usage(int role, long now) {
        List<Integer> people = graph.crewRoles.get(role).people();
        long busy = people.stream().mapToLong(p -> workers[p].busyTicks(now, role)).sum();
        List<PersonUsage> usages = people.stream().map(p -> workers[p].usage(now)).toList();
        return queues[role].usage(now, usages, busy);
    }

    private int role(int node) {
        return graph.engagements.get(graph.args[node]).role();
    }

    private int choose(CrewQueue role, ProcessGraph.Engagement engagement, int token, long now) {
        int owner = owner(engagement.role(), token, now);
        if (owner != NONE) {
            return workers[owner].isFree() ? owner : NONE;
        }
        int best = NONE;
        List<Integer> people = role.spec.people();
        for (int i = 1; i <= people.size(); i++) {
            int place = Math.floorMod(startOf(role) + i, people.size());
            int person = people.get(place);
            if (workers[person].isFree() && isBetter(person, best, role, engagement, now)) {
                best = person;
                role.chosenLast = place;
            }
        }
        return best;
    }

    /** Whom the search for a person begins behind. */
    private static int startOf(CrewQueue role) {
        return role.spec.assignment() == Assignment.ROUND_ROBIN ? role.chosenLast : -1;
    }

    private boolean isBetter(
            int person, int best, CrewQueue role, ProcessGraph.Engagement engagement, long now) {
        if (best == NONE) {
            return true;
        }
        Worker one = workers[person];
        Worker other = workers[best];
        return switch (role.spec.assignment()) {
            case ROUND_ROBIN -> false;
            case LEAST_LOADED, OWNER -> one.worked(now) < other.worked(now);
            case BEST_FIT -> {
                int faster =
                        Double.compare(
                                one.pace(now, engagement.kind()),
                                other.pace(now, engagement.kind()));
                yield faster > 0 || (faster == 0 && one.worked(now) < other.worked(now));
            }
        };
    }

    /** The person the token stays with, or NONE. */
    private int owner(int role, int token, long now) {
        if (queues[role].spec.assignment() != Assignment.OWNER) {
            return NONE;
        }
        int owner = extras.owner(tokens.root(token), role);
        return owner == NONE || workers[owner].hasLeft(now) ? NONE : owner;
    }

    private void enqueue(CrewQueue role, int node, int token, long now) {
        tokens.startWaiting(node, token, now);
        if (role.spec.order() != null) {
            extras.giveTicket(token, role.spec.order(), simulation);
        }
        role.add(now, token);
    }

    private void take(int person, int token, long now, long waited) {
        int role = role(extras.seizedAt[token]);
        workers[person].take(now, token, role);
        queues[role].served(waited);
        extras.person[token] = person;
        extras.waited[tokens.root(token)] += waited;
        if (extras.owner(tokens.root(token), role) == NONE) {
            extras.setOwner(tokens.root(token), role, person);
        }
    }

    private void release(int token, long now) {
        workers[extras.person[token]].give(now);
        extras.person[token] = NONE;
    }

    private void serve(int person, long now) {
        Worker worker = workers[person];
        for (int role : worker.spec.roles()) {
            if (!worker.isFree()) {
                return;
            }
            int token = firstFor(person, role, now);
            if (token != NONE) {
                begin(person, token, now);
            }
        }
    }

    private int firstFor(int person, int role, long now) {
        TokenQueue queue = queues[role].queue;
        if (queues[role].spec.assignment() != Assignment.OWNER) {
            return queue.first();
        }
        return queue.firstWhere(
                token -> {
                    int owner = owner(role, token, now);
                    return owner == NONE || owner == person;
                });
    }

    private void begin(int person, int token, long now) {
        int node = tokens.queuedAt[token];
        leave(token, now);
        take(person, token, now, now - tokens.queuedSince[token]);
        simulation.run(graph.nexts[node], token);
    }

    /** Who goes before takes the place of who goes after, as long as there is such. */
    private void interrupt(int role, long now) {
        for (int person = weakest(role); person != NONE; person = weakest(role)) {
            int victim = workers[person].token;
            works.interrupt(victim, timetable(person), now);
            release(victim, now);
            begin(person, queues[role].queue.first(), now);
            if (!simulation.timers.redirect(victim)) {
                enqueue(queues[role], extras.seizedAt[victim], victim, now);
            }
        }
    }

    /** Who serves the token of the role that goes last, if that makes way for the first waiting. */
    private int weakest(int role) {
        int first = queues[role].queue.first();
        int weakest = NONE;
        for (int person : queues[role].spec.people()) {
            Worker worker = workers[person];
            boolean serves = worker.isOpen() && worker.token != NONE && worker.role == role;
            if (first != NONE && serves && tokens.goesBefore(first, worker.token)) {
                boolean goesLater =
                        weakest == NONE || tokens.goesBefore(workers[weakest].token, worker.token);
                weakest = goesLater ? person : weakest;
            }
        }
        return weakest;
    }
}
