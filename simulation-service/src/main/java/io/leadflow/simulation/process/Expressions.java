package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Channel;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.contracts.definition.Role;
import io.leadflow.contracts.definition.expression.BooleanExpression;
import io.leadflow.contracts.definition.expression.ExpressionLanguage;
import io.leadflow.contracts.definition.expression.NumericExpression;
import io.leadflow.contracts.event.MinorUnits;
import io.leadflow.simulation.kernel.Order;
import io.leadflow.simulation.kernel.Simulation;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The expressions of a definition, compiled, and what they know of a lead. */
final class Expressions {
    private static final int NONE = -1;

    private final boolean used;
    private final ExpressionLanguage language;
    final ProcessDefinition definition;
    final List<String> sources;
    final List<String> channels;
    final double minorUnits;
    final ZoneId zone;
    final long start;
    private final List<List<String>> categories;
    private int regresses = NONE;

    Expressions(ProcessDefinition definition, RunWindow window, ZoneId zone) {
        this.definition = definition;
        this.zone = zone;
        start = window.start();
        used = uses(definition);
        language = used ? ExpressionLanguage.of(definition) : null;
        sources = List.copyOf(definition.sources().keySet());
        channels = definition.sources().values().stream().map(s -> id(s.channel())).toList();
        categories = new Dictionary(definition).categories();
        minorUnits = MinorUnits.perUnit(definition.currency());
    }

    private static String id(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean uses(ProcessDefinition definition) {
        return definition.stages().values().stream().anyMatch(ExitWeights::isComputed)
                || definition.roles().values().stream()
                        .map(Role::queue)
                        .filter(Objects::nonNull)
                        .anyMatch(queue -> queue.priority() != null);
    }

    /** Whether there are any; what only they ask for need not be kept otherwise. */
    boolean isUsed() {
        return used;
    }

    /** The counter of the times a lead has gone back, set before stages are compiled. */
    int regresses() {
        return regresses;
    }

    void countRegressesBy(int counter) {
        regresses = counter;
    }

    /** Null for null. */
    BooleanExpression condition(String text) {
        return text == null ? null : language.condition(text);
    }

    /** Null for null. */
    NumericExpression number(String text) {
        return text == null ? null : language.number(text);
    }

    /** The highest number goes first. */
    Order priority(String text) {
        NumericExpression expression = language.number(text);
        return (simulation, token) ->
                -expression.evaluate(lead(simulation, simulation.root(token)));
    }

    String category(int attribute, int number) {
        return categories.get(attribute).get(number);
    }

    /** What expressions see of a token. */
    Lead lead(Simulation simulation, int token) {
        return new Lead(this, simulation, token);
    }
}
