import type { Names } from "../base/words";
import { named } from "../base/words";
import type { Line } from "./lines";

/** The dates of a series in order, each once. */
export function datesOf(intervals: { date: string }[]): string[] {
  return [...new Set(intervals.map(interval => interval.date))];
}

/**
 * A line for each key of a series whose rows are by date and key.
 *
 * @param key which line a row belongs to
 * @param value what of it is drawn
 */
export function linesBy<Row extends { date: string; name: Names }>(
  rows: Row[],
  key: (row: Row) => string,
  value: (row: Row) => number | undefined,
): Line[] {
  const dates = datesOf(rows);
  const groups = Map.groupBy(rows, key);
  return [...groups].map(([id, of]) => {
    const byDate = new Map(of.map(row => [row.date, value(row)]));
    return { name: named(of[0].name, id), values: dates.map(date => byDate.get(date)) };
  });
}
