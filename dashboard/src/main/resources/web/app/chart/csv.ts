/** Figures as CSV (RFC 4180) behind a link, where no service gives them so. */
export function csvLink(columns: string[], rows: (string | number | undefined)[][]): string {
  const lines = [columns, ...rows].map(row => row.map(cell).join(","));
  // the mark of UTF-8 tells spreadsheets how to read it
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${lines.join("\r\n")}\r\n`)}`;
}

/** A text that a spreadsheet would take for a formula is marked as text. */
function cell(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
