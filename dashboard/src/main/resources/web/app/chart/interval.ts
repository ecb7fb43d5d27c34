import type { Theme } from "./theme";

/**
 * Whiskers from the lower to the upper end of an interval, over bars.
 *
 * @param values [category index, low, high]; those without an interval are left out
 * @param horizontal whether the bars lie
 * @param write what is written beside the upper end
 */
export function whiskers(
  values: [number, number, number][],
  colours: Theme,
  horizontal: boolean,
  write?: (index: number) => string,
): Record<string, unknown> {
  return {
    type: "custom",
    silent: true,
    z: 5,
    itemStyle: { color: colours.ink },
    encode: horizontal ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
    data: values,
    tooltip: { show: false },
    renderItem: (_: unknown, api: WhiskerApi) => {
      const at = api.value(0);
      const low = api.coord(horizontal ? [api.value(1), at] : [at, api.value(1)]);
      const high = api.coord(horizontal ? [api.value(2), at] : [at, api.value(2)]);
      const style = { stroke: colours.ink, lineWidth: 1.5, fill: "none" };
      const cap = 4;
      const across = ([x, y]: [number, number]): object => ({
        type: "line",
        shape: horizontal ? { x1: x, x2: x, y1: y - cap, y2: y + cap } : { x1: x - cap, x2: x + cap, y1: y, y2: y },
        style,
      });
      const along = { type: "line", shape: { x1: low[0], y1: low[1], x2: high[0], y2: high[1] }, style };
      const text = { text: write?.(at) ?? "", x: high[0] + 8, y: high[1], textVerticalAlign: "middle", fill: colours.ink, fontSize: 13 };
      return { type: "group", children: [along, across(low), across(high), { type: "text", style: text }] };
    },
  };
}

/** The lower end of the interval of a count, a share or a sum: none of them is below nothing. */
export function atLeastNothing(low: number | undefined): number | undefined {
  return low === undefined ? undefined : Math.max(0, low);
}

interface WhiskerApi {
  value(dimension: number): number;
  coord(point: [number, number]): [number, number];
}
