import type { ReactNode } from 'react'
import { assertNever } from '../../../../../shared/assert.ts'
import type { TextRow } from '../../../data/tables.ts'
import s from './article.module.css'
import type { FlowNode, ListNode } from './group-blocks.ts'
import type { HeadingTag } from './heading-ranks.ts'
import { inlineText } from './inline-text.tsx'
import { inlineTree } from './inline-tree.ts'
import { type PageMarks, placed } from './page-marks.ts'
import { cellsOf } from './table-cells.ts'

type FlowProps = {
  readonly node: FlowNode
  readonly text: TextRow
  readonly ranks: ReadonlyMap<number, HeadingTag>
  readonly pages: PageMarks
}

/**
 * One element at the top of an article. Each block is one element with `data-block`, whose text nodes joined are exactly
 * the block's text: `renderer/src/dom` finds its way by that. Plain functions below it, because a book has tens of
 * thousands of blocks and a component for each would double the time to open it.
 */
export function BlockFlow({ node, text, ranks, pages }: FlowProps) {
  switch (node.kind) {
    case 'single':
      return singleBlock(node.block, text, ranks, pages)
    case 'quote':
      return (
        <blockquote className={s.quote}>
          {node.blocks.map((index) => (
            <p key={index} {...placed(index, pages)}>
              {blockText(text, index)}
            </p>
          ))}
        </blockquote>
      )
    case 'table':
      return (
        <div className={s.tableFrame}>
          <table className={s.table}>
            <tbody>{node.rows.map((index) => tableRow(text, index))}</tbody>
          </table>
        </div>
      )
    case 'list':
      return listBlock(node, text, pages, 0)
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

function listBlock(list: ListNode, text: TextRow, pages: PageMarks, key: number) {
  const List = list.ordered ? 'ol' : 'ul'
  return (
    <List key={key} className={s.list}>
      {list.items.map(({ block, lists }) => (
        <li key={block} {...placed(block, pages)}>
          {blockText(text, block)}
          {lists.map((inner, index) => listBlock(inner, text, pages, index))}
        </li>
      ))}
    </List>
  )
}

function tableRow(text: TextRow, index: number) {
  const block = text.blocks[index]
  if (block === undefined) return null
  return (
    <tr key={index} data-block={index}>
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
  return block === undefined ? null : inlineText(inlineTree(block), text.content)
}
