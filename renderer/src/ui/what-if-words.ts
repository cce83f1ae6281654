import { assertNever } from '../../../shared/assert.ts'
import type { SuggestedReading } from '../../../shared/claims/reading.ts'
import type { Footing, Linchpin, WhatIf } from '../../../shared/claims/what-if.ts'
import { shortTitle } from '../../../shared/claims/why-one-origin.ts'
import type { SourceId } from '../../../shared/ids.ts'
import type { Stance, Verdict } from '../../../shared/project/claim.ts'
import { plural } from './format.ts'
import { VERDICT_WORDS } from './verdict-words.ts'

const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many)

/** What evidence seems to say, as the rest of a sentence: `2 sources support it, 1 qualifies it`. */
export function readingWords(reading: SuggestedReading): string {
  switch (reading.kind) {
    case 'no-evidence':
      return 'no evidence'
    case 'only-mentioned':
      return `${plural(reading.sources, 'source')} only ${verb(reading.sources, 'mentions', 'mention')} it`
    case 'only-qualified':
      return `${plural(reading.sources, 'source')} only ${verb(reading.sources, 'qualifies', 'qualify')} it`
    case 'one-sided': {
      const verbs = reading.side === 'supports' ? ['supports', 'support'] : ['contradicts', 'contradict']
      const [one = '', many = ''] = verbs
      return `${plural(reading.sources, 'source')} ${verb(reading.sources, one, many)} it${qualified(reading.qualifying)}`
    }
    case 'contested': {
      const { supporting, contradicting, qualifying } = reading
      const contra = `${contradicting} ${verb(contradicting, 'contradicts', 'contradict')} it`
      return `${plural(supporting, 'source')} ${verb(supporting, 'supports', 'support')} it, ${contra}${qualified(qualifying)}`
    }
    case 'self-contradictory':
      return 'one source contradicts itself'
    default:
      return assertNever(reading)
  }
}

const qualified = (count: number): string =>
  count === 0 ? '' : `, ${count} ${verb(count, 'qualifies', 'qualify')} it`

type TitleOf = (source: SourceId) => string

/** What the verdict would rest on, or rests on while nothing is muted; null where it rests on nothing anyhow. */
export function verdictWords(
  verdict: Verdict,
  { verdict: fate, footing, muted }: Pick<WhatIf, 'verdict' | 'footing' | 'muted'>,
  titleOf: TitleOf,
): string | null {
  if (footing === null) return null
  const word = `“${VERDICT_WORDS[verdict]}”`
  const named = verdict === 'disputed' ? `One side of ${word}` : word
  const would = muted > 0
  if (fate === 'lost') return `${named} would have nothing left to rest on.`
  if (footing.independent === 0) return `${named} rests on no evidence.`
  const rests = would ? 'would rest' : 'rests'
  if (footing.independent === 1) return `${named} ${rests} only on ${restingOn(footing, titleOf)}.`
  const still = would ? 'would still rest' : 'rests'
  return `${named} ${still} on ${plural(footing.sources.length, 'source')} of ${plural(footing.independent, 'origin')}.`
}

function restingOn({ sources }: Footing, titleOf: TitleOf): string {
  const [first] = sources
  if (first === undefined || sources.length > 1) return `one origin, in ${plural(sources.length, 'source')}`
  return `“${shortTitle(titleOf(first))}”`
}

const MISSING: Readonly<Record<Stance, string>> = {
  supports: 'nothing supports it',
  contradicts: 'nothing contradicts it',
  qualifies: 'nothing qualifies it',
  mentions: 'nothing mentions it',
}

/** `Linchpin: without this nothing contradicts it.` */
export function linchpinWords(linchpin: Linchpin, stance: Stance): string {
  switch (linchpin) {
    case 'all-evidence':
      return 'Linchpin: the only evidence there is.'
    case 'its-stance':
      return `Linchpin: without this ${MISSING[stance]}.`
    case 'disagreement':
      return 'Linchpin: without this no two sources disagree.'
    default:
      return assertNever(linchpin)
  }
}

/** What a menu says to mute something and to count it again. */
export const WHAT_IF_WORDS = {
  sources: { mute: 'What if this were wrong?', again: 'Count it again' },
  lineages: { mute: 'What if its lineage were wrong?', again: 'Count its lineage again' },
  evidence: { mute: 'What if this were wrong?', again: 'Count it again' },
} as const
