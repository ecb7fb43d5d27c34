import { date, shortDate } from "../base/format";
import type { Chart } from "../chart/chart-card";
import { categoryAxis, legendHeight, room, tooltip, valueAxis, type Theme } from "../chart/theme";

export interface Line {
  name: string;
  /** By date; undefined where there is none. */
  values: (number | undefined)[];
  colour?(colours: Theme): string;
  dashed?: boolean;
  /** Fills the area down to the line with this name, or to the axis. */
  filled?: boolean;
}

export interface Lines {
  heading: string;
  note?: string;
  summary: string;
  file: string;
  csv?: string;
  dayHeading: string;
  dates: string[];
  lines: Line[];
  stacked?: boolean;
  most?: number;
  write(value: number | undefined): string;
  /** Dates to point out, by index. */
  marked?: number[];
}

/** Lines over simulated days. */
export function lines(given: Lines): Chart {
  const { heading, note, summary, file, csv, dayHeading, dates, write } = given;
  return {
    heading, note, summary, file, csv,
    table: {
      columns: [dayHeading, ...given.lines.map(line => line.name)],
      rows: dates.map((day, i) => [date(day), ...given.lines.map(line => write(line.values[i]))]),
    },
    option: (colours, width) => ({
      grid: room(legendHeight(given.lines.length, width)),
      tooltip: tooltip(colours, write),
      xAxis: { ...categoryAxis(colours, dates.map(shortDate)), boundaryGap: false, axisLabel: { color: colours.muted, hideOverlap: true } },
      yAxis: { ...valueAxis(colours, write), max: given.most, splitNumber: 4 },
      series: given.lines.map((line, i) => series(given, line, i, colours)),
    }),
  };
}

function series({ stacked, marked, dates }: Lines, line: Line, index: number, colours: Theme): Record<string, unknown> {
  const colour = line.colour?.(colours) ?? colours.series[index % colours.series.length];
  return {
    name: line.name, type: "line", symbol: "none", data: line.values.map(value => value ?? null),
    stack: stacked ? "all" : undefined,
    areaStyle: stacked ? { opacity: 0.75 } : line.filled ? { opacity: 0.15 } : undefined,
    lineStyle: { width: stacked ? 1 : 2, type: line.dashed ? "dashed" : "solid" },
    itemStyle: { color: colour },
    markLine: index === 0 && marked && marked.length > 0 ? {
      symbol: "none", silent: true, label: { show: false },
      lineStyle: { color: colours.bad, width: 2, type: "dotted" },
      data: marked.map(at => ({ xAxis: shortDate(dates[at]) })),
    } : undefined,
  };
}
