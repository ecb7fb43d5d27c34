/** The run that what-ifs start from: which there are, and the choice of one. */
import { html, type TemplateResult } from "lit";
import { filter } from "../base/address";
import { time } from "../base/format";
import { get } from "../base/rest";
import type { ProcessSummary, Run, RunList } from "../base/services";
import { named, t } from "../base/words";
import { BASE } from "./scenario";

/** Finished runs, newest first, and the asked one even if it is none of the latest. */
export async function candidates(asked: string | null, signal: AbortSignal): Promise<Run[]> {
  const { runs } = await get<RunList>("simulation", "/runs?status=completed&limit=100", signal);
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
  const [plain, whatIfs] = [runs.filter(run => !isWhatIf(run)), runs.filter(isWhatIf)];
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
