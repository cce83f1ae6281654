import type { AnnotationId, ClaimId } from '../../../../../shared/ids.ts'
import type { Claim } from '../../../../../shared/project/claim.ts'
import { quotationOf } from '../../../../../shared/project/quotation.ts'
import type { AnnotationRow } from '../table.ts'

/** A passage or claim that a code is on, as it is asked about. */
export type SplitItem = {
  readonly id: AnnotationId | ClaimId
  readonly words: string
  readonly where: string
}

export const splitItems = (
  passages: readonly AnnotationRow[],
  claims: readonly Claim[],
): readonly SplitItem[] => [
  ...passages.map(({ annotation, source }) => ({
    id: annotation.id,
    words: quotationOf(annotation).replace(/\s+/g, ' '),
    where: source.meta.title.value,
  })),
  ...claims.map(({ id, statement }) => ({ id, words: statement, where: 'Claim' })),
]

/** So many codes have a digit of their own. */
export const MOST_TARGETS = 9

/** Which code an item goes to, by its number from 1; 0 means that it stays. */
export type Given = ReadonlyMap<string, number>

/** What is wrong with a name: passages go to it and it is empty, it is the split code's, or another one has it. */
export type NameProblem = 'needed' | 'own' | 'twice'

/** Why codes of these names cannot be the ones to split into, for each; null where they can. */
export function nameProblems(
  names: readonly string[],
  own: string,
  given: Given,
): readonly (NameProblem | null)[] {
  const used = new Set(given.values())
  const clean = names.map((name) => name.trim().toLowerCase())
  return clean.map((name, index): NameProblem | null => {
    if (name === '') return used.has(index + 1) ? 'needed' : null
    if (name === own.trim().toLowerCase()) return 'own'
    return clean.indexOf(name) === index ? null : 'twice'
  })
}

/** What a key gives the item it is pressed on: a digit the code of that number, 0 that it stays; null for other keys. */
export function numberOfKey(key: string, targets: number): number | null {
  if (!/^[0-9]$/.test(key)) return null
  const number = Number(key)
  return number <= targets ? number : null
}
