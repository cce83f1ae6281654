import { type DraftBlock, draft } from '../../../shared/text/compose.ts'
import { blocksOf } from './blocks.ts'
import { bodyStyleOf } from './body-style.ts'
import { continued } from './continue-paragraphs.ts'
import type { Layer, PageRuns } from './glyph-runs.ts'
import { hyphenationOf } from './join-lines.ts'
import { paragraphsOf } from './paragraphs.ts'
import { piecesOf } from './pieces.ts'
import { type PlacedLine, regionsOf } from './regions.ts'
import { linesOf } from './rows.ts'
import { addressIn, runningLines } from './running-lines.ts'

type Reflowed = {
  readonly drafts: readonly DraftBlock[]
  /** Addresses that browsers print at the foot of every page. */
  readonly addresses: readonly string[]
  /** Characters that only the file's own fonts know; they stand as U+FFFD. */
  readonly unknown: number
}

/** Writing in another direction counts as a stamp unless it makes up this part of its page. */
const STAMP = 0.25

/** Turns glyph runs into blocks: lines, reading order, running heads set aside, paragraphs, headings. */
export function reflowed(pages: readonly PageRuns[]): Reflowed {
  const placed = pages.map(({ number, layers }) => ({
    number,
    lines: textLayers(layers).flatMap((layer) => placedLines(layer, number)),
  }))
  const all = placed.flatMap((page) => page.lines)
  const margins = runningLines(placed)
  // Where nothing else would be left, it is the text.
  const running = margins.size < all.length ? margins : new Map<PlacedLine, never>()
  const lines = all.filter((line) => !running.has(line))
  const style = bodyStyleOf(lines)
  const paragraphs = continued(
    regionsOf(lines).flatMap((region) => paragraphsOf(region, style)),
    style,
  )
  const fromTheTop = [...running].sort(([a], [b]) => a.page - b.page || a.base - b.base)
  const aside = [
    ...fromTheTop.map(([{ text, page }, reason]) => ({ page, item: setAside(text, page, reason) })),
    ...pages.flatMap(({ number, layers }) => stamps(layers, number)),
  ].sort((a, b) => a.page - b.page)
  const blocks = blocksOf(paragraphs, style, hyphenationOf(lines.map(({ text }) => text)))
  return {
    drafts: atPageEnds(blocks, aside),
    addresses: [...new Set([...running.keys()].flatMap(({ text }) => addressIn(text) ?? []))],
    unknown: all.reduce((sum, { text }) => sum + (text.match(/\ufffd/g)?.length ?? 0), 0),
  }
}

function textLayers([main, ...others]: readonly Layer[]): Layer[] {
  return main === undefined ? [] : [main, ...others.filter(({ length }) => length >= main.length * STAMP)]
}

function stamps(layers: readonly Layer[], page: number): Aside[] {
  const text = textLayers(layers)
  return layers
    .filter((layer) => !text.includes(layer))
    .flatMap((layer) => placedLines(layer, page))
    .map((line) => ({ page, item: setAside(line.text, page, 'boilerplate') }))
}

const placedLines = (layer: Layer, page: number): PlacedLine[] =>
  linesOf(piecesOf(layer.runs)).map((line) => ({ ...line, page }))

type Aside = { readonly page: number; readonly item: DraftBlock }

const setAside = (text: string, page: number, suppressed: DraftBlock['suppressed']): DraftBlock =>
  draft('paragraph', text, { suppressed, pages: [{ at: 0, page }] })

/** What was set aside stands behind the last paragraph that begins on its page. */
function atPageEnds(blocks: readonly DraftBlock[], aside: readonly Aside[]): DraftBlock[] {
  const drafts: DraftBlock[] = []
  let next = 0
  for (const block of blocks) {
    const page = block.pages?.[0]?.page ?? 0
    for (let entry = aside[next]; entry !== undefined && entry.page < page; entry = aside[next]) {
      drafts.push(entry.item)
      next++
    }
    drafts.push(block)
  }
  return [...drafts, ...aside.slice(next).map(({ item }) => item)]
}
