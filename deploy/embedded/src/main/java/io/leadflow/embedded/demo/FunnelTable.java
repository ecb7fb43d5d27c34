package io.leadflow.embedded.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.embedded.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A run's funnel as a table: mean over the replications and its 95 % interval. */
final class FunnelTable {

    private final Messages messages;

    FunnelTable(Messages messages) {
        this.messages = messages;
    }

    static JsonNode outcomes(JsonNode funnel) {
        return funnel.findPath("outcomes");
    }

    List<String> lines(JsonNode funnel) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(header());
        JsonNode outcomes = outcomes(funnel);
        rows.add(row(messages.say("demo.leads"), outcomes.path("leads"), "", ""));
        for (JsonNode stage : funnel.findPath("stages")) {
            rows.add(stage(stage));
        }
        rows.add(
                row(
                        messages.say("demo.won"),
                        outcomes.path("won"),
                        "",
                        percent(outcomes.path("conversion"))));
        for (String outcome : List.of("lost", "frozen", "open")) {
            rows.add(row(messages.say("demo." + outcome), outcomes.path(outcome), "", ""));
        }
        return aligned(rows);
    }

    private List<String> header() {
        return List.of(
                messages.say("demo.stage"),
                messages.say("demo.mean"),
                messages.say("demo.interval"),
                messages.say("demo.step"),
                messages.say("demo.cumulative"));
    }

    private List<String> stage(JsonNode stage) {
        JsonNode reach = stage.path("any");
        return row(
                name(stage),
                reach.path("leads"),
                percent(reach.path("stepConversion")),
                percent(reach.path("cumulativeConversion")));
    }

    private String name(JsonNode stage) {
        JsonNode names = stage.path("name");
        String english = names.path("en").asText(stage.path("id").asText());
        return "  " + names.path(messages.locale().getLanguage()).asText(english);
    }

    private List<String> row(String name, JsonNode estimate, String step, String cumulative) {
        return List.of(name, count(estimate.path("mean")), interval(estimate), step, cumulative);
    }

    private String interval(JsonNode estimate) {
        return estimate.path("low").isNumber()
                ? count(estimate.path("low")) + " … " + count(estimate.path("high"))
                : "";
    }

    private String count(JsonNode number) {
        return number.isNumber()
                ? String.format(messages.locale(), "%,.1f", number.asDouble())
                : "";
    }

    private String percent(JsonNode estimate) {
        JsonNode mean = estimate.path("mean");
        return mean.isNumber()
                ? String.format(messages.locale(), "%.1f %%", 100 * mean.asDouble())
                : "";
    }

    private static List<String> aligned(List<List<String>> rows) {
        int[] widths =
                IntStream.range(0, rows.getFirst().size())
                        .map(
                                i ->
                                        rows.stream()
                                                .mapToInt(row -> row.get(i).length())
                                                .max()
                                                .orElse(0))
                        .toArray();
        return rows.stream().map(row -> aligned(row, widths)).toList();
    }

    private static String aligned(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - row.get(i).length());
            line.append(i == 0 ? row.get(i) + padding : "   " + padding + row.get(i));
        }
        return line.toString().stripTrailing();
    }
}
