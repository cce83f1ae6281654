import { Fragment, type ReactNode } from 'react'
import { assertNever } from '../../../../../shared/assert.ts'
import { cutBlock, type Segment } from '../../../../../shared/bundle/views/report/segments.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import type { Block, Mark } from '../../../../../shared/text/document.ts'
import s from './print.module.css'

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
  switch (block.kind) {
    case 'heading':
      return (
        <h2 className={s.heading} dir="auto">
          {words}
        </h2>
      )
    case 'quote':
      return (
        <blockquote className={s.quote} dir="auto">
          {words}
        </blockquote>
      )
    case 'pre':
      return (
        <pre className={s.pre} dir="auto">
          {words}
        </pre>
      )
    case 'separator':
      return <hr className={s.rule} />
    case 'listItem':
      return (
        <p className={s.item} dir="auto" style={{ marginInlineStart: `${block.level * 1.4}em` }}>
          {words}
        </p>
      )
    case 'caption':
    case 'footnote':
      return (
        <p className={s.small} dir="auto">
          {words}
        </p>
      )
    case 'paragraph':
    case 'tableRow':
      return (
        <p className={s.paragraph} dir="auto">
          {words}
        </p>
      )
    default:
      return assertNever(block.kind)
  }
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

function inMark(inside: ReactNode, { kind }: Mark): ReactNode {
  switch (kind) {
    case 'em':
      return <em>{inside}</em>
    case 'strong':
      return <strong>{inside}</strong>
    case 'code':
      return <code>{inside}</code>
    case 'sup':
      return <sup>{inside}</sup>
    case 'sub':
      return <sub>{inside}</sub>
    case 'link':
      return inside
    default:
      return assertNever(kind)
  }
}
