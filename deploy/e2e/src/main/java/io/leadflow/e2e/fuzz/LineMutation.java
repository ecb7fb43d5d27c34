package io.leadflow.e2e.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Spoils a text in its lines, as YAML has its meaning in them. */
final class LineMutation {
    private static final int MOST = 5;
    private static final List<String> LINES =
            List.of(
                    "---",
                    "...",
                    "- x",
                    "? a",
                    "<<: {id: x}",
                    "a: &a [1]",
                    "b: *a",
                    "!!binary x",
                    "%YAML 1.1",
                    "\t",
                    "x: !!java.lang.Object {}",
                    "x: |",
                    "x: >-",
                    "x: .nan",
                    "x: -.inf",
                    "x: 1:30:00",
                    "x: {",
                    "x: [",
                    "#");

    private LineMutation() {}

    static byte[] of(byte[] text, Chance chance) {
        List<String> lines =
                new ArrayList<>(new String(text, StandardCharsets.UTF_8).lines().toList());
        for (int i = chance.below(MOST); i >= 0 && !lines.isEmpty(); i--) {
            spoil(lines, chance);
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static void spoil(List<String> lines, Chance chance) {
        int at = chance.below(lines.size());
        String line = lines.get(at);
        switch (chance.below(7)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, " ".repeat(chance.below(8)) + line);
            case 3 -> lines.set(at, line.replaceFirst(":.*", ": " + quoted(chance)));
            case 4 -> lines.add(at, indent(line) + chance.of(LINES));
            case 5 -> lines.set(at, line.replaceFirst("^( *)[^ :]+", "$1" + quoted(chance)));
            default -> lines.add(chance.below(lines.size()), lines.remove(at));
        }
    }

    private static String indent(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    /** One that stands in the replacement of a pattern. */
    private static String quoted(Chance chance) {
        String value = chance.in(0.5) ? chance.of(Hostile.TEXTS) : chance.of(Hostile.VALUES);
        return java.util.regex.Matcher.quoteReplacement(value);
    }
}
