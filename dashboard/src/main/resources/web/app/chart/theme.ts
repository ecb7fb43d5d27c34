/** Colours of charts, taken from the page's style so that light and dark hold for them too. */

export interface Theme {
  ink: string;
  muted: string;
  line: string;
  surface: string;
  good: string;
  bad: string;
  cold: string;
  accent: string;
  series: string[];
}

export function theme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour("ink"),
    muted: colour("muted"),
    line: colour("line"),
    surface: colour("surface"),
    good: colour("good"),
    bad: colour("bad"),
    cold: colour("cold"),
    accent: colour("accent"),
    series: Array.from({ length: 12 }, (_, i) => colour(`series-${i + 1}`)),
  };
}

/** What axes, legends and tooltips look like in every chart. */
export function common(colours: Theme): Record<string, unknown> {
  const text = { color: colours.ink, fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 };
  return {
    color: colours.series,
    textStyle: text,
    animationDuration: 250,
    animationDurationUpdate: 250,
    aria: { enabled: false },
    grid: room(40),
    legend: { top: 0, left: 0, type: "plain", textStyle: text, itemWidth: 18, itemHeight: 10 },
  };
}

/** Room around the plot: above for the legend, to the right for what is written beside bars. */
export function room(top: number, right = 16): Record<string, unknown> {
  return { left: 8, right, top, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "axisLabel" };
}

/** How high a legend of so many entries is, as far as it can be told before it is drawn. */
export function legendHeight(entries: number, width: number): number {
  const inARow = Math.max(1, Math.floor(width / 170));
  return 36 + 22 * Math.floor((entries - 1) / inARow);
}

/** Whether a plot is as narrow as a phone. */
export function narrow(width: number): boolean {
  return width < 480;
}

/** What is shown at the pointer, for all series of a place at once. */
export function tooltip(colours: Theme, write: (value: number | undefined) => string): Record<string, unknown> {
  return {
    trigger: "axis", confine: true, valueFormatter: write,
    backgroundColor: colours.surface, borderColor: colours.line, textStyle: { color: colours.ink, fontSize: 13 },
  };
}

/** Text as HTML shows it, for tooltips put together by hand. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

/** An axis of values with the given way of writing them. */
export function valueAxis(colours: Theme, write: (value: number) => string): Record<string, unknown> {
  return {
    type: "value",
    axisLabel: { color: colours.muted, formatter: write, hideOverlap: true },
    splitLine: { lineStyle: { color: colours.line } },
  };
}

/** How names at an axis are written: broken into lines of a width, or cut. */
export function label(colours: Theme, width = 150, overflow = "break"): Record<string, unknown> {
  return { color: colours.ink, hideOverlap: true, interval: "auto", width, overflow, lineHeight: 15 };
}

/** An axis of categories, names or dates. */
export function categoryAxis(colours: Theme, names: string[]): Record<string, unknown> {
  return {
    type: "category",
    data: names,
    axisLabel: label(colours),
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
  };
}
