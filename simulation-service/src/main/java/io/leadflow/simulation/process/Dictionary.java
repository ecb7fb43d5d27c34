package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.AttributeValue;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Stage;
import java.util.Collection;
import java.util.List;

/**
 * Names of the parts of a definition by the numbers that stand for them in the graph and in the
 * calls of {@link LeadEventSink}: each list is in the order of the document.
 *
 * @param tasks parallel tasks of all stages
 * @param campaigns campaigns of all sources
 */
record Dictionary(
        List<String> sources,
        List<String> campaigns,
        List<String> stages,
        List<String> tasks,
        List<String> roles,
        List<String> people,
        List<String> lostReasons,
        List<String> frozenReasons,
        List<String> guardrails,
        List<String> attributes,
        List<List<String>> categories) {

    Dictionary(ProcessDefinition d) {
        this(
                List.copyOf(d.sources().keySet()),
                d.sources().values().stream()
                        .flatMap(source -> source.arrivals().campaigns().keySet().stream())
                        .toList(),
                List.copyOf(d.stages().keySet()),
                d.stages().values().stream().flatMap(stage -> tasksOf(stage).stream()).toList(),
                List.copyOf(d.roles().keySet()),
                List.copyOf(d.people().keySet()),
                List.copyOf(d.lostReasons().keySet()),
                List.copyOf(d.freezes().keySet()),
                List.copyOf(d.guardrails().keySet()),
                List.copyOf(d.attributes().keySet()),
                d.attributes().values().stream().map(a -> categoriesOf(a.value())).toList());
    }

    /** Number of a parallel task of a stage. */
    int task(ProcessDefinition d, String stage, String task) {
        int number = 0;
        for (var entry : d.stages().entrySet()) {
            List<String> tasks = List.copyOf(tasksOf(entry.getValue()));
            if (entry.getKey().equals(stage)) {
                return number + tasks.indexOf(task);
            }
            number += tasks.size();
        }
        throw new IllegalArgumentException("no stage " + stage);
    }

    /** Number of a campaign of a source. */
    int campaign(ProcessDefinition d, String source, String campaign) {
        int number = 0;
        for (var entry : d.sources().entrySet()) {
            List<String> campaigns = List.copyOf(entry.getValue().arrivals().campaigns().keySet());
            if (entry.getKey().equals(source)) {
                return number + campaigns.indexOf(campaign);
            }
            number += campaigns.size();
        }
        throw new IllegalArgumentException("no source " + source);
    }

    private static Collection<String> tasksOf(Stage stage) {
        return stage.parallel() == null ? List.of() : stage.parallel().tasks().keySet();
    }

    private static List<String> categoriesOf(AttributeValue value) {
        return List.copyOf(value.categories().keySet());
    }
}
