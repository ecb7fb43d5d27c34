/** Asks before unsaved work is left, whichever way one goes. Loaded before any view, so that it hears of a move first. */
import { confirmed } from "./confirmation";
import { addWords, t } from "./words";

/** Someone with work that may be lost. */
export interface Worker {
  /** Whether there is something unsaved. */
  precious(): boolean;
  /** Whether nothing is lost by going to a path, as between tabs. */
  stays(path: string[]): boolean;
}

const workers = new Set<Worker>();
let asking = false;
let released = false;

/** Looks after a worker's unsaved work until the answer is called. */
export function guard(worker: Worker): () => void {
  workers.add(worker);
  return () => workers.delete(worker);
}

function moved(event: HashChangeEvent): void {
  const wanted = location.hash;
  const path = wanted.replace(/^#\/?/, "").split("?")[0].split("/").map(decodeURIComponent);
  const free = released;
  released = false;
  if (free || ![...workers].some(worker => worker.precious() && !worker.stays(path))) return;
  event.stopImmediatePropagation();
  history.pushState(null, "", event.oldURL);
  if (!asking) void ask(wanted);
}

async function ask(wanted: string): Promise<void> {
  asking = true;
  released = await confirmed({ title: t("leaving.title"), text: t("leaving.text"), action: t("leaving.go"), loses: true });
  asking = false;
  if (released) location.hash = wanted;
}

window.addEventListener("hashchange", moved);
window.addEventListener("beforeunload", event => {
  if ([...workers].some(worker => worker.precious())) event.preventDefault();
});

addWords({
  en: {
    "leaving.title": "Leave without saving?", "leaving.text": "What you have changed is not saved. If you go, it is lost.", "leaving.go": "Leave",
  },
  ru: {
    "leaving.title": "Уйти без сохранения?", "leaving.text": "Изменения не сохранены. Если уйти, они пропадут.", "leaving.go": "Уйти",
  },
});
