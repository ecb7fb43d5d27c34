package io.leadflow.contracts.definition.reading;

import com.fasterxml.jackson.core.JsonPointer;
import io.leadflow.contracts.definition.AssignmentRule;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.QueueDiscipline;
import io.leadflow.contracts.definition.QueueRule;
import io.leadflow.contracts.definition.Role;
import java.util.EnumSet;
import java.util.Set;

/** How leads wait for a role: what the discipline needs is there, and nothing else. */
final class QueuesCheck {
    private static final Set<QueueDiscipline> OF_TIME =
            EnumSet.of(QueueDiscipline.FIFO, QueueDiscipline.LIFO);

    private final Set<String> sources;
    private final Problems problems;

    private QueuesCheck(Set<String> sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    static void check(ProcessDefinition definition, Problems problems) {
        QueuesCheck check = new QueuesCheck(definition.sources().keySet(), problems);
        definition.roles().forEach(check::role);
    }

    private void role(String id, Role role) {
        QueueRule queue = role.queue();
        if (queue == null) {
            return;
        }
        JsonPointer at = At.of("roles", id, "queue");
        boolean hasPriority = queue.priority() != null;
        needs(QueueDiscipline.PRIORITY, "priority", hasPriority, queue, at);
        boolean hasSources = !queue.sources().isEmpty();
        needs(QueueDiscipline.BY_SOURCE, "sources", hasSources, queue, at);
        Lists.distinct(queue.sources(), At.in(at, "sources"), problems);
        Lists.references(queue.sources(), sources, "sources", At.in(at, "sources"), problems);
        if (Boolean.TRUE.equals(queue.preemptive())) {
            preemption(role, At.in(at, "preemptive"));
        }
    }

    private void needs(
            QueueDiscipline needing,
            String property,
            boolean given,
            QueueRule queue,
            JsonPointer queueAt) {
        JsonPointer at = At.in(queueAt, property);
        boolean needed = queue.discipline() == needing;
        if (needed && !given) {
            problems.add("missing-for-discipline", at, property, Names.of(needing));
        } else if (given && !needed) {
            String discipline = Names.of(queue.discipline());
            problems.add("unexpected-for-discipline", at, property, discipline, Names.of(needing));
        }
    }

    private void preemption(Role role, JsonPointer at) {
        if (OF_TIME.contains(role.queue().discipline())) {
            problems.add("preemption-by-time", at, Names.of(role.queue().discipline()));
        }
        if (role.assignment() == AssignmentRule.OWNER) {
            problems.add("preemption-of-owners", at);
        }
    }
}
