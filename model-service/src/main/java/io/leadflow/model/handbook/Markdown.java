package io.leadflow.model.handbook;

import io.quarkus.qute.TemplateExtension;

/** Texts of people in Markdown, where they mean nothing but themselves. */
@TemplateExtension
final class Markdown {
    private Markdown() {}

    /** On one line, with everything escaped that CommonMark or a table would take for a mark. */
    static String md(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("[\\\\`*_{}\\[\\]()<>#+|~!&-]", "\\\\$0");
    }
}
