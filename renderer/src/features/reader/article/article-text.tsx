import { createElement, memo, useMemo } from 'react'
import type { Inserts } from '../../../../../shared/text/inserts.ts'
import type { TextRow } from '../../../data/tables.ts'
import { insertSlot } from '../inserts/insert-slot.tsx'
import { shownHeight } from '../inserts/picture-size.ts'
import s from './article.module.css'
import { blockFlow } from './block-flow.tsx'
import { estimatedLines } from './estimated-lines.ts'
import { firstBlock, sectionsOf, type Section } from './group-blocks.ts'
import { headingRanks } from './heading-ranks.ts'
import { pageMarks } from './page-marks.ts'

/** White space between blocks, in lines. */
const GAP = 0.6

type ArticleTextProps = { readonly text: TextRow; readonly inserts: Inserts }

/**
 * The text of one version. Never rendered again for the same version: painted ranges live on its text nodes, and die
 * with them. What stands between the blocks comes and goes by itself.
 */
export const ArticleText = memo(
  function ArticleText({ text, inserts }: ArticleTextProps) {
    const sections = useMemo(() => sectionsOf(text.blocks), [text])
    const ranks = useMemo(() => headingRanks(text.blocks), [text])
    const pages = useMemo(() => pageMarks(text.blocks), [text])
    return sections.map((section) => {
      const style = {
        containIntrinsicBlockSize: `auto calc((${linesOf(text, section)} * var(--reading-size) * var(--reading-leading) + ${roomOfPictures(text, section, inserts)}px) / var(--reading-columns, 1))`,
      }
      const flow = section.nodes.flatMap((node) => [
        insertSlot(inserts, firstBlock(node)),
        blockFlow({ node, text, ranks, pages, inserts }),
      ])
      const end = section === sections.at(-1) ? insertSlot(inserts, text.blocks.length) : null
      // As arguments, for which no keys are needed: one more thing for each block would double the time to open a book.
      return createElement('div', { key: section.first, className: s.section, style }, ...flow, end)
    })
  },
  (before, after) => before.text.versionId === after.text.versionId,
)

function linesOf({ blocks }: TextRow, { first, blocks: count }: Section): number {
  const lines = blocks
    .slice(first, first + count)
    .reduce((sum, block) => sum + estimatedLines(block) + GAP, 0)
  return Math.round(lines)
}

/** In pixels; removed parts are not counted, because they are shown on demand only. */
function roomOfPictures(
  { images = [] }: TextRow,
  { first, blocks: count }: Section,
  inserts: Inserts,
): number {
  if (images.length === 0) return 0
  let room = 0
  for (let index = first; index < first + count; index++)
    for (const insert of inserts.get(index) ?? [])
      if (insert.kind === 'picture') room += shownHeight(images[insert.image]?.size ?? null)
  return room
}
