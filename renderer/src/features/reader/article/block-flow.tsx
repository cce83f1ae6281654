import type { ReactNode } from 'react'
import { assertNever } from '../../../../../shared/assert.ts'
import type { Block } from '../../../../../shared/text/document.ts'
import type { TextRow } from '../../../data/tables.ts'
import s from './article.module.css'
import type { FlowNode, ListNode } from './group-blocks.ts'
import type { HeadingTag } from './heading-ranks.ts'
import { InlineText } from './inline-text.tsx'
import { inlineTree } from './inline-tree.ts'
import { cellsOf } from './table-cells.ts'

type HeadingBlockProps = {
  readonly tag: HeadingTag
  readonly index: number
  readonly children: ReactNode
}

type FlowProps = { readonly text: TextRow; readonly ranks: ReadonlyMap<number, HeadingTag> }

/**
 * One element at the top of an article. Each block is one element with `data-block`, whose text nodes joined are exactly
 * the block's text: `renderer/src/dom` finds its way by that.
 */
export function BlockFlow({ node, text, ranks }: FlowProps & { readonly node: FlowNode }) {
  switch (node.kind) {
    case 'single':
      return <SingleBlock index={node.block} text={text} ranks={ranks} />
    case 'quote':
      return (
        <blockquote className={s.quote}>
          {node.blocks.map((index) => (
            <p key={index} data-block={index}>
              <BlockText text={text} index={index} />
            </p>
          ))}
        </blockquote>
      )
    case 'table':
      return (
        <div className={s.tableFrame}>
          <table className={s.table}>
            <tbody>
              {node.rows.map((index) => (
                <TableRow key={index} text={text} index={index} />
              ))}
            </tbody>
          </table>
        </div>
      )
    case 'list':
      return <ListBlock list={node} text={text} />
    default:
      return assertNever(node)
  }
}

function SingleBlock({ index, text, ranks }: FlowProps & { readonly index: number }) {
  const block = text.blocks[index]
  if (block === undefined) return null
  const content = <BlockText text={text} index={index} />
  switch (block.kind) {
    case 'heading':
      return (
        <HeadingBlock tag={ranks.get(block.level) ?? 'h3'} index={index}>
          {content}
        </HeadingBlock>
      )
    case 'pre':
      return (
        <pre className={s.pre} data-block={index}>
          {content}
        </pre>
      )
    case 'caption':
      return (
        <p className={s.caption} data-block={index}>
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
        <p className={s.paragraph} data-block={index}>
          {content}
        </p>
      )
    default:
      return assertNever(block.kind)
  }
}

function HeadingBlock({ tag: Tag, index, children }: HeadingBlockProps) {
  return (
    <Tag className={s.heading} data-block={index}>
      {children}
    </Tag>
  )
}

function ListBlock({ list, text }: { readonly list: ListNode; readonly text: TextRow }) {
  const List = list.ordered ? 'ol' : 'ul'
  return (
    <List className={s.list}>
      {list.items.map(({ block, lists }) => (
        <li key={block} data-block={block}>
          <BlockText text={text} index={block} />
          {lists.map((inner, index) => (
            <ListBlock key={index} list={inner} text={text} />
          ))}
        </li>
      ))}
    </List>
  )
}

function TableRow({ text, index }: { readonly text: TextRow; readonly index: number }) {
  const block = text.blocks[index]
  if (block === undefined) return null
  return (
    <tr data-block={index}>
      {cellsOf(text.content, block).map(({ start, end, next }) => (
        <td key={start}>
          <InlineText nodes={inlineTree(block, start, end)} content={text.content} />
          {end < next ? <span className={s.cellEnd}>{text.content.slice(end, next)}</span> : null}
        </td>
      ))}
    </tr>
  )
}

function BlockText({ text, index }: { readonly text: TextRow; readonly index: number }) {
  const block: Block | undefined = text.blocks[index]
  if (block === undefined) return null
  return <InlineText nodes={inlineTree(block)} content={text.content} />
}
