import { assertNever } from '../../../../shared/assert.ts'
import type { Block, Inline, ListItem } from '../../../../shared/memo/nodes.ts'
import { MemoWords } from './memo-words.tsx'
import s from './memo-text.module.css'

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const

/** One block of a memo and what is in it. Its headings stand below that of the view. */
export function MemoBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = HEADINGS[block.level - 1] ?? 'h6'
      return (
        <Heading>
          <MemoWords words={block.children} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <MemoWords words={block.children} />
        </p>
      )
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      )
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      )
    case 'list':
      return <List {...block} />
    case 'table':
      return <Table {...block} />
    case 'rule':
      return <hr />
    default:
      return assertNever(block)
  }
}

// What a memo is made of has no identity but its place.
const Blocks = ({ blocks }: { readonly blocks: readonly Block[] }) =>
  blocks.map((block, index) => <MemoBlock key={index} block={block} />)

function List({ start, loose, items }: Extract<Block, { kind: 'list' }>) {
  const rows = items.map((item, index) => (
    <li key={index} className={item.done === null ? undefined : s.task}>
      {item.done === null ? null : <input type="checkbox" disabled checked={item.done} aria-label="Done" />}
      <Item item={item} loose={loose} />
    </li>
  ))
  return start === null ? <ul>{rows}</ul> : <ol start={start}>{rows}</ol>
}

/** The words of a list without gaps stand in its items directly. */
function Item({ item: { blocks }, loose }: { readonly item: ListItem; readonly loose: boolean }) {
  return blocks.map((block, index) =>
    !loose && block.kind === 'paragraph' ? (
      <span key={index}>
        <MemoWords words={block.children} />
      </span>
    ) : (
      <MemoBlock key={index} block={block} />
    ),
  )
}

function Table({ head, rows }: Extract<Block, { kind: 'table' }>) {
  return (
    <div className={s.table}>
      <table>
        <thead>
          <tr>
            <Cells cells={head} Cell="th" />
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <tr key={index}>
              <Cells cells={cells} Cell="td" />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellsProps = { readonly cells: readonly (readonly Inline[])[]; readonly Cell: 'th' | 'td' }

const Cells = ({ cells, Cell }: CellsProps) =>
  cells.map((words, index) => (
    <Cell key={index}>
      <MemoWords words={words} />
    </Cell>
  ))
