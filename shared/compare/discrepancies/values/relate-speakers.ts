import { fold } from '../../../fold.ts'
import type { AttributionFact } from '../../facts/fact.ts'
import type { Relation } from './relation.ts'

type Speaker = Pick<AttributionFact, 'speaker' | 'speakerKey'> & {
  /** All that its source calls it. */
  readonly called: string
}

/** What many call themselves: "the company" may be any of them. */
const ANYBODY =
  /\b(?:compan(?:y|ies)|firm|exporter|manufacturer|maker|agency|service|office|group|organi[sz]ation|spokes\w+|officials?|authorit(?:y|ies)|sources?|statement|government|ministry|department|team|he|she|they|it|who)$/i

/**
 * Sets two speakers against each other. Who is only described ("the company") may be anybody; who is named together with
 * whom he speaks for is the more precise.
 */
export function relateSpeakers(a: Speaker, b: Speaker): Relation {
  const [isNamed, isAlsoNamed] = [a.speakerKey !== null, b.speakerKey !== null]
  if (!isNamed || !isAlsoNamed) {
    if (isNamed !== isAlsoNamed) return isNamed ? 'narrower' : 'wider'
    return fold(a.called) === fold(b.called) || isAnybody(a) || isAnybody(b) ? 'same' : 'different'
  }
  const [one, other] = [wordsOf(a.speakerKey), wordsOf(b.speakerKey)]
  if (within(one, other) && within(other, one)) return 'same'
  if (surnameOf(a.speakerKey) === surnameOf(b.speakerKey)) return 'same'
  if (within(one, wordsOf(b.called))) return 'wider'
  if (within(other, wordsOf(a.called))) return 'narrower'
  return 'different'
}

/** The last two words of a name, before which titles may stand. */
const surnameOf = (key: string | null): string => (key ?? '').split(/\s+/).slice(-2).join(' ')

const isAnybody = ({ speaker }: Speaker): boolean => ANYBODY.test(speaker?.trim() ?? '')

const wordsOf = (name: string | null): ReadonlySet<string> =>
  new Set(fold(name ?? '').match(/[\p{L}\p{N}]+/gu))

const within = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean =>
  small.size > 0 && [...small].every((word) => large.has(word))
