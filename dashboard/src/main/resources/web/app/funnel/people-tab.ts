import { html, type TemplateResult } from "lit";
import { date, money, number, percent } from "../base/format";
import type { Report } from "../base/services";
import { named, t } from "../base/words";
import "../chart/chart-card";
import type { Chart } from "../chart/chart-card";
import { table } from "../chart/table";
import { bars } from "./bars";
import { ReportTab } from "./report-tab";
import type { Guardrails, Roles } from "./reports";

type Reports = { roles: Roles; guardrails: Guardrails };

/** How busy people are, how long leads wait for them, and what was broken that must not be. */
class PeopleTab extends ReportTab<Reports> {
  protected override paths(): Record<keyof Reports, string> {
    return { roles: "roles", guardrails: "guardrails" };
  }

  protected override draw({ roles, guardrails, any }: Reports & { any: Report }): TemplateResult {
    return html`
      <div class="grid">
        <chart-card .chart=${this.workload(roles, any.currency)}></chart-card>
        <chart-card .chart=${this.waits(roles)}></chart-card>
        <section class="card wide"><h2>${t("people.guardrails")}</h2>${rails(guardrails)}</section>
      </div>`;
  }

  private workload({ roles }: Roles, currency: string): Chart {
    return bars({
      heading: t("people.utilisation"), note: t("people.utilisation.note"), file: "utilisation", csv: this.csv("roles"), write: value => percent(value),
      columns: [t("people.role"), t("people.utilisation"), t("people.capacity"), t("people.served"), t("people.cost")],
      bars: roles.map(role => ({
        name: named(role.name, role.id), figure: role.utilisation,
        more: [number(role.capacity.mean), number(role.served.mean), money(role.cost.mean, currency)],
      })),
    });
  }

  private waits({ roles }: Roles): Chart {
    return bars({
      heading: t("people.queue"), note: t("people.queue.note"), file: "queues", csv: this.csv("roles"), write: value => number(value),
      colour: colours => colours.bad,
      columns: [t("people.role"), t("people.wait"), t("people.queueLength")],
      bars: roles.map(role => ({ name: named(role.name, role.id), figure: role.meanWaitHours, more: [number(role.meanQueue.mean)] })),
    });
  }
}

function rails({ guardrails }: Guardrails): TemplateResult {
  if (guardrails.length === 0) return html`<p class="muted">${t("people.none")}</p>`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${t("people.guardrails")}>${table({
    columns: [t("people.guardrail"), t("people.breaches"), t("funnel.leads"), t("people.breachShare"), t("people.first")],
    rows: guardrails.map(each => [
      named(each.name, each.id), number(each.breaches.mean), number(each.leads.mean), percent(each.share.mean), date(each.firstDate),
    ]),
  })}</div>`;
}

customElements.define("people-tab", PeopleTab);
