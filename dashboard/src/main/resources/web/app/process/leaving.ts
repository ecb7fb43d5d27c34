import { t } from "../base/words";
import { confirmed } from "./confirmation";

/** Asks before unsaved work is left, whichever way one goes. */
export class LeavingGuard {
  private asking = false;
  private released = false;

  constructor(
    private readonly precious: () => boolean,
    private readonly stays: (path: string[]) => boolean,
  ) {}

  watch(): void {
    // before the page's own listeners, so that nothing is taken away while the question is open
    window.addEventListener("hashchange", this.onMove, true);
    window.addEventListener("beforeunload", this.onUnload);
  }

  rest(): void {
    window.removeEventListener("hashchange", this.onMove, true);
    window.removeEventListener("beforeunload", this.onUnload);
  }

  private readonly onUnload = (event: BeforeUnloadEvent): void => {
    if (this.precious()) event.preventDefault();
  };

  private readonly onMove = (event: HashChangeEvent): void => {
    const path = location.hash.replace(/^#\/?/, "").split("?")[0].split("/").map(decodeURIComponent);
    const free = this.released;
    this.released = false;
    if (free || !this.precious() || this.stays(path)) return;
    event.stopImmediatePropagation();
    const wanted = location.hash;
    history.pushState(null, "", event.oldURL);
    if (!this.asking) void this.ask(wanted);
  };

  private async ask(wanted: string): Promise<void> {
    this.asking = true;
    this.released = await confirmed({ title: t("leaving.title"), text: t("leaving.text"), action: t("leaving.go") });
    this.asking = false;
    if (this.released) location.hash = wanted;
  }
}
