import { fold } from '../../../fold.ts'
import type { AttributionFact } from '../../facts/fact.ts'
import type { Relation } from './relation.ts'

type Speaker = Pick<AttributionFact, 'speaker' | 'speakerKey'>

/**
 * Sets two speakers against each other. Who is only described ("the company") may be anybody; who is named together with
 * whom he speaks for is the more precise.
 */
export function relateSpeakers(a: Speaker, b: Speaker): Relation {
  const [one, other] = [wordsOf(a.speakerKey), wordsOf(b.speakerKey)]
  if (a.speakerKey === b.speakerKey || (within(one, other) && within(other, one))) return 'same'
  if (within(one, wordsOf(b.speaker))) return 'wider'
  if (within(other, wordsOf(a.speaker))) return 'narrower'
  const [named, alsoNamed] = [isNamed(a), isNamed(b)]
  if (named === alsoNamed) return 'different'
  return named ? 'narrower' : 'wider'
}

const wordsOf = (name: string | null): ReadonlySet<string> =>
  new Set(fold(name ?? '').match(/[\p{L}\p{N}]+/gu))

const within = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean =>
  small.size > 0 && [...small].every((word) => large.has(word))

/** Whether a speaker ends in a name rather than in what somebody is. */
const isNamed = ({ speaker }: Speaker): boolean => /(?:^|\s)\p{Lu}[^\s]*$/u.test(speaker?.trim() ?? '')
