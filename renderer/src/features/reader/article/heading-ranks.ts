import type { Block } from '../../../../../shared/text/document.ts'

/** The source's title is the pane's heading, a second-level one; the article's own headings begin below it. */
const FIRST = 3

export type HeadingTag = 'h3' | 'h4' | 'h5' | 'h6'
const TAGS: readonly HeadingTag[] = ['h3', 'h4', 'h5', 'h6']

/** The element for each level of heading that an article uses: `h3` for its highest, without gaps below. */
export function headingRanks(blocks: readonly Block[]): ReadonlyMap<number, HeadingTag> {
  const levels = new Set(blocks.flatMap(({ kind, level }) => (kind === 'heading' ? [level] : [])))
  const ordered = [...levels].sort((a, b) => a - b)
  return new Map(ordered.map((level, rank) => [level, TAGS[Math.min(rank, 6 - FIRST)] ?? 'h6']))
}
