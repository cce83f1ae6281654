import { readInline } from './inline.ts'
import type { Block, ListItem } from './nodes.ts'
import { isTableStart, readTable } from './table.ts'

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/
const FENCE = /^ {0,3}(`{3,}|~{3,})[^`]*$/
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/
const QUOTE = /^ {0,3}> ?/
const ITEM = /^( {0,3})([-*+]|\d{1,9}[.)])(?:( {1,4})(?=\S)| *$| (?= ))/
const TASK = /^\[([ xX])\][ \t]+/
/** Deeper nesting is no writing any more, and is read as plain paragraphs. */
const DEEPEST = 12

/** A block with the lines it was read from, by which it is known again when the rest of the memo changes. */
export type ReadBlock = { readonly source: string; readonly block: Block }

/** Reads the Markdown of a memo. There is no text it refuses; what is no Markdown is a paragraph. */
export const readMarkdown = (body: string): readonly ReadBlock[] =>
  readBlocks(body.replace(/\r\n?/g, '\n').split('\n').map(untabbed), 0)

const untabbed = (line: string): string => {
  const indent = /^[ \t]*\t/.exec(line)?.[0]
  return indent === undefined ? line : indent.replaceAll('\t', '    ') + line.slice(indent.length)
}

type Taken = { readonly block: Block; readonly end: number }

function readBlocks(lines: readonly string[], depth: number): readonly ReadBlock[] {
  const blocks: ReadBlock[] = []
  for (let at = 0; at < lines.length;) {
    if (isBlank(lines[at])) {
      at += 1
      continue
    }
    const { block, end } = readBlock(lines, at, depth)
    blocks.push({ block, source: lines.slice(at, end).join('\n') })
    at = end
  }
  return blocks
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === ''

function readBlock(lines: readonly string[], at: number, depth: number): Taken {
  const line = lines[at] ?? ''
  const heading = HEADING.exec(line)?.[1]
  if (heading !== undefined)
    return {
      block: { kind: 'heading', level: heading.length, children: readInline(title(line)) },
      end: at + 1,
    }
  if (FENCE.test(line)) return readFence(lines, at)
  if (RULE.test(line)) return { block: { kind: 'rule' }, end: at + 1 }
  if (depth < DEEPEST && QUOTE.test(line)) return readQuote(lines, at, depth)
  if (depth < DEEPEST && ITEM.test(line)) return readList(lines, at, depth)
  if (isTableStart(line, lines[at + 1])) return readTable(lines, at)
  return readParagraph(lines, at)
}

/** Without the marks around it. */
const title = (line: string): string =>
  line
    .trim()
    .replace(/^#+/, '')
    .trim()
    .replace(/(^|[^#\s])[ \t]*[ \t]#+$/, '$1')

function readFence(lines: readonly string[], at: number): Taken {
  const fence = FENCE.exec(lines[at] ?? '')?.[1] ?? ''
  const closes = (line: string) => {
    const bare = line.trim()
    return bare.length >= fence.length && bare === fence.charAt(0).repeat(bare.length)
  }
  const length = lines.slice(at + 1).findIndex(closes)
  const end = length === -1 ? lines.length : at + 1 + length
  return {
    block: { kind: 'code', text: lines.slice(at + 1, end).join('\n') },
    end: Math.min(lines.length, end + 1),
  }
}

/** Whether a line begins something of its own and so ends a paragraph. A number other than 1 is more likely a year. */
const interrupts = (line: string): boolean =>
  HEADING.test(line) ||
  FENCE.test(line) ||
  RULE.test(line) ||
  QUOTE.test(line) ||
  /^ {0,3}(?:[-*+]|1[.)]) +\S/.test(line)

function readQuote(lines: readonly string[], at: number, depth: number): Taken {
  const inside: string[] = []
  let end = at
  for (let line = lines[end]; line !== undefined && !isBlank(line); line = lines[(end += 1)]) {
    if (!QUOTE.test(line) && interrupts(line)) break
    inside.push(line.replace(QUOTE, ''))
  }
  return { block: { kind: 'quote', blocks: readBlocks(inside, depth + 1).map(({ block }) => block) }, end }
}

function readList(lines: readonly string[], at: number, depth: number): Taken {
  const first = ITEM.exec(lines[at] ?? '')?.[2] ?? ''
  const sort = first.slice(-1)
  const items: ListItem[] = []
  let loose = false
  let end = at
  for (let marker = ITEM.exec(lines[end] ?? ''); marker?.[2]?.endsWith(sort) === true;) {
    const taken = readItem(lines, end, marker, depth)
    items.push(taken.item)
    const next = nextLine(lines, taken.end)
    marker = RULE.test(lines[next] ?? '') ? null : ITEM.exec(lines[next] ?? '')
    const goesOn = marker?.[2]?.endsWith(sort) === true
    loose ||= taken.apart || (goesOn && next > taken.end)
    end = goesOn ? next : taken.end
  }
  const start = /^\d/.test(first) ? Number.parseInt(first, 10) : null
  return { block: { kind: 'list', start, loose, items }, end }
}

const nextLine = (lines: readonly string[], from: number): number => {
  let at = from
  while (at < lines.length && isBlank(lines[at])) at += 1
  return at
}

/** `apart`: blocks within the item are set off by an empty line. */
function readItem(lines: readonly string[], at: number, marker: RegExpExecArray, depth: number) {
  const indent = (marker[1] ?? '').length + (marker[2] ?? '').length + (marker[3]?.length ?? 1)
  const inside = [(lines[at] ?? '').slice(indent)]
  let end = at + 1
  let apart = false
  while (end < lines.length) {
    const line = lines[end] ?? ''
    const next = isBlank(line) ? nextLine(lines, end) : end
    const belongs = indentOf(lines[next] ?? '') >= indent
    const goesOn = next === end && !ITEM.test(line) && !interrupts(line)
    if (next === lines.length || (!belongs && !goesOn)) break
    if (next > end) apart = true
    inside.push(
      ...Array.from({ length: next - end }, () => ''),
      (lines[next] ?? '').slice(belongs ? indent : 0),
    )
    end = next + 1
  }
  const task = TASK.exec(inside[0] ?? '')
  if (task !== null) inside[0] = (inside[0] ?? '').slice(task[0].length)
  const blocks = readBlocks(inside, depth + 1).map(({ block }) => block)
  return { item: { done: task === null ? null : task[1] !== ' ', blocks }, end, apart }
}

const indentOf = (line: string): number => line.length - line.trimStart().length

function readParagraph(lines: readonly string[], at: number): Taken {
  let end = at + 1
  for (let line = lines[end]; line !== undefined && !isBlank(line); line = lines[(end += 1)]) {
    if (UNDERLINE.test(line)) {
      const children = readInline(words(lines.slice(at, end)))
      return { block: { kind: 'heading', level: line.includes('=') ? 1 : 2, children }, end: end + 1 }
    }
    if (interrupts(line)) break
  }
  return { block: { kind: 'paragraph', children: readInline(words(lines.slice(at, end))) }, end }
}

const words = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trimStart())
    .join('\n')
    .trimEnd()
