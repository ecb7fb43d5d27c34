import { html, LitElement, nothing, type TemplateResult } from "lit";
import { addWords, t } from "../base/words";
import { table, type Table } from "./table";
import { common, theme, type Theme } from "./theme";

type ECharts = import("echarts/core").ECharts;

/** What a card shows: the chart, the same figures as a table, and what they mean in a sentence. */
export interface Chart {
  heading: string;
  /** What the figures are, their unit and denominator. */
  note?: string;
  /** What a screen reader is told in place of the picture. */
  summary: string;
  table: Table;
  /** Where all of it is had as CSV: of the service, or put together here. */
  csv?: string;
  /** Name of the saved picture, without its ending. */
  file: string;
  height?: number;
  /** @param width of the plot in pixels: narrow ones have less room for names */
  option(colours: Theme, width: number): Record<string, unknown>;
}

/** A chart with the table behind it, to be saved as CSV or PNG. */
export class ChartCard extends LitElement {
  static override properties = { chart: { attribute: false }, tabular: { state: true } };
  declare chart: Chart | undefined;
  declare tabular: boolean;

  private drawn: ECharts | undefined;
  private readonly resized = new ResizeObserver(() => this.drawn?.resize());
  private readonly onTheme = (): void => void this.draw();

  constructor() {
    super();
    this.tabular = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("leadflow-theme", this.onTheme);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", this.onTheme);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("leadflow-theme", this.onTheme);
    matchMedia("(prefers-color-scheme: dark)").removeEventListener("change", this.onTheme);
    this.release();
  }

  private release(): void {
    this.resized.disconnect();
    this.drawn?.dispose();
    this.drawn = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const chart = this.chart;
    if (!chart) return nothing;
    return html`
      <figure class="card">
        <figcaption>
          <h2>${chart.heading}</h2>
          ${chart.note ? html`<p class="muted">${chart.note}</p>` : nothing}
        </figcaption>
        <div class="tools">
          <button type="button" aria-pressed=${this.tabular} @click=${this.turn}>${t("chart.table")}</button>
          ${chart.csv ? html`<a href=${chart.csv} download="${chart.file}.csv">CSV</a>` : nothing}
          <button type="button" ?disabled=${this.tabular} @click=${this.save}>PNG</button>
        </div>
        ${this.tabular
          ? html`<div class="scroll" tabindex="0" role="group" aria-label=${chart.heading}>${table(chart.table)}</div>`
          : html`<div class="plot" role="img" aria-label="${chart.heading}. ${chart.summary}"
                      style="height:${chart.height ?? 300}px"></div>`}
      </figure>`;
  }

  protected override updated(): void {
    if (this.tabular || !this.chart) {
      this.release();
    } else {
      void this.draw();
    }
  }

  private async draw(): Promise<void> {
    const { echarts } = await import("./echarts");
    const plot = this.querySelector<HTMLElement>(".plot");
    if (!plot || !this.chart || !this.isConnected) return;
    if (this.drawn && this.drawn.getDom() !== plot) this.release();
    if (!this.drawn) {
      this.drawn = echarts.init(plot);
      this.resized.observe(plot);
    }
    const colours = theme();
    this.drawn.setOption({ ...common(colours), ...this.chart.option(colours, plot.clientWidth) }, { notMerge: true });
  }

  private turn(): void {
    this.tabular = !this.tabular;
  }

  private save(): void {
    if (!this.drawn || !this.chart) return;
    const link = document.createElement("a");
    link.href = this.drawn.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: theme().surface });
    link.download = `${this.chart.file}.png`;
    link.click();
  }
}

addWords({
  en: { "chart.table": "Table" },
  ru: { "chart.table": "Таблица" },
});
customElements.define("chart-card", ChartCard);
