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
    series: Array.from({ length: 8 }, (_, i) => colour(`series-${i + 1}`)),
  };
}

/** What axes, legends and tooltips look like in every chart. */
export function common(colours: Theme): Record<string, unknown> {
  const text = { color: colours.ink, fontFamily: "inherit", fontSize: 13 };
  return {
    color: colours.series,
    textStyle: text,
    animationDuration: 250,
    animationDurationUpdate: 250,
    aria: { enabled: false },
    grid: { left: 8, right: 16, top: 40, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    legend: { top: 0, left: 0, type: "plain", textStyle: text, itemWidth: 18, itemHeight: 10 },
    tooltip: {
      trigger: "axis",
      confine: true,
      backgroundColor: colours.surface,
      borderColor: colours.line,
      textStyle: text,
    },
  };
}

/** An axis of values with the given way of writing them. */
export function valueAxis(colours: Theme, write: (value: number) => string): Record<string, unknown> {
  return {
    type: "value",
    axisLabel: { color: colours.muted, formatter: write },
    splitLine: { lineStyle: { color: colours.line } },
  };
}

/** An axis of categories, names or dates. */
export function categoryAxis(colours: Theme, names: string[]): Record<string, unknown> {
  return {
    type: "category",
    data: names,
    axisLabel: { color: colours.ink, hideOverlap: true, overflow: "truncate" },
    axisLine: { lineStyle: { color: colours.line } },
    axisTick: { show: false },
  };
}
