import { byName } from './codebook.ts'
import type { CodeId } from '../ids.ts'
import type { Code } from '../project/annotation.ts'
import type { Say } from '../wording.ts'

export type CodeChoice =
  { readonly kind: 'code'; readonly code: Code } | { readonly kind: 'create'; readonly name: string }

const MAX_NAME = 200

/**
 * What can be put on an annotation or claim while `typed` stands in the field: codes it does not have yet whose name contains the
 * words, those that begin with them first; and, if no code has that very name, a new one. Before anything is typed those in
 * `recent` come first, in that order.
 */
export function codeChoices(
  codes: readonly Code[],
  has: readonly CodeId[],
  typed: string,
  recent: readonly CodeId[] = [],
): CodeChoice[] {
  const name = typed.replace(/\s+/g, ' ').trim().slice(0, MAX_NAME).trim()
  const wanted = name.toLowerCase()
  const age = ({ id }: Code) => (name !== '' || !recent.includes(id) ? recent.length : recent.indexOf(id))
  const matching = codes
    .filter((code) => code.name.toLowerCase().includes(wanted))
    .toSorted((a, b) => rank(a, wanted) - rank(b, wanted) || age(a) - age(b) || byName(a, b))
  const offered = matching
    .filter(({ id }) => !has.includes(id))
    .map((code): CodeChoice => ({ kind: 'code', code }))
  const taken = name === '' || matching.some((code) => code.name.toLowerCase() === wanted)
  return taken ? offered : [...offered, { kind: 'create', name }]
}

/** What a choice is called, in the wording chosen. */
export const choiceLabel = (choice: CodeChoice, say: Say): string =>
  choice.kind === 'code' ? choice.code.name : say`Create code “${choice.name}”`

function rank({ name }: Code, wanted: string): number {
  const lower = name.toLowerCase()
  return lower === wanted ? 0 : lower.startsWith(wanted) ? 1 : 2
}
