import { Fragment, type ReactNode } from 'react'
import { cutBlock, type Segment } from '../../../../../shared/bundle/views/report/segments.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import type { Block, BlockKind, Mark } from '../../../../../shared/text/document.ts'
import { markElement } from '../article/mark-element.tsx'
import s from './print.module.css'

/** What each kind of block is on paper. */
const SHAPES: Record<
  Exclude<BlockKind, 'separator'>,
  readonly ['h2' | 'blockquote' | 'pre' | 'p', string | undefined]
> = {
  heading: ['h2', s.heading],
  quote: ['blockquote', s.quote],
  pre: ['pre', s.pre],
  listItem: ['p', s.item],
  caption: ['p', s.small],
  footnote: ['p', s.small],
  paragraph: ['p', s.paragraph],
  tableRow: ['p', s.paragraph],
}

type PrintedBlockProps = {
  readonly block: Block
  readonly content: string
  /** Those that touch the block. */
  readonly annotations: readonly Annotation[]
  readonly numbers: ReadonlyMap<string, number>
}

/** One block of a printed text: its highlights as marks, each followed by its number where it ends. */
export function PrintedBlock({ block, content, annotations, numbers }: PrintedBlockProps) {
  const words = cutBlock(block, annotations).map((segment) => (
    <Fragment key={segment.start}>
      {highlighted(segment, segment.marks.reduce(inMark, content.slice(segment.start, segment.end)))}
      {segment.annotations
        .filter(({ anchor }) => anchor.end === segment.end)
        .map(({ id }) => (
          <sup key={id} className={s.number}>
            {numbers.get(id)}
          </sup>
        ))}
    </Fragment>
  ))
  if (block.kind === 'separator') return <hr className={s.rule} />
  const [Element, className] = SHAPES[block.kind]
  const indent = block.kind === 'listItem' ? { marginInlineStart: `${block.level * 1.4}em` } : undefined
  return (
    <Element className={className} dir="auto" style={indent}>
      {words}
    </Element>
  )
}

/** In the colour of the annotation that lies on top, which began last. */
function highlighted({ annotations }: Segment, words: ReactNode): ReactNode {
  const top = annotations.at(-1)
  if (top === undefined) return words
  const { colour } = top
  return (
    <mark
      className={s.mark}
      style={{ background: `var(--hl-${colour})`, textDecorationColor: `var(--mark-${colour})` }}
    >
      {words}
    </mark>
  )
}

const inMark = (inside: ReactNode, { kind }: Mark): ReactNode =>
  kind === 'link' ? inside : markElement(kind, inside)
