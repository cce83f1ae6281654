import { memo, useMemo } from 'react'
import type { TextRow } from '../../../data/tables.ts'
import s from './article.module.css'
import { BlockFlow } from './block-flow.tsx'
import { sectionsOf, type Section } from './group-blocks.ts'
import { headingRanks } from './heading-ranks.ts'
import { pageMarks } from './page-marks.ts'

/** Letters in a line and lines of white space between blocks, to guess a section's height before it is laid out. */
const LINE = 64
const GAP = 0.6

/**
 * The text of one version. Never rendered again for the same version: painted ranges live on its text nodes, and die
 * with them.
 */
export const ArticleText = memo(
  function ArticleText({ text }: { readonly text: TextRow }) {
    const sections = useMemo(() => sectionsOf(text.blocks), [text])
    const ranks = useMemo(() => headingRanks(text.blocks), [text])
    const pages = useMemo(() => pageMarks(text.blocks), [text])
    return sections.map((section) => (
      <div
        key={section.first}
        className={s.section}
        style={{
          containIntrinsicBlockSize: `auto calc(${estimatedLines(text, section)} * var(--reading-size) * var(--reading-leading))`,
        }}
      >
        {section.nodes.map((node, index) => (
          <BlockFlow key={index} node={node} text={text} ranks={ranks} pages={pages} />
        ))}
      </div>
    ))
  },
  (before, after) => before.text.versionId === after.text.versionId,
)

function estimatedLines({ blocks }: TextRow, { first, blocks: count }: Section): number {
  const lines = blocks
    .slice(first, first + count)
    .reduce((sum, { start, end }) => sum + Math.max(1, Math.ceil((end - start) / LINE)) + GAP, 0)
  return Math.round(lines)
}
