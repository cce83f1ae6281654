import { Fragment, type ReactNode } from 'react'
import { cutBlock, type Segment } from '../../../../../shared/bundle/views/report/segments.ts'
import type { Block, Mark } from '../../../../../shared/text/document.ts'
import { overlaps } from '../../../../../shared/text/offsets.ts'
import { markElement } from '../article/mark-element.tsx'
import s from './print.module.css'
import type { Printed } from './printed.ts'

type PrintedWordsProps = {
  /** A block, or a part of one such as a cell. */
  readonly block: Block
  readonly printed: Printed
}

/** The words of a block: its highlights as marks, each followed by its number where it ends. */
export function PrintedWords({ block, printed: { text, index, numbers } }: PrintedWordsProps) {
  const annotations = index.within(block).map(({ item }) => item)
  const own = { ...block, marks: block.marks.filter((mark) => overlaps(mark, block)) }
  return cutBlock(own, annotations).map((segment) => (
    <Fragment key={segment.start}>
      {highlighted(segment, segment.marks.reduce(inMark, text.content.slice(segment.start, segment.end)))}
      {segment.annotations
        .filter(({ anchor }) => anchor.end === segment.end)
        .map(({ id }) => (
          <sup key={id} className={s.number}>
            {numbers.get(id)}
          </sup>
        ))}
    </Fragment>
  ))
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
