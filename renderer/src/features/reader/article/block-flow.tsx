import { Fragment, type ReactNode } from 'react'
import { assertNever } from '../../../../../shared/assert.ts'
import type { Inserts } from '../../../../../shared/text/inserts.ts'
import type { TextRow } from '../../../data/tables.ts'
import { insertSlot } from '../inserts/insert-slot.tsx'
import { PIECE } from '../../../dom/sections.ts'
import s from './article.module.css'
import { estimatedLines } from './estimated-lines.ts'
import { firstBlock, type FlowNode, type ListNode } from './group-blocks.ts'
import type { HeadingTag } from './heading-ranks.ts'
import { inlineText } from './inline-text.tsx'
import { inlineTree } from './inline-tree.ts'
import { piecesOf } from './long-block.ts'
import { type PageMarks, placed } from './page-marks.ts'
import { cellsOf } from './table-cells.ts'

type FlowProps = {
  readonly node: FlowNode
  readonly text: TextRow
  readonly ranks: ReadonlyMap<number, HeadingTag>
  readonly pages: PageMarks
  readonly inserts: Inserts
}

/**
 * One element at the top of an article. Each block is one element with `data-block`, whose text nodes joined are exactly
 * the block's text: `renderer/src/dom` finds its way by that. Plain functions, because a book has tens of thousands of
 * blocks and a component for each would double the time to open it. Before the second and later blocks of
 * an element stand their inserts; the caller gives those of the first.
 */
export function blockFlow({ node, text, ranks, pages, inserts }: FlowProps): ReactNode {
  switch (node.kind) {
    case 'single':
      return singleBlock(node.block, text, ranks, pages)
    case 'quote':
      return (
        <blockquote className={s.quote}>
          {node.blocks.map((index, at) => (
            <Fragment key={index}>
              {at === 0 ? null : insertSlot(inserts, index)}
              <p {...placed(index, pages)}>{blockText(text, index)}</p>
            </Fragment>
          ))}
        </blockquote>
      )
    case 'table':
      return (
        <div className={s.tableFrame}>
          <table className={s.table}>
            <tbody>
              {node.rows.map((index, at) => (
                <Fragment key={index}>
                  {at === 0 ? null : insertSlot(inserts, index, cellCount(text, index))}
                  {tableRow(text, index)}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )
    case 'list':
      return listBlock(node, { text, pages, inserts })
    default:
      return assertNever(node)
  }
}

function singleBlock(index: number, text: TextRow, ranks: ReadonlyMap<number, HeadingTag>, pages: PageMarks) {
  const block = text.blocks[index]
  if (block === undefined) return null
  const content = blockText(text, index)
  switch (block.kind) {
    case 'heading':
      return (
        <HeadingBlock tag={ranks.get(block.level) ?? 'h3'} place={placed(index, pages)}>
          {content}
        </HeadingBlock>
      )
    case 'pre':
      return (
        <pre className={s.pre} {...placed(index, pages)}>
          {content}
        </pre>
      )
    case 'caption':
      return (
        <p className={s.caption} {...placed(index, pages)}>
          {content}
        </p>
      )
    case 'footnote':
      return (
        <p className={s.footnote} {...placed(index, pages)}>
          {content}
        </p>
      )
    case 'separator':
      return <hr className={s.rule} data-block={index} />
    case 'paragraph':
    case 'listItem':
    case 'quote':
    case 'tableRow':
      return (
        <p className={s.paragraph} {...placed(index, pages)}>
          {content}
        </p>
      )
    default:
      return assertNever(block.kind)
  }
}

type HeadingBlockProps = {
  readonly tag: HeadingTag
  readonly place: ReturnType<typeof placed>
  readonly children: ReactNode
}

function HeadingBlock({ tag: Tag, place, children }: HeadingBlockProps) {
  return (
    <Tag className={s.heading} {...place}>
      {children}
    </Tag>
  )
}

/** What stands before a list item is shown at the end of the one before, so that it gets no mark of its own. */
function listBlock(list: ListNode, flow: Pick<FlowProps, 'text' | 'pages' | 'inserts'>) {
  const List = list.ordered ? 'ol' : 'ul'
  return (
    <List className={s.list}>
      {list.items.map(({ block, lists }, at) => (
        <li key={block} {...placed(block, flow.pages)}>
          {blockText(flow.text, block)}
          {lists.map((inner, index) => (
            <Fragment key={index}>
              {insertSlot(flow.inserts, firstBlock(inner))}
              {listBlock(inner, flow)}
            </Fragment>
          ))}
          {insertSlot(flow.inserts, list.items[at + 1]?.block ?? -1)}
        </li>
      ))}
    </List>
  )
}

function cellCount({ blocks, content }: TextRow, index: number): number {
  const block = blocks[index]
  return block === undefined ? 1 : cellsOf(content, block).length
}

function tableRow(text: TextRow, index: number) {
  const block = text.blocks[index]
  if (block === undefined) return null
  return (
    <tr data-block={index}>
      {cellsOf(text.content, block).map(({ start, end, next }) => (
        <td key={start}>
          {inlineText(inlineTree(block, start, end), text.content)}
          {end < next ? <span className={s.cellEnd}>{text.content.slice(end, next)}</span> : null}
        </td>
      ))}
    </tr>
  )
}

function blockText(text: TextRow, index: number): ReactNode {
  const block = text.blocks[index]
  if (block === undefined) return null
  const pieces = piecesOf(text.content, block)
  if (pieces.length === 1) return inlineText(inlineTree(block), text.content)
  return pieces.map((piece) => (
    <span
      key={piece.start}
      className={s.piece}
      style={{
        containIntrinsicBlockSize: `auto calc(${estimatedLines(piece)} * var(--reading-size) * var(--reading-leading) / var(--reading-columns, 1))`,
      }}
      {...{ [PIECE]: piece.start }}
    >
      {inlineText(inlineTree(block, piece.start, piece.end), text.content)}
    </span>
  ))
}
