/** The run that what-ifs start from: which there are, and the choice of one. */
import { html, type TemplateResult } from "lit";
import { filter } from "../base/address";
import { time } from "../base/format";
import { get } from "../base/rest";
import type { ProcessSummary, Run, RunList } from "../base/services";
import { named, t } from "../base/words";
import { BASE } from "./scenario";

const ENOUGH = 25;
const PAGES = 10;

/** The latest finished runs, however many what-ifs there have been since, and the asked one in any case. */
export async function candidates(asked: string | null, signal: AbortSignal): Promise<Run[]> {
  const runs: Run[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const query = new URLSearchParams({ status: "completed", limit: "100", ...(cursor ? { cursor } : {}) });
    const answer: RunList = await get("simulation", `/runs?${query}`, signal);
    runs.push(...answer.runs);
    cursor = answer.next;
    if (!cursor || runs.filter(run => !isWhatIf(run)).length >= ENOUGH) break;
  }
  if (!asked || runs.some(run => run.id === asked)) return runs;
  return [await get<Run>("simulation", `/runs/${encodeURIComponent(asked)}`, signal), ...runs];
}

/** The newest run that is no what-if itself, or else the newest. */
export function usual(runs: Run[]): Run | undefined {
  return runs.find(run => !isWhatIf(run)) ?? runs[0];
}

function isWhatIf({ request }: Run): boolean {
  return request.labels?.[BASE] !== undefined;
}

/** Another base has other levers and other what-ifs: what was chosen for the one before goes. */
export function baseChoice(runs: Run[], chosen: string, processes: Map<string, ProcessSummary>): TemplateResult {
  const option = (run: Run): TemplateResult => html`<option value=${run.id} ?selected=${run.id === chosen}>${told(run, processes)}</option>`;
  const plain = runs.filter(run => !isWhatIf(run));
  const whatIfs = runs.filter(run => isWhatIf(run) && (run.progress.replicationsDone > 1 || run.id === chosen)).slice(0, ENOUGH);
  const choose = (event: Event): void => filter({ base: (event.target as HTMLSelectElement).value, run: undefined, levers: undefined });
  return html`
    <label>${t("whatif.base")}
      <select @change=${choose}>
        ${plain.length > 0 ? html`<optgroup label=${t("whatif.base.runs")}>${plain.map(option)}</optgroup>` : ""}
        ${whatIfs.length > 0 ? html`<optgroup label=${t("whatif.base.whatifs")}>${whatIfs.map(option)}</optgroup>` : ""}
      </select>
    </label>`;
}

function told({ request, progress, requestedAt }: Run, processes: Map<string, ProcessSummary>): string {
  const name = named(processes.get(request.process)?.name, request.process);
  const size = `${t("whatif.run.days", { count: request.horizonDays ?? 0 })} × ${t("whatif.run.replications", { count: progress.replicationsDone })}`;
  const labels = Object.entries(request.labels ?? {}).filter(([key]) => key !== BASE).map(([key, value]) => `${key}: ${value}`).join(", ");
  return `${name} · ${time(requestedAt)} · ${size}${labels ? ` · ${labels.slice(0, 60)}` : ""}`;
}
