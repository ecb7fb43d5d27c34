/** Finished runs of a process, to show figures of. */
import { html, type TemplateResult } from "lit";
import { filter } from "../base/address";
import { time } from "../base/format";
import { get } from "../base/rest";
import type { Run, RunList } from "../base/services";
import { t } from "../base/words";

/** The latest finished runs, newest first. */
export async function finishedRuns(process: string, signal?: AbortSignal): Promise<Run[]> {
  const query = new URLSearchParams({ process, status: "completed", limit: "100" });
  return (await get<RunList>("simulation", `/runs?${query}`, signal)).runs;
}

/** A choice of versions, kept in the address; another version has other runs. */
export function versionChoice(versions: string[], chosen: string | undefined): TemplateResult {
  return html`
    <label>${t("process.version")}
      <select @change=${(event: Event) => filter({ version: (event.target as HTMLSelectElement).value, run: undefined })}>
        ${versions.map(each => html`
          <option value=${each} ?selected=${each === chosen}>${each === "draft" ? t("process.draft") : t("process.version.n", { n: each })}</option>`)}
      </select>
    </label>`;
}

export function runChoice(runs: Run[], chosen: string): TemplateResult {
  return html`
    <label>${t("diagram.run")}
      <select @change=${(event: Event) => filter({ run: (event.target as HTMLSelectElement).value })}>
        ${runs.map(run => html`<option value=${run.id} ?selected=${run.id === chosen}>${told(run)}</option>`)}
        <option value="none" ?selected=${chosen === "none"}>${t("diagram.noRun")}</option>
      </select>
    </label>`;
}

function told({ requestedAt, request, progress }: Run): string {
  const labels = Object.entries(request.labels ?? {}).map(([name, value]) => `${name}: ${value}`).join(", ");
  const changed = request.overrides ? ` · ${t("diagram.changed")}` : "";
  return `${time(requestedAt)} · ${t("diagram.replications", { count: progress.replicationsDone })}${labels ? ` · ${labels}` : ""}${changed}`;
}
