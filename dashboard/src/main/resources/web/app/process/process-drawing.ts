import { html, type PropertyValues, type TemplateResult } from "lit";
import { View } from "../base/view";
import { percent } from "../base/format";
import { t } from "../base/words";
import { inscribe, type DiagramFigures } from "./figures";
import { parseSvg } from "./svg";
import "./words";

const LEAST_READABLE = 0.7;
const STEP = 1.25;
const MOST = 3;

/** A process diagram within the page: as wide as there is room, larger or smaller as one likes. */
class ProcessDrawing extends View {
  static override properties = { svg: { attribute: false }, figures: { attribute: false }, name: { attribute: false } };
  declare svg: string;
  declare figures: DiagramFigures | undefined;
  declare name: string;
  private zoom: number | undefined;
  private drawing: SVGSVGElement | undefined;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("svg") || changed.has("figures")) this.draw();
  }

  private draw(): void {
    const room = this.querySelector(".drawing");
    if (!room || !this.svg) return;
    this.drawing = parseSvg(this.svg);
    room.replaceChildren(...(this.drawing ? [this.drawing] : []));
    if (this.drawing && this.figures) inscribe(this.drawing, this.figures);
    this.size();
  }

  /** How much larger than drawn; at first as much as fits, but not so small that one cannot read it. */
  private get scale(): number {
    return this.zoom ?? Math.max(Math.min(this.fitting, 1), LEAST_READABLE);
  }

  private get fitting(): number {
    const width = this.querySelector(".drawing")?.clientWidth ?? 0;
    return width && this.drawing ? width / this.drawing.viewBox.baseVal.width : 1;
  }

  private size(): void {
    if (!this.drawing) return;
    const { width, height } = this.drawing.viewBox.baseVal;
    this.drawing.setAttribute("width", String(width * this.scale));
    this.drawing.setAttribute("height", String(height * this.scale));
    const told = this.querySelector("output");
    if (told) told.textContent = percent(this.scale, 0);
  }

  private to(zoom: number): void {
    this.zoom = Math.min(Math.max(zoom, 0.2), MOST);
    this.size();
  }

  protected override render(): TemplateResult {
    return html`
      <div class="row zoom" role="group" aria-label=${t("diagram.zoom")}>
        <button type="button" aria-label=${t("diagram.smaller")} @click=${() => this.to(this.scale / STEP)}>−</button>
        <output aria-live="polite"></output>
        <button type="button" aria-label=${t("diagram.larger")} @click=${() => this.to(this.scale * STEP)}>+</button>
        <button type="button" @click=${() => this.to(this.fitting)}>${t("diagram.fit")}</button>
        <button type="button" @click=${() => this.to(1)}>${t("diagram.full")}</button>
      </div>
      <div class="drawing scroll" tabindex="0" role="group" aria-label=${this.name}></div>`;
  }
}

customElements.define("process-drawing", ProcessDrawing);
