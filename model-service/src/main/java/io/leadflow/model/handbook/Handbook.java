package io.leadflow.model.handbook;

import io.leadflow.model.wording.Words;
import java.util.List;

/**
 * A handbook in a language, as text; what is missing is null or empty.
 *
 * @param words for headings
 * @param svg the diagram
 * @param run whose figures are told; null: none
 */
public record Handbook(
        Words words,
        Cover cover,
        String svg,
        RunNote run,
        List<StagePage> stages,
        List<SourceEntry> sources,
        List<MetricEntry> metrics,
        List<GuardrailEntry> guardrails,
        List<Gap> agenda) {

    /** What stands on the first page and in the footers. */
    public record Cover(
            String title, String description, String owner, String version, String published) {
        private static final int THREE_LINES = 480;

        /** Whether the description needs a page of its own. */
        public boolean isLong() {
            return description != null && description.length() > THREE_LINES;
        }
    }

    /** Which run figures are of. */
    public record RunNote(String id, String text) {}

    /** A label and what there is to say to it. */
    public record Fact(String label, String value) {}

    /**
     * A way to another part of the process.
     *
     * @param name of the part it leads to or comes from
     * @param how its exit, source or reason; may be null
     * @param share may be null
     */
    public record Way(String name, String how, String share) {}

    /**
     * Why leads are lost or frozen.
     *
     * @param after what becomes of them; may be null
     */
    public record Reason(String name, String description, String share, String after) {}

    /** A stage on a page of its own. */
    public record StagePage(
            String id,
            String place,
            String name,
            String description,
            List<Fact> figures,
            List<Way> from,
            List<String> todo,
            List<String> fields,
            List<String> done,
            List<Way> to,
            List<Reason> lost,
            List<Reason> frozen,
            List<Fact> responsible,
            List<Fact> limits) {}

    public record SourceEntry(
            String name,
            String channel,
            String arrivals,
            String cost,
            String entry,
            Outcome outcome) {}

    /** What a run tells of a source. */
    public record Outcome(String leads, String conversion) {}

    /**
     * An entry of the metric dictionary.
     *
     * @param value in the run; null without one
     */
    public record MetricEntry(
            String name,
            String why,
            String formula,
            String target,
            String owner,
            String lever,
            String value) {}

    public record GuardrailEntry(String name, String why, String limit) {}

    /**
     * What has to be agreed on.
     *
     * @param place part of the process
     * @param what is missing
     * @param pointer JSON pointer of the field
     */
    public record Gap(String place, String what, String pointer) {}

    /** A heading or another text of the frame. */
    public String t(String key) {
        return words.text(key);
    }

    public String language() {
        return words.language();
    }

    /** A CSS string with the footer's left text. */
    public String footer() {
        return CssText.quoted(cover.title() + " · " + cover.version());
    }

    /** A CSS string with the date. */
    public String footerDate() {
        return CssText.quoted(cover.published());
    }
}
