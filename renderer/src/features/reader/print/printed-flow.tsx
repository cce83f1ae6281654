import { Fragment } from 'react'
import { assertNever } from '../../../../../shared/assert.ts'
import type { Block, BlockKind } from '../../../../../shared/text/document.ts'
import { span } from '../../../../../shared/text/offsets.ts'
import { firstBlock, type FlowNode, type ListNode } from '../article/group-blocks.ts'
import { cellsOf } from '../article/table-cells.ts'
import s from './print.module.css'
import { PrintedPictures } from './printed-pictures.tsx'
import type { Printed } from './printed.ts'
import { PrintedWords } from './printed-words.tsx'

/** What a block that stands alone is on paper. */
const SHAPES: Record<
  Exclude<BlockKind, 'separator'>,
  readonly ['h2' | 'blockquote' | 'pre' | 'p', string | undefined]
> = {
  heading: ['h2', s.heading],
  quote: ['blockquote', s.quote],
  pre: ['pre', s.pre],
  listItem: ['p', s.paragraph],
  caption: ['p', s.small],
  footnote: ['p', s.small],
  paragraph: ['p', s.paragraph],
  tableRow: ['p', s.paragraph],
}

type PrintedFlowProps = { readonly node: FlowNode; readonly printed: Printed }

/** One element of a printed text, after the pictures that stand before it. */
export function PrintedFlow({ node, printed }: PrintedFlowProps) {
  return (
    <>
      <PrintedPictures before={firstBlock(node)} printed={printed} />
      <Element node={node} printed={printed} />
    </>
  )
}

function Element({ node, printed }: PrintedFlowProps) {
  switch (node.kind) {
    case 'single':
      return <Single index={node.block} printed={printed} />
    case 'quote':
      return node.blocks.map((index, at) => (
        <Fragment key={index}>
          {at === 0 ? null : <PrintedPictures before={index} printed={printed} />}
          <Single index={index} printed={printed} />
        </Fragment>
      ))
    case 'table':
      return <Table rows={node.rows} printed={printed} />
    case 'list':
      return <List list={node} printed={printed} />
    default:
      return assertNever(node)
  }
}

function Single({ index, printed }: { readonly index: number; readonly printed: Printed }) {
  const block = printed.text.blocks[index]
  if (block === undefined) return null
  if (block.kind === 'separator') return <hr className={s.rule} />
  const [Shape, className] = SHAPES[block.kind]
  return (
    <Shape className={className} dir="auto">
      <PrintedWords block={block} printed={printed} />
    </Shape>
  )
}

/** Pictures that stand between rows come after the table, which they would tear apart. */
function Table({ rows, printed }: { readonly rows: readonly number[]; readonly printed: Printed }) {
  const { blocks, content } = printed.text
  return (
    <>
      <table className={s.table}>
        <tbody>
          {rows.map((index) => {
            const block = blocks[index]
            return block === undefined ? null : (
              <tr key={index}>
                {cellsOf(content, block).map(({ start, end }) => (
                  <td key={start} dir="auto">
                    <PrintedWords block={cellOf(block, start, end)} printed={printed} />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      {rows.slice(1).map((index) => (
        <PrintedPictures key={index} before={index} printed={printed} />
      ))}
    </>
  )
}

/** A cell as a block of its own. */
function cellOf(block: Block, start: number, end: number): Block {
  return { ...block, ...span(start, end) }
}

function List({ list, printed }: { readonly list: ListNode; readonly printed: Printed }) {
  const Shape = list.ordered ? 'ol' : 'ul'
  return (
    <Shape className={s.list}>
      {list.items.map(({ block: index, lists }, at) => {
        const block = printed.text.blocks[index]
        return block === undefined ? null : (
          <li key={index} dir="auto">
            {at === 0 ? null : <PrintedPictures before={index} printed={printed} />}
            <PrintedWords block={block} printed={printed} />
            {lists.map((inner) => (
              <Fragment key={firstBlock(inner)}>
                <PrintedPictures before={firstBlock(inner)} printed={printed} />
                <List list={inner} printed={printed} />
              </Fragment>
            ))}
          </li>
        )
      })}
    </Shape>
  )
}
