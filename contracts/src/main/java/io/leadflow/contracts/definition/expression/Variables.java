package io.leadflow.contracts.definition.expression;

import dev.cel.runtime.CelVariableResolver;
import io.leadflow.contracts.definition.Attribute;
import io.leadflow.contracts.definition.ProcessDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names an expression can use, such as {@code lead.value}. */
final class Variables {
    static final String LEAD = "lead.";
    private static final Map<String, Variable> STANDARD = standard();

    /** Words of CEL itself, which cannot follow a dot. */
    private static final Set<String> WORDS =
            Set.of(
                    "as",
                    "break",
                    "const",
                    "continue",
                    "else",
                    "false",
                    "for",
                    "function",
                    "if",
                    "import",
                    "in",
                    "let",
                    "loop",
                    "namespace",
                    "null",
                    "package",
                    "return",
                    "true",
                    "var",
                    "void",
                    "while");

    private final Map<String, Variable> byName;

    private Variables(Map<String, Variable> byName) {
        this.byName = byName;
    }

    static Variables of(ProcessDefinition definition) {
        Map<String, Variable> all = new LinkedHashMap<>();
        List<Map.Entry<String, Attribute>> attributes =
                new ArrayList<>(definition.attributes().entrySet());
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i).getValue();
            all.put(LEAD + attributes.get(i).getKey(), attribute(i, attribute));
        }
        all.putAll(STANDARD);
        return new Variables(all);
    }

    /** Whether an attribute cannot have that id. */
    static boolean isTaken(String id) {
        return STANDARD.containsKey(LEAD + id) || WORDS.contains(id);
    }

    Map<String, Variable> byName() {
        return byName;
    }

    CelVariableResolver of(LeadView lead) {
        return name ->
                Optional.ofNullable(byName.get(name)).map(found -> found.value().apply(lead));
    }

    private static Variable attribute(int index, Attribute attribute) {
        return attribute.value().isCategorical()
                ? Variable.text(lead -> lead.category(index))
                : Variable.number(lead -> lead.number(index));
    }

    private static Map<String, Variable> standard() {
        Map<String, Variable> all = new LinkedHashMap<>();
        all.put("lead.value", Variable.number(LeadView::value));
        all.put("lead.source", Variable.text(LeadView::source));
        all.put("lead.channel", Variable.text(LeadView::channel));
        all.put("lead.visits", Variable.count(LeadView::visits));
        all.put("lead.regresses", Variable.count(LeadView::regresses));
        all.put("lead.ageDays", Variable.number(LeadView::ageDays));
        all.put("lead.stageDays", Variable.number(LeadView::stageDays));
        all.put("lead.waitedHours", Variable.number(LeadView::waitedHours));
        all.put("lead.responseHours", Variable.number(LeadView::responseHours));
        all.put("now.month", Variable.count(LeadView::month));
        all.put("now.weekday", Variable.count(LeadView::weekday));
        all.put("now.hour", Variable.count(LeadView::hour));
        all.put("now.day", Variable.count(LeadView::day));
        return all;
    }
}
