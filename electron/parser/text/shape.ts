import { type DraftBlock, draft } from '../../../shared/text/compose.ts'
import { isHeadlineLike, isSentenceLike } from '../clean/sentence-like.ts'

const BULLET = /^\s*[-*•–]\s+(?=\S)/
const NUMBER = /^\s*(\d{1,3})[.)]\s+(?=\S)/
const RULE = /^\s*(?:[-*_=~]\s*){3,}$/
const QUOTED = /^(?:> ?)+/

/** Longer lines are paragraphs even without a full stop. */
const LONGEST_SUBHEADING = 90

/** Gives the paragraphs of a plain text their kinds: lists, quoted lines, rules and, by their place, subheadings. */
export function shaped(paragraphs: readonly string[]): DraftBlock[] {
  return paragraphs.map((text, index) => {
    if (RULE.test(text)) return draft('separator', '')
    if (isTableRow(paragraphs, index)) return draft('tableRow', cellsOf(text).join(' | '))
    if (isBullet(paragraphs, index))
      return draft('listItem', text.replace(BULLET, ''), { level: 1, ordered: false })
    if (isNumbered(paragraphs, index))
      return draft('listItem', text.replace(NUMBER, ''), { level: 1, ordered: true })
    if (QUOTED.test(text)) return draft('quote', text.replace(QUOTED, ''))
    return draft('paragraph', text)
  })
}

/** Between tabs; quotation marks around all of a cell are the export's. */
const cellsOf = (line: string): string[] =>
  line.split('\t').map((cell) => cell.trim().replace(/^"([^"]*)"$/, '$1'))

/** Two tabs or more, and as many in the line before or after it: a table that a program wrote. */
function isTableRow(lines: readonly string[], index: number): boolean {
  const columns = tabsIn(lines[index])
  return columns >= 2 && [lines[index - 1], lines[index + 1]].some((line) => tabsIn(line) === columns)
}

const tabsIn = (line = ''): number => line.split('\t').length - 1

const isBullet = (lines: readonly string[], index: number): boolean => {
  const near = [lines[index - 1] ?? '', lines[index + 1] ?? '']
  return BULLET.test(lines[index] ?? '') && near.some((line) => BULLET.test(line))
}

/** Numbers count as a list's only in a run from 1 on, because a list shows its own numbers and not the text's. */
function isNumbered(lines: readonly string[], index: number): boolean {
  const numberAt = (at: number): number => Number(NUMBER.exec(lines[at] ?? '')?.[1] ?? Number.NaN)
  const value = numberAt(index)
  if (!(value >= 1 && value <= index + 1) || numberAt(index - value + 1) !== 1) return false
  for (let back = 1; back < value; back++) if (numberAt(index - back) !== value - back) return false
  return value > 1 || numberAt(index + 1) === 2
}

/** Makes headings of short lines that stand between two paragraphs of prose, once all that is left out is marked. */
export function withSubheadings(drafts: readonly DraftBlock[]): DraftBlock[] {
  const kept = drafts.filter(({ suppressed }) => suppressed === null)
  const headings = new Set(
    kept.filter((item, index) => {
      const after = kept[index + 1]
      if (
        index === 0 ||
        after === undefined ||
        item.kind !== 'paragraph' ||
        item.text.length > LONGEST_SUBHEADING
      )
        return false
      return startsUpright(item.text) && isHeadlineLike(item.text.trim()) && isSentenceLike(after.text)
    }),
  )
  return drafts.map((item) => (headings.has(item) ? { ...item, kind: 'heading', level: 2 } : item))
}

const startsUpright = (text: string): boolean => /^\s*["“‘'¿¡(]?[\p{Lu}\p{Lo}\d]/u.test(text)
