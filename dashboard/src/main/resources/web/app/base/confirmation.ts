import { html, render } from "lit";
import { t } from "./words";

export interface Question {
  title: string;
  text: string;
  /** What the button says that goes on. */
  action: string;
  /** Whether something is lost by it: then Enter means no. */
  loses?: boolean;
}

/** Asks before something that cannot be taken back; Escape means no. */
export function confirmed({ title, text, action, loses }: Question): Promise<boolean> {
  const dialog = document.createElement("dialog");
  dialog.className = "question";
  dialog.setAttribute("aria-labelledby", "question-title");
  render(html`
    <form method="dialog" class="stack">
      <h2 id="question-title">${title}</h2>
      <p>${text}</p>
      <div class="actions">
        <button value="yes" class="main" ?autofocus=${!loses}>${action}</button>
        <button value="no" ?autofocus=${loses}>${t("cancel")}</button>
      </div>
    </form>`, dialog);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(answer => {
    dialog.addEventListener("close", () => {
      answer(dialog.returnValue === "yes");
      dialog.remove();
    });
  });
}
