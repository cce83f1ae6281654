import { Fragment } from 'react'
import { assertNever } from '../../../../../shared/assert.ts'
import { isOpenable } from '../pane/host-of.ts'
import s from './article.module.css'
import type { InlineNode } from './inline-tree.ts'

/** Runs of text, each one text node, in the elements of their marks. */
export function InlineText({
  nodes,
  content,
}: {
  readonly nodes: readonly InlineNode[]
  readonly content: string
}) {
  return nodes.map((node) =>
    node.kind === 'text' ? (
      <Fragment key={node.start}>{content.slice(node.start, node.end)}</Fragment>
    ) : (
      <MarkedText key={node.start} node={node} content={content} />
    ),
  )
}

type MarkedNode = Extract<InlineNode, { readonly kind: 'mark' }>

function MarkedText({ node, content }: { readonly node: MarkedNode; readonly content: string }) {
  const inside = <InlineText nodes={node.children} content={content} />
  const { kind, href } = node.mark
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
      if (href === null || !isOpenable(href)) return inside
      return (
        <a className={s.link} href={href} draggable={false} rel="noreferrer" data-source-link="">
          {inside}
        </a>
      )
    default:
      return assertNever(kind)
  }
}
