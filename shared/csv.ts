/** Spreadsheets run a cell that begins with one of these as a formula, whoever wrote the text. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * Rows as CSV by RFC 4180, with a byte order mark, without which Excel reads accents wrongly. A cell that a spreadsheet
 * would run as a formula gets an apostrophe in front, which it shows as text.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`
}

function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
