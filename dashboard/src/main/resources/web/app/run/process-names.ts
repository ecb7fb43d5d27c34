import { get } from "../base/rest";
import type { ProcessList, ProcessSummary } from "../base/services";

/** Every process in use, following the pages of the list. */
export async function allProcesses(signal?: AbortSignal): Promise<ProcessSummary[]> {
  const found: ProcessSummary[] = [];
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ limit: "100", ...(cursor ? { cursor } : {}) });
    const page: ProcessList = await get("model", `/processes?${query}`, signal);
    found.push(...page.processes);
    cursor = page.next;
  } while (cursor);
  return found;
}
