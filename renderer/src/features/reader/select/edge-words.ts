import type { Edge } from '../../../../../shared/text/edges.ts'
import { sliceSpan, type Span } from '../../../../../shared/text/offsets.ts'

/** Words read out of a passage whose edge was moved: enough to know where it is now. */
const MOST_WORDS = 6

/** “Highlight now ends with “… the harbour master said””. */
export function edgeWords(
  what: 'Highlight' | 'Selection',
  content: string,
  passage: Span,
  edge: Edge,
): string {
  const words = sliceSpan(content, passage).trim().split(/\s+/)
  const isLong = words.length > MOST_WORDS
  const told = edge === 'start' ? words.slice(0, MOST_WORDS).join(' ') : words.slice(-MOST_WORDS).join(' ')
  const verb = edge === 'start' ? 'begins' : 'ends'
  const quoted = !isLong ? told : edge === 'start' ? `${told} …` : `… ${told}`
  return `${what} now ${verb} with “${quoted}”`
}
