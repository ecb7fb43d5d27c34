import { percent } from "../base/format";
import { categoryAxis, escaped, label, narrow, room, type Theme } from "../chart/theme";

export interface HeatRow {
  name: string;
  values: (number | undefined)[];
}

/** Characters of the longest words of all columns beside each other that fit. */
const FIT = 60;
const FIT_NARROW = 44;
const SLANT = 35;

/** Headings of long words are slanted, not broken. */
function slanted(columns: string[], fit: number): boolean {
  const longest = Math.max(...columns.flatMap(name => name.split(" ")).map(word => word.length));
  return longest * columns.length > fit;
}

/** What the field needs, on a phone too. */
export function heatHeight(rows: HeatRow[], columns: string[]): number {
  return (slanted(columns, FIT_NARROW) ? 140 : 90) + 34 * rows.length;
}

/** Shares as a field of shades with the numbers in it: rows by columns. */
export function heat(rows: HeatRow[], columns: string[], colours: Theme, width: number): Record<string, unknown> {
  const close = narrow(width);
  const column = (width - (close ? 100 : 170)) / columns.length;
  const slant = slanted(columns, close ? FIT_NARROW : FIT);
  const most = Math.max(...rows.flatMap(row => row.values.slice(1).map(value => value ?? 0)), 0.01);
  return {
    legend: undefined,
    grid: room(8),
    tooltip: {
      confine: true, backgroundColor: colours.surface, borderColor: colours.line, textStyle: { color: colours.ink, fontSize: 13 },
      formatter: ({ value: [x, y, share] }: { value: [number, number, number] }) =>
        `<strong>${escaped(rows[y].name)}</strong><br>${escaped(columns[x])}: ${percent(share)}`,
    },
    xAxis: { ...categoryAxis(colours, columns), position: "top", axisLabel: { ...(slant ? { ...label(colours, 120, "truncate"), rotate: SLANT } : label(colours, column - 4)), interval: 0, hideOverlap: false, fontSize: close ? 10 : 12, lineHeight: close ? 12 : 15 } },
    yAxis: { ...categoryAxis(colours, rows.map(row => row.name)), inverse: true, axisLabel: { ...label(colours, close ? 86 : 150, "truncate"), interval: 0, fontSize: close ? 11 : 12 } },
    visualMap: { show: false, min: 0, max: most, dimension: 2, inRange: { colorAlpha: [0.04, 0.42], color: [colours.accent] } },
    series: [{
      type: "heatmap",
      data: rows.flatMap((row, y) => row.values.map((value, x) => [x, y, value ?? 0])),
      label: { show: true, color: colours.ink, formatter: ({ value: [, , share] }: { value: [number, number, number] }) => percent(share, close ? 0 : 1) },
      itemStyle: { borderColor: colours.surface, borderWidth: 2 },
    }],
  };
}
