/** Runs of emphasis marks in one paragraph; matching them up costs their square, 4 000 about a second. */
const MOST_EMPHASIS = 3000
/** Opening brackets in one paragraph, for the same reason. */
const MOST_BRACKETS = 8000
/** Rows of one table; its cells are put in order at a cost of their square. */
const MOST_ROWS = 5000
/** Columns before a list's marker: each list in a list takes at least two, and costs every line below it. */
const DEEPEST_INDENT = 200
/** Quotes in quotes. */
const DEEPEST_QUOTE = 100

const NEW_CONTENT = /^ {0,3}(?:[-*+][ \t]|#{1,6}[ \t]|$)|^\s*$/
const DEEP_ITEM = new RegExp(`^[ \\t]{${DEEPEST_INDENT},}(?:[-*+]|\\d{1,9}[.)])(?:[ \\t]|$)`)
const DEEP_QUOTE = new RegExp(`^(?:[ \\t]{0,3}>){${DEEPEST_QUOTE},}`)
const DELIMITER_ROW = /^[ \t|:-]*-[ \t|:-]*$/

/** Whether a Markdown text would keep its parser busy beyond all measure: no text that people write comes near. */
export function isTooComplex(body: string): boolean {
  let emphasis = 0
  let brackets = 0
  let rows = 0
  let inTable = false
  for (const line of body.split('\n')) {
    if (DEEP_ITEM.test(line) || DEEP_QUOTE.test(line)) return true
    if (NEW_CONTENT.test(line)) inTable = false
    else if (line.includes('|') && DELIMITER_ROW.test(line)) inTable = true
    // The rows of a table are taken one by one; a paragraph goes on over its lines.
    if (inTable || NEW_CONTENT.test(line)) emphasis = brackets = 0
    rows = inTable ? rows + 1 : 0
    emphasis += line.match(/[*_~]+/g)?.length ?? 0
    brackets += line.match(/\[/g)?.length ?? 0
    if (emphasis > MOST_EMPHASIS || brackets > MOST_BRACKETS || rows > MOST_ROWS) return true
  }
  return false
}
