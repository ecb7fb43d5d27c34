package io.leadflow.model.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Processes of any shape, as YAML: forward, back, over stages, into every end and out again. */
final class RandomDefinition {
    private static final String[] WORDS = {
        "Квалификация",
        "Erstgespräch",
        "ok",
        "Превысокомногорассмотрительствующий",
        "of",
        "&",
        "<b>",
        "follow-up",
        "\\\"тест\\\"",
        "demo"
    };

    private final Random random;
    private final StringBuilder yaml = new StringBuilder();
    private final List<String> stages = new ArrayList<>();

    private RandomDefinition(long seed) {
        random = new Random(seed);
    }

    static String yaml(long seed) {
        RandomDefinition definition = new RandomDefinition(seed);
        definition.write();
        return definition.yaml.toString();
    }

    private void write() {
        int count = 1 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            stages.add("s" + i);
        }
        yaml.append("schemaVersion: 1\nid: random\ntimeZone: UTC\ncurrency: EUR\n");
        yaml.append("name: {en: \"").append(name()).append("\"}\nsources:\n");
        for (int i = 0; i <= random.nextInt(6); i++) {
            // a source and a stage may share an id
            yaml.append(
                    "  s%d: {name: {ru: \"%s\"}, channel: other, entry: s0, arrivals: {ratePerDay: %d}}%n"
                            .formatted(i, name(), 1 + i));
        }
        yaml.append("lostReasons:\n  r:\n    name: {en: r}\n");
        if (random.nextBoolean()) {
            yaml.append(
                    "    reopening: {probability: 0.1, afterDays: {type: constant, value: 9}, to:"
                            + " s0}\n");
        }
        yaml.append(
                "freezes:\n  f:\n    name: {en: f}\n    thawDays: {type: constant, value: 9}\n");
        yaml.append("    returnProbability: 0.5\n    lostReason: r\n");
        yaml.append("stages:\n");
        for (int i = 0; i < count; i++) {
            stage(i);
        }
    }

    private void stage(int i) {
        yaml.append("  s%d:%n    name: {en: \"%s\"}%n".formatted(i, name()));
        if (random.nextInt(3) == 0) {
            yaml.append("    timeout: {afterDays: 30, to: LOST, reason: r}\n");
        }
        yaml.append("    exits:\n");
        String next = i + 1 < stages.size() ? stages.get(i + 1) : "WON";
        yaml.append("      on: {to: %s}%n".formatted(next));
        if (random.nextBoolean()) {
            yaml.append("      lost: {to: LOST, reason: r, probability: 0.2}\n");
        }
        if (random.nextBoolean()) {
            yaml.append("      later: {to: FROZEN, reason: f, probability: 0.1}\n");
        }
        if (random.nextBoolean()) {
            String any = stages.get(random.nextInt(stages.size()));
            yaml.append("      any: {to: %s, probability: 0.1}%n".formatted(any));
        }
    }

    private String name() {
        StringBuilder name = new StringBuilder("N");
        for (int i = 0; i <= random.nextInt(5); i++) {
            name.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return name.toString();
    }
}
