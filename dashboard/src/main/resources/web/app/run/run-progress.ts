import { html, nothing, type TemplateResult } from "lit";
import { date, number, span } from "../base/format";
import { ended, type Run } from "../base/services";
import { t } from "../base/words";
import type { Followed } from "./follower";

/** How far a run is: replications, simulated date, speed and time left, or what it waits for. */
export function runProgress(followed: Followed, now = Date.now()): TemplateResult | typeof nothing {
  const { run } = followed;
  if (!run || (ended(run.status) && followed.complete)) return nothing;
  const { progress } = run;
  const facts = [
    run.waitsFor && t(`run.waits.${run.waitsFor}`),
    t("run.progress.replications", { done: number(progress.replicationsDone), all: number(progress.replications) }),
    run.status === "RUNNING" && simulatedDate(run),
    followed.eventsPerSecond !== undefined && t("run.progress.speed", { n: number(followed.eventsPerSecond, 0) }),
    !run.waitsFor && timeLeft(run, now),
    t("run.progress.folded", { done: number(followed.folded), all: number(progress.replications) }),
    run.status === "COMPLETED" && !followed.incompleteBecause && t("run.progress.waiting"),
  ].filter((fact): fact is string => typeof fact === "string");
  return html`
    <div class="card" aria-live="off">
      <progress max="1" .value=${progress.simulatedFraction} aria-label=${t("run.progress")}></progress>
      <p class="small">${facts.join(" · ")}</p>
    </div>`;
}

/** The day that the replication under way has reached, were they simulated one after another. */
function simulatedDate({ request, progress }: Run): string | false {
  if (!request.startDate) return false;
  const days = (request.warmUpDays ?? 0) + (request.horizonDays ?? 0) + (request.followUpDays ?? 0);
  const within = (progress.simulatedFraction * progress.replications) % 1;
  const day = new Date(`${request.startDate}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + Math.floor(within * days));
  return t("run.progress.date", { date: date(day.toISOString().slice(0, 10)) });
}

function timeLeft({ startedAt, status, progress }: Run, now: number): string | false {
  const done = progress.simulatedFraction;
  if (status !== "RUNNING" || !startedAt || done < 0.02) return false;
  const seconds = (now - Date.parse(startedAt)) / 1000;
  return t("run.progress.left", { span: span((seconds * (1 - done)) / done) });
}
