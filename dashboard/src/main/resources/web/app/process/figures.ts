/** A run's figures at the parts of a process. */
import { days, hours, number, percent } from "../base/format";
import { get } from "../base/rest";
import { t, type Names } from "../base/words";
import type { Funnel, Roles, Sources, Stages } from "../funnel/reports";
import type { Definition } from "./model";

/** How much a stage is behind: leads wait long, or the people are busy all the time. */
export type Strain = "none" | "strained" | "bottleneck";

/** Beyond 85 % queues grow steeply with every further lead; at 95 % they hardly ever end. */
export const BUSY = { strained: 0.85, bottleneck: 0.95 };
export const WAIT_HOURS = { strained: 24, bottleneck: 72 };

export interface StageRow {
  id: string;
  name: Names;
  leads?: number;
  /** Share of those at the stage before; absent at the first. */
  step?: number;
  /** Share of all leads. */
  reached?: number;
  waitHours?: number;
  stageDays?: number;
  utilisation?: number;
  strain: Strain;
}

export interface SourceRow {
  id: string;
  name: Names;
  leads?: number;
  won?: number;
  conversion?: number;
}

export interface EndRow {
  id: "won" | "lost" | "frozen";
  leads?: number;
  share?: number;
}

export interface DiagramFigures {
  stages: StageRow[];
  sources: SourceRow[];
  ends: EndRow[];
}

export async function figuresOf(run: string, definition: Definition, signal: AbortSignal): Promise<DiagramFigures> {
  const report = <T>(name: string): Promise<T> => get<T>("metrics", `/runs/${run}/${name}`, signal);
  const [funnel, stages, sources, roles] = await Promise.all([
    report<Funnel>("funnel"), report<Stages>("stages"), report<Sources>("sources"), report<Roles>("roles"),
  ]);
  return {
    stages: stages.stages.map(stage => stageRow(stage, funnel, roles, definition)),
    sources: sources.sources.map(({ id, name, leads, won, conversion }) => ({
      id, name, leads: leads.mean, won: won.mean, conversion: conversion.mean,
    })),
    ends: (["won", "lost", "frozen"] as const).map(id => endRow(id, funnel)),
  };
}

function stageRow(stage: Stages["stages"][number], funnel: Funnel, roles: Roles, definition: Definition): StageRow {
  const place = funnel.stages.findIndex(each => each.id === stage.id);
  const reach = funnel.stages[place]?.any;
  const utilisation = busiest(stage.id, roles, definition);
  const waitHours = stage.waitHours.mean;
  return {
    id: stage.id, name: stage.name, leads: reach?.leads.mean ?? stage.visits.mean,
    step: place > 0 ? reach?.stepConversion.mean : undefined, reached: reach?.cumulativeConversion.mean,
    waitHours, stageDays: stage.daysPerVisit.mean, utilisation, strain: strain(waitHours, utilisation),
  };
}

/** Utilisation of those who work in a stage; of the busiest, where it takes several. */
function busiest(id: string, { roles }: Roles, definition: Definition): number | undefined {
  const stage = definition.stages?.[id];
  const working = [stage?.role, ...Object.values(stage?.parallel?.tasks ?? {}).map(task => task.role)];
  const shares = roles.filter(role => working.includes(role.id)).flatMap(role => role.utilisation.mean ?? []);
  return shares.length > 0 ? Math.max(...shares) : undefined;
}

function strain(waitHours = 0, utilisation = 0): Strain {
  if (waitHours >= WAIT_HOURS.bottleneck || utilisation >= BUSY.bottleneck) return "bottleneck";
  return waitHours >= WAIT_HOURS.strained || utilisation >= BUSY.strained ? "strained" : "none";
}

function endRow(id: EndRow["id"], { outcomes }: Funnel): EndRow {
  const leads = outcomes[id].mean;
  const all = outcomes.leads.mean;
  return { id, leads, share: leads !== undefined && all ? leads / all : undefined };
}

/** A sign beside the colour, for those who do not see it. */
export const SIGNS: Record<Strain, string> = { none: "", strained: "▲", bottleneck: "▲▲" };

/** Hours, or days where it is many. */
export function waiting(value: number | undefined): string {
  return value !== undefined && value >= 48 ? days(value / 24) : hours(value);
}

function shortly(value: number | undefined): string {
  if (value === undefined) return "";
  return value >= 48 ? t("diagram.d", { n: number(value / 24, 0) }) : t("diagram.h", { n: number(value, value < 10 ? 1 : 0) });
}

const MARGIN = 6;

/** Writes the figures into the boxes of a diagram. */
export function inscribe(drawing: SVGSVGElement, { stages, sources, ends }: DiagramFigures): void {
  for (const row of stages) {
    const box = drawing.querySelector(`.node[data-stage="${CSS.escape(row.id)}"]`);
    box?.classList.add(row.strain);
    const waits = row.waitHours === undefined ? "" : t("diagram.waits", { span: shortly(row.waitHours) });
    write(box, [
      joined(t("diagram.leads", { count: number(row.leads, 0), plural: Math.round(row.leads ?? 0) }), row.step),
      `${SIGNS[row.strain]} ${joined(waits, row.utilisation)}`.trim(),
    ]);
  }
  for (const row of sources) {
    write(drawing.querySelector(`.node[data-source="${CSS.escape(row.id)}"]`), [
      t("diagram.leads", { count: number(row.leads, 0), plural: Math.round(row.leads ?? 0) }), t("diagram.wonShare", { share: percent(row.conversion) }),
    ]);
  }
  for (const row of ends) {
    write(drawing.querySelector(`.node[data-end="${row.id}"]`), [
      t("diagram.leads", { count: number(row.leads, 0), plural: Math.round(row.leads ?? 0) }), percent(row.share),
    ]);
  }
}

function joined(text: string, share: number | undefined): string {
  return share === undefined ? text : `${text} · ${percent(share, 0)}`;
}

function write(box: Element | null, lines: string[]): void {
  lines.forEach((line, i) => {
    const text = box?.querySelector<SVGTextElement>(`.figure[data-line="${i + 1}"]`);
    const outline = box?.querySelector<SVGGraphicsElement>(".outline");
    if (!text || !outline) return;
    text.textContent = line;
    squeeze(text, outline.getBBox());
  });
}

/** A long line is set closer, so that it stays in its box. */
function squeeze(text: SVGTextElement, { x, width }: DOMRect): void {
  const room = x + width - Number(text.getAttribute("x")) - MARGIN;
  if (text.getComputedTextLength() <= room) return;
  text.setAttribute("textLength", String(room));
  text.setAttribute("lengthAdjust", "spacingAndGlyphs");
}
