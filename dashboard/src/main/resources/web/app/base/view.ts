import { LitElement } from "lit";
import { here, type Place } from "./address";
import { Problem } from "./rest";

/**
 * A part of the page. It stands in the page's own tree, so that one style sheet and one outline of headings hold for
 * all; and it knows where one is: {@link moved} is called at first and whenever the address changes.
 */
export abstract class View extends LitElement {
  protected place: Place = here();
  /** What went wrong last, until the view takes it back; views that ask for something show it. */
  protected problem: Problem | undefined;
  private readonly onMove = (): void => this.arrive();
  private readonly aborts = new AbortController();
  private underWay = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("hashchange", this.onMove);
    this.arrive();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("hashchange", this.onMove);
    this.aborts.abort();
  }

  /** Ends what is asked for when the view is gone. */
  protected get signal(): AbortSignal {
    return this.aborts.signal;
  }

  private arrive(): void {
    this.place = here();
    this.moved();
    this.requestUpdate();
  }

  /** The address has changed. */
  protected moved(): void {
    // most views only draw anew
  }

  /** Does something that may fail, shows what went wrong, and draws anew; the view is busy meanwhile. */
  protected async attempt(work: () => Promise<void>): Promise<void> {
    this.underWay++;
    this.setAttribute("aria-busy", "true");
    try {
      await work();
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === "AbortError") return;
      if (!(failure instanceof Problem)) throw failure;
      this.failed(failure);
    } finally {
      this.underWay--;
      if (this.underWay === 0) this.removeAttribute("aria-busy");
      this.requestUpdate();
    }
  }

  /** Keeps a problem to be shown. */
  protected failed(problem: Problem): void {
    this.problem = problem;
  }
}
