package io.leadflow.model.diagram;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines that fit a width: between words, inside a word that is too long. */
final class Wrapping {
    private final Typeface typeface;
    private final double size;
    private final double width;

    Wrapping(Typeface typeface, double size, double width) {
        this.typeface = typeface;
        this.size = size;
        this.width = width;
    }

    /**
     * The lines of a text.
     *
     * @param most how many lines at most; what is left over is told by an ellipsis
     */
    List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + ' ' + word;
            if (fits(longer)) {
                line = longer;
            } else {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = broken(word, lines);
            }
        }
        lines.add(line);
        return lines.size() <= most ? lines : shortened(lines, most);
    }

    /** Adds whole lines of a long word, and gives back what is left of it. */
    private String broken(String word, List<String> lines) {
        String rest = word;
        while (!fits(rest)) {
            int end = breakOf(rest);
            String head = rest.substring(0, end);
            lines.add(head.endsWith("-") ? head : head + '-');
            rest = rest.substring(end);
        }
        return rest;
    }

    /** After the last hyphen that fits, or else after as many letters as fit. */
    private int breakOf(String word) {
        int end = word.offsetByCodePoints(0, 1);
        int hyphen = 0;
        for (int next = end; next < word.length() && fits(word.substring(0, next) + '-'); ) {
            end = next;
            hyphen = word.charAt(next - 1) == '-' ? next : hyphen;
            next = word.offsetByCodePoints(next, 1);
        }
        return hyphen > 0 ? hyphen : end;
    }

    private List<String> shortened(List<String> lines, int most) {
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.removeLast() + '…';
        while (last.length() > 2 && !fits(last)) {
            last = last.substring(0, last.length() - 2) + '…';
        }
        kept.add(last);
        return kept;
    }

    private boolean fits(String text) {
        return typeface.width(text, size) <= width;
    }
}
