const MOST_CELLS = 500_000

/**
 * The rows of a CSV file, empty ones left out. Cells are parted by commas, semicolons or tabs, whichever the first line has most
 * of. An apostrophe that keeps a spreadsheet from running a cell is taken off. Null if a quotation mark is not closed.
 */
export function readCsv(source: string): readonly (readonly string[])[] | null {
  const text = source.replace(/^\ufeff/, '')
  const separator = separatorOf(/^[^\r\n]*/.exec(text)?.[0] ?? '')
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  let cells = 0
  const endRow = () => {
    if (row.some((cell) => cell.trim() !== '')) rows.push(row)
    row = []
  }
  while (at <= text.length && cells < MOST_CELLS) {
    const cell = text[at] === '"' ? quotedAt(text, at) : plainAt(text, at, separator)
    if (cell === null) return null
    row.push(cell.text.replace(/^'(?=[=+\-@\t\r])/, ''))
    cells += 1
    at = cell.end
    if (text[at] === separator) {
      at += 1
      continue
    }
    endRow()
    if (at >= text.length) break
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return rows
}

const separatorOf = (line: string): string => {
  const count = (sign: string) => line.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

type Cell = { readonly text: string; readonly end: number }

function plainAt(text: string, from: number, separator: string): Cell {
  let end = from
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { text: text.slice(from, end), end }
}

function quotedAt(text: string, from: number): Cell | null {
  let end = from + 1
  for (;;) {
    const quote = text.indexOf('"', end)
    if (quote === -1) return null
    if (text[quote + 1] !== '"')
      return { text: text.slice(from + 1, quote).replaceAll('""', '"'), end: quote + 1 }
    end = quote + 2
  }
}
