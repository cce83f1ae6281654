import { assertNever } from '../assert.ts'
import type { FootnotedBlock, FootnotedDraft, Footnote } from './footnotes.ts'
import {
  NOTHING_CITED,
  openWords,
  OPEN_TITLE,
  sourceWords,
  stanceWord,
  verdictWords,
} from './footnote-words.ts'

/** A draft as Markdown with footnotes, as Pandoc and most editors read them. What it says never becomes markup. */
export function draftMarkdown({ title, blocks, notes, open }: FootnotedDraft): string {
  const parts = [`# ${line(title)}`]
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1]
    const follows = before !== undefined && isTight(block) && before.block.kind === block.block.kind
    const text = blockOf(block)
    if (follows) parts[parts.length - 1] = `${parts.at(-1) ?? ''}\n${text}`
    else parts.push(text)
  }
  if (open.length > 0)
    parts.push(
      `## ${OPEN_TITLE}`,
      open.map(({ text, state }, at) => `${at + 1}. ${line(text)} — *${openWords(state)}*`).join('\n'),
    )
  return `${[...parts, ...notes.map(noteOf)].join('\n\n')}\n`
}

const isTight = ({ block }: FootnotedBlock): boolean => block.kind === 'listItem' || block.kind === 'tableRow'

function blockOf({ block, runs }: FootnotedBlock): string {
  const text = runs.map((run) => line(run.text) + (run.note === null ? '' : `[^${run.note.number}]`)).join('')
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(1, block.level) + 1))} ${text}`
    case 'quote':
      return `> ${text}`
    case 'separator':
      return '---'
    case 'listItem':
      return `${'    '.repeat(Math.max(0, block.level - 1))}${block.ordered === true ? '1.' : '-'} ${text}`
    case 'paragraph':
    case 'pre':
    case 'tableRow':
    case 'caption':
    case 'footnote':
      return text
    default:
      return assertNever(block.kind)
  }
}

function noteOf({ number, claims }: Footnote): string {
  const words = claims.map(({ claim, citations }) => {
    const cited = citations.map(
      (citation) =>
        `    - ${stanceWord(citation)}: “${line(citation.quotation)}” — ${line(sourceWords(citation.source))}`,
    )
    const said = citations.length === 0 ? [`    - ${NOTHING_CITED}`] : cited
    return [`${line(claim.statement)} (${verdictWords(claim)})`, '', ...said].join('\n')
  })
  return `[^${number}]: ${words.join('\n\n    ')}`
}

/** Text on one line in which nothing is markup. */
const line = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~^$&]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+(?=[.)]))/, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    )
