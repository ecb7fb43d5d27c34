import { html, type TemplateResult } from "lit";
import type { RunStatus } from "../base/services";
import { t } from "../base/words";

const LOOKS: Record<RunStatus, string> = {
  REQUESTED: "warm", RUNNING: "", COMPLETED: "good", CANCELLED: "warm", FAILED: "bad",
};

/** A run's state in a word. */
export function stateTag(status: RunStatus): TemplateResult {
  return html`<span class="tag ${LOOKS[status]}">${t(`run.state.${status}`)}</span>`;
}
