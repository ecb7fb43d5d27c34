/** Which levers of the what-if move a formula, and which formulas all levers are ranked by. */
const LEVERS: Record<string, string> = {
  "leads": "sources", "won": "conversion", "conversion": "conversion", "win-rate": "conversion", "stage-conversion": "conversion",
  "frozen-share": "freezing", "stale-share": "people", "revenue": "conversion", "average-deal": "money", "velocity": "conversion",
  "cycle-days": "waiting", "first-response-days": "people", "stage-days": "speed", "cost-per-lead": "money", "cost-per-won": "money",
};

export const RANKED = ["revenue", "won", "win-rate", "frozen-share", "cycle-days"];

export function leverOf(formula: string): string | undefined {
  return LEVERS[formula];
}
