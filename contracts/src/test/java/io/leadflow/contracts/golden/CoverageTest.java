package io.leadflow.contracts.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.definition.Distribution;
import io.leadflow.contracts.run.SimulationTask;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The golden tasks, with their requests and definitions, have every part there can be. */
class CoverageTest {
    private final Set<String> known = new TreeSet<>();
    private final Set<String> given = new TreeSet<>();

    @Test
    void everyPartIsGivenSomewhere() throws ReflectiveOperationException {
        // Given
        for (Samples.Sample sample : Samples.all()) {
            if (sample.type() == SimulationTask.class) {
                visit(sample.value());
            }
        }

        // When
        Set<String> missing = new TreeSet<>(known);
        missing.removeAll(given);

        // Then
        assertThat(missing).isEmpty();
    }

    private void visit(Object value) throws ReflectiveOperationException {
        if (value instanceof Collection<?> all) {
            for (Object one : all) {
                visit(one);
            }
        } else if (value instanceof Map<?, ?> parts) {
            visit(parts.values());
        } else if (value instanceof Record part && !(value instanceof Distribution)) {
            visitParts(part);
        }
    }

    private void visitParts(Record part) throws ReflectiveOperationException {
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            String name = part.getClass().getSimpleName() + "." + component.getName();
            known.add(name);
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(part);
            if (!isAbsent(value)) {
                given.add(name);
                visit(value);
            }
        }
    }

    private static boolean isAbsent(Object value) {
        return switch (value) {
            case null -> true;
            case Collection<?> all -> all.isEmpty();
            case Map<?, ?> parts -> parts.isEmpty();
            default -> false;
        };
    }
}
