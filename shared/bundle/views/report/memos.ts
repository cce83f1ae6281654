import { assertNever } from '../../../assert.ts'
import { readMarkdown } from '../../../memo/markdown.ts'
import type { Block, Inline, ListItem } from '../../../memo/nodes.ts'
import type { Reference } from '../../../memo/references.ts'
import type { Memo } from '../../../project/memo.ts'
import { metAtParts } from '../../../project/quotation.ts'
import { markup, raw, type Html } from '../html.ts'
import type { Lookup } from './claims.ts'
import { passageId } from './text-markup.ts'

/** Memos in the order of their titles; what they refer to is a link to its place in the report, if it has one. */
export function memoArticles(memos: readonly Memo[], lookup: Lookup): readonly Html[] {
  const words = (nodes: readonly Inline[]): readonly Html[] => nodes.map(word)
  const word = (node: Inline): Html => {
    switch (node.kind) {
      case 'text':
        return markup`${node.text}`
      case 'break':
        return raw('<br>')
      case 'code':
        return markup`<code>${node.text}</code>`
      case 'emphasis':
        return markup`<em>${words(node.children)}</em>`
      case 'strong':
        return markup`<strong>${words(node.children)}</strong>`
      case 'strike':
        return markup`<s>${words(node.children)}</s>`
      case 'link':
        return markup`<a href="${node.href}" rel="noreferrer">${words(node.children)}</a>`
      case 'reference':
        return referenceLink(node.to, lookup)
      default:
        return assertNever(node)
    }
  }
  const blocks = (nodes: readonly Block[]): readonly Html[] => nodes.map(block)
  const item = ({ done, blocks: inside }: ListItem): Html =>
    markup`<li>${done === null ? '' : done ? '☑ ' : '☐ '}${blocks(inside)}</li>`
  const row = (cells: readonly (readonly Inline[])[]): Html =>
    markup`<tr>${cells.map((cell) => markup`<td>${words(cell)}</td>`)}</tr>`
  const block = (node: Block): Html => {
    switch (node.kind) {
      case 'heading':
        return markup`<h4>${words(node.children)}</h4>`
      case 'paragraph':
        return markup`<p>${words(node.children)}</p>`
      case 'code':
        return markup`<pre>${node.text}</pre>`
      case 'quote':
        return markup`<blockquote>${blocks(node.blocks)}</blockquote>`
      case 'list':
        return node.start === null
          ? markup`<ul>${node.items.map(item)}</ul>`
          : markup`<ol start="${node.start}">${node.items.map(item)}</ol>`
      case 'table':
        return markup`<table><tbody>${[node.head, ...node.rows].map(row)}</tbody></table>`
      case 'rule':
        return raw('<hr>')
      default:
        return assertNever(node)
    }
  }
  return memos.map(
    ({ id, title, body }) => markup`<article class="memo" id="memo-${id}">
      <h3 dir="auto">${title}</h3>
      <div class="text" dir="auto">${blocks(readMarkdown(body).map((read) => read.block))}</div>
    </article> `,
  )
}

function referenceLink({ kind, id, words }: Reference, lookup: Lookup): Html {
  const href = placeOf(kind, id, lookup)
  const shown = words === '' ? kind : words
  return href === null ? markup`${shown}` : markup`<a href="${href}">${shown}</a>`
}

function placeOf(kind: Reference['kind'], id: string, lookup: Lookup): string | null {
  switch (kind) {
    case 'source':
      return lookup.sources.has(id) ? `#source-${id}` : null
    case 'claim':
      return lookup.claims.some(({ claim }) => claim.id === id) ? `#claim-${id}` : null
    case 'memo':
      return lookup.memos.some((memo) => memo.id === id) ? `#memo-${id}` : null
    case 'annotation': {
      const annotation = lookup.annotations.get(id)
      const [met] = annotation === undefined ? [] : metAtParts(annotation)
      return met === undefined ? null : `#${passageId(met)}`
    }
    case 'party':
      return lookup.parties.has(id) ? `#party-${id}` : null
    case 'code':
      return null
    default:
      return assertNever(kind)
  }
}
