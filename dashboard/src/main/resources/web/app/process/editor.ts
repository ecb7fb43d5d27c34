/** The text editor: CodeMirror for YAML, in the page's colours and language. Heavy, so only loaded where one edits. */
import { autocompletion } from "@codemirror/autocomplete";
import { indentWithTab } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { HighlightStyle, indentService, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { basicSetup } from "codemirror";
import type { Mark } from "./checking";
import { completing } from "./completion";
import { phrases } from "./editor-words";
import type { Schema } from "./schema";

export interface Wiring {
  text: string;
  label: string;
  /** The id of the text that says how to leave with the keyboard. */
  described: string;
  changed(text: string): void;
  schema(): Schema | undefined;
}

export interface Editor {
  text: string;
  mark(marks: Mark[]): void;
  /** Shows a place, selects it and goes there. */
  jump(mark: Pick<Mark, "from" | "to">): void;
  close(): void;
}

export function openEditor(parent: HTMLElement, wiring: Wiring): Editor {
  const view = new EditorView({ parent, state: EditorState.create({ doc: wiring.text, extensions: extensions(wiring) }) });
  return {
    get text() {
      return view.state.doc.toString();
    },
    set text(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    mark: marks => view.dispatch(setDiagnostics(view.state, marks.map(mark => diagnostic(mark, view.state.doc.length)))),
    jump: ({ from, to }) => {
      const end = view.state.doc.length;
      const selection = { anchor: Math.min(from, end), head: Math.min(to, end) };
      view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: "center" }) });
      view.focus();
    },
    close: () => view.destroy(),
  };
}

function extensions({ label, described, changed, schema }: Wiring) {
  return [
    basicSetup,
    keymap.of([indentWithTab]),
    INDENTATION,
    yaml(),
    autocompletion({ override: [completing(schema)] }),
    lintGutter(),
    EditorView.lineWrapping,
    syntaxHighlighting(COLOURS),
    LOOKS,
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({ "aria-label": label, "aria-describedby": described, tabindex: "0" }),
    EditorView.updateListener.of(update => {
      if (update.docChanged) changed(update.state.doc.toString());
    }),
  ];
}

function diagnostic({ from, to, message, remedy }: Mark, end: number) {
  return {
    from: Math.min(from, end), to: Math.min(Math.max(to, from + 1), end),
    severity: "error" as const, message: remedy ? `${message}\n${remedy}` : message,
  };
}

/** A new line stands as the one before it, or deeper where that one opens a part. */
const INDENTATION = indentService.of((context, at) => {
  if (context.simulatedBreak === null) return null;
  const { text } = context.lineAt(at, -1);
  const [lead = "", dashes = ""] = /^( *)((?:- +)*)/.exec(text)?.slice(1) ?? [];
  return lead.length + dashes.length + (/:\s*(#.*)?$/.test(text) ? context.unit : 0);
});

const COLOURS = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), color: "var(--accent)" },
  { tag: tags.propertyName, color: "var(--accent)" },
  { tag: tags.string, color: "var(--good)" },
  { tag: tags.content, color: "var(--ink)" },
  { tag: tags.lineComment, color: "var(--muted)", fontStyle: "italic" },
  { tag: [tags.separator, tags.punctuation, tags.squareBracket, tags.brace], color: "var(--muted)" },
]);

const LOOKS = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--surface)", fontSize: "0.875rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { color: "var(--muted)", backgroundColor: "var(--page)", borderRightColor: "var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--accent) 8%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--accent) 30%, transparent)",
  },
  ".cm-selectionMatch": { backgroundColor: "color-mix(in srgb, var(--accent) 18%, transparent)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "color-mix(in srgb, var(--good) 30%, transparent)" },
  ".cm-foldPlaceholder": { color: "var(--muted)", backgroundColor: "var(--accent-soft)", borderColor: "var(--line)" },
  ".cm-tooltip, .cm-panels": { color: "var(--ink)", backgroundColor: "var(--surface)", borderColor: "var(--line)" },
  ".cm-tooltip": { boxShadow: "0 4px 16px rgb(0 0 0 / 0.2)", borderRadius: "6px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { color: "var(--accent-ink)", backgroundColor: "var(--accent)" },
  ".cm-tooltip.cm-completionInfo": { maxWidth: "320px", padding: "6px 10px" },
  ".cm-completionDetail": { fontStyle: "normal", color: "inherit" },
  ".cm-diagnostic": { whiteSpace: "pre-line", borderLeftColor: "var(--bad)" },
  ".cm-textfield": { backgroundColor: "var(--surface)", borderColor: "var(--muted)" },
  ".cm-button": { backgroundImage: "none", backgroundColor: "var(--surface)", borderColor: "var(--line)" },
});
