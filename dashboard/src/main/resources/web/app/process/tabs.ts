import { html, type TemplateResult } from "lit";
import type { Place } from "../base/address";
import type { ProcessSummary } from "../base/services";
import type { Version } from "./model";
import type { WorkingCopy } from "./working-copy";

/** What a tab needs. */
export interface Shown {
  about: ProcessSummary;
  versions: Version[];
  copy?: WorkingCopy;
}

export interface Tab {
  name: string;
  /** Whether it works on the definition's text, and so needs a working copy. */
  edits: boolean;
  load(): Promise<unknown>;
  draw(shown: Shown): TemplateResult;
}

export const TABS: Tab[] = [
  {
    name: "diagram", edits: false,
    load: () => import("./diagram-tab"),
    draw: ({ about, versions }) => html`
      <diagram-tab .process=${about.process} .versions=${[...numbers(versions), ...(about.draft ? ["draft"] : [])]}></diagram-tab>`,
  },
  {
    name: "edit", edits: true,
    load: () => import("./edit-tab"),
    draw: ({ copy }) => html`<edit-tab .copy=${copy}></edit-tab>`,
  },
  {
    name: "form", edits: true,
    load: () => import("./form-tab"),
    draw: ({ copy }) => html`<form-tab .copy=${copy}></form-tab>`,
  },
  {
    name: "versions", edits: false,
    load: () => import("./versions-tab"),
    draw: ({ about, versions }) => html`<versions-tab .about=${about} .versions=${versions}></versions-tab>`,
  },
  {
    name: "handbook", edits: false,
    load: () => import("./handbook-tab"),
    draw: ({ about, versions }) => html`<handbook-tab .process=${about.process} .versions=${numbers(versions)}></handbook-tab>`,
  },
];

function numbers(versions: Version[]): string[] {
  return versions.map(({ version }) => String(version));
}

/** The tab of a place, #/processes/ID/TAB; the first where none is named. */
export function tabOf({ path }: Place): Tab {
  return TABS.find(tab => tab.name === path[2]) ?? TABS[0];
}
