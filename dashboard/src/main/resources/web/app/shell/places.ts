import { html, type TemplateResult } from "lit";
import type { Place } from "../base/address";

/** A kind of page: what loads it, and what draws it. */
export interface Page {
  /** The entry of the navigation it belongs to. */
  section: "processes" | "runs" | "whatif";
  load(): Promise<unknown>;
  draw(): TemplateResult;
}

const pages = {
  processes: { section: "processes", load: () => import("../process/process-list"), draw: () => html`<process-list></process-list>` },
  process: { section: "processes", load: () => import("../process/process-page"), draw: () => html`<process-page></process-page>` },
  runs: { section: "runs", load: () => import("../run/run-list"), draw: () => html`<run-list></run-list>` },
  start: { section: "runs", load: () => import("../run/run-start"), draw: () => html`<run-start></run-start>` },
  run: { section: "runs", load: () => import("../run/run-page"), draw: () => html`<run-page></run-page>` },
  whatif: { section: "whatif", load: () => import("../whatif/whatif-page"), draw: () => html`<whatif-page></whatif-page>` },
} satisfies Record<string, Page>;

/** The page of a place: #/processes, #/processes/ID/…, #/runs, #/runs/new, #/runs/ID/…, #/whatif. */
export function pageOf({ path }: Place): Page {
  const [section, id] = path;
  switch (section) {
    case "runs":
      return id === undefined ? pages.runs : id === "new" ? pages.start : pages.run;
    case "whatif":
      return pages.whatif;
    default:
      return id === undefined ? pages.processes : pages.process;
  }
}
