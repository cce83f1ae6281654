import { createAnchor } from '../../../../shared/anchor/create.ts'
import { newId, type VersionId } from '../../../../shared/ids.ts'
import type { Anchor } from '../../../../shared/project/annotation.ts'
import { span } from '../../../../shared/text/offsets.ts'

/** A report of a harbour strike, and anchors in it, for tests of what becomes of them. */
export const OLD = newId<VersionId>()
export const NEW = newId<VersionId>()

export const LEAD =
  'Harbour pilots at Kelsey Sound refused to board tankers on Tuesday after a rope ladder gave way.'
export const DEMAND =
  'The union wants every ladder inspected by an outside firm before the autumn gales begin.'
export const REPLY =
  'A spokesman for the port authority said that inspections had been brought forward to next week.'
export const BOILERPLATE =
  'Readers with information about this story can write to the news desk in confidence.'
export const CLOSE = 'Talks resume on Friday at the customs house, where both sides met in vain last spring.'
export const ARTICLE = [LEAD, DEMAND, REPLY, BOILERPLATE, CLOSE]

export const text = (...blocks: readonly string[]): string => blocks.join('\n\n')

export function anchorOn(content: string, quote: string, nth = 0): Anchor {
  let at = content.indexOf(quote)
  for (let skipped = 0; skipped < nth; skipped++) at = content.indexOf(quote, at + 1)
  return createAnchor(content, OLD, span(at, at + quote.length))
}
