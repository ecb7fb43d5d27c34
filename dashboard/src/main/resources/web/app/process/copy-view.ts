import type { PropertyValues } from "lit";
import { View } from "../base/view";
import type { WorkingCopy } from "./working-copy";

/** A part of the page that shows a working copy and follows what becomes of it. */
export abstract class CopyView extends View {
  static override properties = { copy: { attribute: false } };
  declare copy: WorkingCopy;
  private unwatch: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch?.();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("copy")) return;
    this.unwatch?.();
    this.unwatch = this.copy.watch(() => this.follow());
    this.begin();
  }

  /** Another working copy is shown. */
  protected begin(): void {
    // most only draw it
  }

  /** The copy has changed. */
  protected follow(): void {
    this.requestUpdate();
  }
}
