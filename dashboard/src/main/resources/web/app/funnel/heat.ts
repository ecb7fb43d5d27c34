import { percent } from "../base/format";
import { categoryAxis, escaped, label, narrow, room, type Theme } from "../chart/theme";

export interface HeatRow {
  name: string;
  values: (number | undefined)[];
}

/** Shares as a field of shades with the numbers in it: rows by columns. */
export function heat(rows: HeatRow[], columns: string[], colours: Theme, width: number): Record<string, unknown> {
  const close = narrow(width);
  const column = (width - (close ? 100 : 170)) / columns.length;
  const most = Math.max(...rows.flatMap(row => row.values.slice(1).map(value => value ?? 0)), 0.01);
  return {
    legend: undefined,
    grid: room(8),
    tooltip: {
      confine: true, backgroundColor: colours.surface, borderColor: colours.line, textStyle: { color: colours.ink, fontSize: 13 },
      formatter: ({ value: [x, y, share] }: { value: [number, number, number] }) =>
        `<strong>${escaped(rows[y].name)}</strong><br>${escaped(columns[x])}: ${percent(share)}`,
    },
    xAxis: { ...categoryAxis(colours, columns), position: "top", axisLabel: { ...label(colours, column - 4), interval: 0, hideOverlap: false, fontSize: close ? 10 : 12, lineHeight: close ? 12 : 15 } },
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
