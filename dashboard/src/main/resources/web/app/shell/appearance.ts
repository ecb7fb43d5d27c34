/** Light or dark: as the system has it, or as chosen here. */

export type Appearance = "light" | "dark";

const KEPT = "leadflow.appearance";
const system = matchMedia("(prefers-color-scheme: dark)");

export function appearance(): Appearance {
  const kept = localStorage.getItem(KEPT);
  return kept === "light" || kept === "dark" ? kept : system.matches ? "dark" : "light";
}

export function show(): void {
  document.documentElement.dataset.theme = appearance();
  window.dispatchEvent(new Event("leadflow-theme"));
}

/** The other one, kept for the next visit. */
export function turn(): void {
  localStorage.setItem(KEPT, appearance() === "dark" ? "light" : "dark");
  show();
}

system.addEventListener("change", show);
show();
