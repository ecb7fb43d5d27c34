import { range } from "../base/format";
import type { Figure } from "../base/services";
import { t } from "../base/words";
import type { Chart } from "../chart/chart-card";
import { atLeastNothing, whiskers } from "../chart/interval";
import { categoryAxis, escaped, label, narrow, room, tooltip, valueAxis, type Theme } from "../chart/theme";

export interface Bar {
  name: string;
  figure: Figure;
  /** Other cells of its row in the table. */
  more?: string[];
}

export interface Bars {
  heading: string;
  note?: string;
  file: string;
  csv?: string;
  /** Headings of the table: that of the names, that of the figure, and those of the other cells. */
  columns: [string, string, ...string[]];
  bars: Bar[];
  write(value: number | undefined): string;
  colour?(colours: Theme): string;
}

/** Lying bars with whiskers for their intervals, the first on top. */
export function bars({ heading, note, file, csv, columns, bars: all, write, colour }: Bars): Chart {
  const [names, figure, ...more] = columns;
  return {
    heading, note, file, csv,
    summary: all.map(bar => t("funnel.from.to", { name: bar.name, value: write(bar.figure.mean) })).join("; "),
    height: 60 + 44 * Math.max(1, all.length),
    table: {
      columns: [names, figure, t("interval"), ...more],
      rows: all.map(bar => [bar.name, write(bar.figure.mean), range(atLeastNothing(bar.figure.low), bar.figure.high, write), ...(bar.more ?? [])]),
    },
    option: (colours, width) => ({
      legend: undefined,
      grid: room(8, narrow(width) ? 64 : 90),
      tooltip: { ...tooltip(colours, write), formatter: (at: { dataIndex: number }[]) => told(all[at[0].dataIndex], write) },
      yAxis: { ...categoryAxis(colours, all.map(bar => bar.name)), inverse: true, axisLabel: { ...label(colours, narrow(width) ? 100 : 150), interval: 0 } },
      xAxis: { ...valueAxis(colours, write), min: 0, splitNumber: narrow(width) ? 2 : 4 },
      series: [
        { type: "bar", barMaxWidth: 26, itemStyle: { color: colour?.(colours) ?? colours.accent, borderRadius: 3 }, data: all.map(bar => bar.figure.mean ?? 0) },
        whiskers(all.flatMap((bar, i) => interval(bar.figure, i)), colours, true, i => write(all[i].figure.mean)),
      ],
    }),
  };
}

function told(bar: Bar, write: (value: number | undefined) => string): string {
  return `<strong>${escaped(bar.name)}</strong><br>${write(bar.figure.mean)} (${range(atLeastNothing(bar.figure.low), bar.figure.high, write)})`;
}

/** A figure's interval for the whiskers, where it has one. */
export function interval(figure: Figure, index: number): [number, number, number][] {
  return figure.low === undefined || figure.high === undefined ? [] : [[index, Math.max(0, figure.low), figure.high]];
}
