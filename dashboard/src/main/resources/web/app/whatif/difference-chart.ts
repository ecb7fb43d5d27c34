import { range } from "../base/format";
import { t } from "../base/words";
import type { Chart } from "../chart/chart-card";
import { whiskers } from "../chart/interval";
import type { Table } from "../chart/table";
import { categoryAxis, escaped, label, narrow, room, tooltip, valueAxis, type Theme } from "../chart/theme";
import type { Effect } from "./comparison";

export interface Bar {
  /** Lines are kept where there is room beside the bar. */
  name: string;
  mean: number;
  low?: number;
  high?: number;
  effect: Effect;
}

export interface Differences {
  heading: string;
  note: string;
  file: string;
  csv?: string;
  bars: Bar[];
  table: Table;
  /** A value beside its bar and in the tooltip, and one at the axis. */
  write(value: number): string;
  axis(value: number): string;
}

/** Differences to both sides of nothing, with whiskers for their intervals; coloured by whether they help. */
export function differences({ heading, note, file, csv, bars, table, write, axis }: Differences): Chart {
  return {
    heading, note, file, csv, table,
    summary: bars.map(bar => `${line(bar.name)}: ${write(bar.mean)}, ${t(`compare.effect.${bar.effect}`)}`).join("; "),
    height: 60 + 46 * Math.max(1, bars.length),
    option: (colours, width) => ({
      legend: undefined,
      grid: room(8, narrow(width) ? 12 : 24),
      tooltip: { ...tooltip(colours, value => write(value ?? 0)), axisPointer: { type: "shadow" }, formatter: (at: { dataIndex: number }[]) => hint(bars[at[0].dataIndex], write) },
      yAxis: {
        ...categoryAxis(colours, bars.map(bar => bar.name)), inverse: true,
        axisLabel: { ...label(colours, narrow(width) ? 140 : 260), ...(narrow(width) ? { fontSize: 11, lineHeight: 13 } : {}), interval: 0, hideOverlap: false }, axisLine: { show: false },
      },
      xAxis: { ...valueAxis(colours, axis), ...reach(bars, axis, colours), splitNumber: narrow(width) ? 2 : 6 },
      series: [
        {
          type: "bar", barMaxWidth: 22, data: bars.map(bar => ({ value: bar.mean, itemStyle: { color: colour(bar.effect, colours), borderRadius: 3 } })),
          markLine: { silent: true, symbol: "none", animation: false, label: { show: false }, lineStyle: { color: colours.ink, type: "solid", width: 1 }, data: [{ xAxis: 0 }] },
        },
        whiskers(bars.flatMap(({ low, high }, i): [number, number, number][] => (low === undefined || high === undefined ? [] : [[i, low, high]])), colours, true),
      ],
    }),
  };
}

function line(name: string): string {
  return name.replace("\n", " ");
}

/** Nothing stands within the plot, and so do the whiskers. */
function reach(bars: Bar[], write: (value: number) => string, colours: Theme): Record<string, unknown> {
  const least = Math.min(0, ...bars.map(({ mean, low }) => low ?? mean));
  const most = Math.max(0, ...bars.map(({ mean, high }) => high ?? mean));
  const spare = (most - least || 1) * 0.06;
  return {
    min: least < 0 ? least - spare : 0, max: most > 0 ? most + spare : 0,
    axisLabel: { color: colours.muted, formatter: write, hideOverlap: true, showMinLabel: least >= 0, showMaxLabel: most <= 0 },
  };
}

function colour(effect: Effect, colours: Theme): string {
  return { BETTER: colours.good, WORSE: colours.bad, CHANGED: colours.accent, NONE: colours.muted }[effect];
}

function hint({ name, mean, low, high, effect }: Bar, write: (value: number) => string): string {
  return `<strong>${escaped(line(name))}</strong><br>${escaped(write(mean))} (${escaped(range(low, high, write))})<br>${escaped(t(`compare.effect.${effect}`))}`;
}
