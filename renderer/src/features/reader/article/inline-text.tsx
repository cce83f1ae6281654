import { Fragment, type ReactNode } from 'react'
import { isOpenable } from '../../../ui/host-of.ts'
import s from './article.module.css'
import type { InlineNode } from './inline-tree.ts'
import { markElement } from './mark-element.tsx'

/** Runs of text, each one text node, in the elements of their marks. */
export function inlineText(nodes: readonly InlineNode[], content: string): ReactNode {
  const [only] = nodes
  if (only?.kind === 'text' && nodes.length === 1) return content.slice(only.start, only.end)
  return nodes.map((node) => (
    <Fragment key={node.start}>
      {node.kind === 'text' ? content.slice(node.start, node.end) : markedText(node, content)}
    </Fragment>
  ))
}

function markedText(node: Extract<InlineNode, { readonly kind: 'mark' }>, content: string): ReactNode {
  const inside = inlineText(node.children, content)
  const { kind, href } = node.mark
  if (kind !== 'link') return markElement(kind, inside)
  if (href === null || !isOpenable(href)) return inside
  return (
    <a className={s.link} href={href} draggable={false} rel="noreferrer" data-source-link="">
      {inside}
    </a>
  )
}
