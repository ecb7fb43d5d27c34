package io.leadflow.model.handbook;

import io.leadflow.contracts.definition.Distribution;
import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.contracts.definition.ProcessDefinition;
import io.leadflow.model.wording.Quantities;
import io.leadflow.model.wording.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Names and quantities of one definition, in one language. */
record Parts(ProcessDefinition definition, Words words) {
    Quantities quantities() {
        return words.quantities();
    }

    String text(String key, String... args) {
        return words.text(key, args);
    }

    String source(String id) {
        return words.of(definition.sources().get(id).name(), id);
    }

    String role(String id) {
        return words.of(definition.roles().get(id).name(), id);
    }

    /** The name of a stage or an end. */
    String target(String id) {
        return switch (id) {
            case Exit.WON, Exit.LOST, Exit.FROZEN -> text("end." + id.toLowerCase(Locale.ROOT));
            default -> words.of(definition.stages().get(id).name(), id);
        };
    }

    /** A list of texts without those that are empty. */
    List<String> list(List<LocalizedText> texts) {
        return texts.stream().map(words::of).filter(Objects::nonNull).toList();
    }

    /** The mean of a time in days. */
    String days(Distribution days) {
        return quantities().days(Typical.mean(days));
    }

    /** The mean of a time in hours. */
    String hours(Distribution hours) {
        return quantities().hours(Typical.mean(hours));
    }

    String money(double amount) {
        return quantities().money(amount, definition.currency());
    }
}
