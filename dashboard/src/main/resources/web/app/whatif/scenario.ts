/** Runs that differ from a base run by levers alone. */
import { ask, get } from "../base/rest";
import { ended, type Report, type Run, type RunList, type RunRequest } from "../base/services";
import { composed, type Patch } from "./merge-patch";

/** Labels by which what-ifs are found in the history. */
export const BASE = "what-if";
export const LEVERS = "levers";

const LONGEST_LABEL = 256;
const AGAIN_MILLIS = 600;
const LONGEST_MILLIS = 60_000;

/** What a run of a base and a patch asks for: the base's period and seed, so that both meet the same random numbers. */
export function requestOf(base: Run, patch: Patch, levers: string): RunRequest {
  // the period is told by its days and the number of replications is that of the base, however they were found
  const { endDate: _, warmUpMethod: __, stopWhen: ___, callbackUrl: ____, ...asked } = base.request as RunRequest & Record<string, unknown>;
  return {
    ...asked,
    replications: base.progress.replicationsDone || base.request.replications,
    overrides: overridesOf(base, patch),
    labels: { ...base.request.labels, [BASE]: base.id, [LEVERS]: levers.slice(0, LONGEST_LABEL) },
  };
}

/** The base's own overrides and the patch in one. */
export function overridesOf(base: Run, patch: Patch): Patch {
  return composed(base.request.overrides as Patch | undefined, patch);
}

/** Starts a run; asking again after an answer that got lost starts no second one. */
export async function started(request: RunRequest, signal?: AbortSignal): Promise<Run> {
  const headers = { "Idempotency-Key": crypto.randomUUID() };
  return (await ask<Run>("simulation", "/runs", { method: "POST", body: request, headers, signal })).body;
}

export async function cancelled(id: string): Promise<void> {
  await ask("simulation", `/runs/${id}/cancel`, { method: "POST" });
}

export function pause(millis: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, gone) => {
    if (signal.aborted) return gone(new DOMException("", "AbortError"));
    const timer = setTimeout(done, millis);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      gone(new DOMException("", "AbortError"));
    }, { once: true });
  });
}

/** Waits until a run has ended, and a moment more for the statistics to hear of it; tells of it as it goes. */
export async function finished(id: string, tell: (run: Run) => void, signal: AbortSignal): Promise<Run> {
  for (;;) {
    const run = await get<Run>("simulation", `/runs/${id}`, signal);
    tell(run);
    await pause(AGAIN_MILLIS, signal);
    if (ended(run.status)) return run;
  }
}

/** Waits until the statistics hold all of a run that has completed; they are behind it by a moment. */
export async function counted(id: string, signal: AbortSignal): Promise<void> {
  const last = Date.now() + LONGEST_MILLIS;
  while (!(await get<Report>("metrics", `/runs/${id}/metrics?limit=1`, signal)).complete && Date.now() < last) await pause(AGAIN_MILLIS, signal);
}

/** The levers of a run, as its label has them. */
export function leversLabel({ request }: Run): string | undefined {
  return request.labels?.[LEVERS];
}

/** Every finished what-if of a base, following the pages of the list. */
export async function whatIfsOf(base: string, signal: AbortSignal): Promise<Run[]> {
  const found: Run[] = [];
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ label: `${BASE}:${base}`, status: "completed", limit: "100", ...(cursor ? { cursor } : {}) });
    const page: RunList = await get("simulation", `/runs?${query}`, signal);
    found.push(...page.runs);
    cursor = page.next;
  } while (cursor);
  return found;
}
