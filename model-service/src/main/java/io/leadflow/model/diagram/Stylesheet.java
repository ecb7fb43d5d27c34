package io.leadflow.model.diagram;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The style sheet of the SVG; its rules hold inside the diagram only, also in a page. */
final class Stylesheet {
    private static final String BOXES =
            """
            .leadflow-diagram{font-family:"DejaVu Sans Condensed","Segoe UI",system-ui,-apple-system,Roboto,"Helvetica Neue",Arial,sans-serif}
            .leadflow-diagram .paper{fill:var(--diagram-surface,#fff)}
            .leadflow-diagram text{fill:var(--diagram-ink,#1b1b1f)}
            .leadflow-diagram .name{font-size:14px;font-weight:bold}
            .leadflow-diagram .note{font-size:12px;fill:var(--diagram-muted,#4a4d55)}
            .leadflow-diagram .figure{font-size:12px}
            .leadflow-diagram .label{font-size:12px;fill:var(--diagram-ink,#1b1b1f);stroke:var(--diagram-surface,#fff);stroke-width:3px;paint-order:stroke;stroke-linejoin:round}
            .leadflow-diagram .outline{stroke:var(--diagram-ink,#1b1b1f);stroke-width:1.4}
            .leadflow-diagram .inner{fill:none;stroke:var(--diagram-ink,#1b1b1f);stroke-width:1}
            .leadflow-diagram .source .outline{fill:var(--diagram-source,#f1f3f7);stroke-width:1}
            .leadflow-diagram .stage .outline{fill:var(--diagram-stage,#fff)}
            .leadflow-diagram .won .outline{fill:var(--diagram-won,#e4f3e6)}
            .leadflow-diagram .lost .outline{fill:var(--diagram-lost,#f8e7e5);stroke-width:2.4}
            .leadflow-diagram .frozen .outline{fill:var(--diagram-frozen,#e3effa);stroke-dasharray:5 3}
            .leadflow-diagram .way{fill:none;stroke:var(--diagram-line,#4a4d55)}
            .leadflow-diagram .head{fill:var(--diagram-line,#4a4d55);stroke:var(--diagram-line,#4a4d55);stroke-width:1}
            .leadflow-diagram .back .head{fill:var(--diagram-surface,#fff)}
            """;

    static final String TEXT = '\n' + BOXES + lines();

    private Stylesheet() {}

    private static String lines() {
        return Arrays.stream(EdgeKind.values())
                .map(kind -> line(kind, LineStyle.of(kind)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(EdgeKind kind, LineStyle style) {
        String dashes = style.dashes().stream().map(Paths::number).collect(Collectors.joining(" "));
        return ".leadflow-diagram .edge."
                + kind.id()
                + " .way{stroke-width:"
                + Paths.number(style.width())
                + (dashes.isEmpty() ? "" : ";stroke-dasharray:" + dashes)
                + '}';
    }
}
