import { html, nothing, type TemplateResult } from "lit";
import { t } from "../base/words";
import { GROUPS, moved, written, type Group, type Lever, type Settings } from "./levers";

export interface Panel {
  levers: Lever[];
  settings: Settings;
  /** The group that is open at first. */
  open: string | undefined;
  /** Whether those with moved levers are open too. */
  unfolded: boolean;
  /** While it moves, and once it stands. */
  change(lever: Lever, setting: number, stands: boolean): void;
}

/** The levers by group, those of a group with moved ones in sight. */
export function leverPanel(panel: Panel): TemplateResult {
  return html`<div class="lever-groups">${GROUPS.map(group => groupOf(group, panel))}</div>`;
}

function groupOf(group: Group, panel: Panel): TemplateResult | typeof nothing {
  const levers = panel.levers.filter(lever => lever.group === group);
  if (levers.length === 0) return nothing;
  const changed = moved(levers, panel.settings).length;
  return html`
    <details class="card lever-group" ?open=${(panel.unfolded && changed > 0) || panel.open === group}>
      <summary><h3>${t(`whatif.group.${group}`)}</h3>
        <span class="muted small">${t("whatif.levers", { count: levers.length })}</span>
        ${changed > 0 ? html`<span class="tag">${t("whatif.moved", { count: changed })}</span>` : nothing}</summary>
      <p class="muted small">${t(`whatif.group.${group}.note`)}</p>
      ${levers.map(lever => leverOf(lever, panel))}
    </details>`;
}

function leverOf(lever: Lever, { settings, change }: Panel): TemplateResult {
  const setting = settings.get(lever.id) ?? 0;
  const id = `lever-${lever.id}`;
  const read = (event: Event): number => {
    const typed = (event.target as HTMLInputElement).valueAsNumber;
    return Number.isFinite(typed) ? Math.min(lever.most, Math.max(lever.least, typed)) : 0;
  };
  return html`
    <div class="lever" role="group" aria-labelledby="${id}-name">
      <span class="lever-name" id="${id}-name">${lever.label}</span>
      <span class="lever-value" id="${id}-value">${setting === 0
        ? html`<span class="muted">${t("whatif.now", { value: lever.write(0) })}</span>`
        : html`${lever.write(0)} → <strong>${lever.write(setting)}</strong>`}</span>
      <input type="range" min=${lever.least} max=${lever.most} step="1" .value=${String(setting)} aria-label=${t("whatif.slider", { lever: lever.label })}
             aria-valuetext="${written(lever, setting)}, ${lever.write(setting)}"
             @input=${(event: Event) => change(lever, read(event), false)} @change=${(event: Event) => change(lever, read(event), true)}>
      <label class="inline lever-number"><span class="hidden">${lever.label}</span>
        <input type="number" min=${lever.least} max=${lever.most} step="any" .value=${String(setting)} aria-describedby="${id}-value"
               @change=${(event: Event) => change(lever, read(event), true)}>
        <span class="muted small">${t(`whatif.unit.${lever.measure}`)}</span></label>
      <button type="button" class="bare small" ?disabled=${setting === 0} aria-label=${t("whatif.reset.of", { lever: lever.label })}
              @click=${() => change(lever, 0, true)}>${t("whatif.reset")}</button>
    </div>`;
}
