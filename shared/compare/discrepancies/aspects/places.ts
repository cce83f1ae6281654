import { sliceSpan, span, type Span } from '../../../text/offsets.ts'
import type { Fact, NameFact } from '../../facts/fact.ts'
import type { PreparedSource } from '../../prepared-source.ts'
import { makeSlot, slotsOnce, verbKey } from '../make-slot.ts'
import type { Aspect } from '../slot.ts'
import { blend } from './likeness.ts'

/** Words before a name that put an event within it, or beside it; of the languages whose names are found by their letters. */
const WITHIN = /^(?:in|inside|within|à|dans|en|em|na|no|nel|nella|в|во)$/iu
const BESIDE = /^(?:outside|near|off|beyond|hors|près|fuera|cerca|fora|perto|fuori|vicino|под|возле|около)$/iu

/** Where something happened: in a place, or outside of it. */
export const PLACES: Aspect<NameFact> = {
  name: 'place',
  kind: 'name',
  threshold: 0.3,
  differing: true,
  alone: () => false,
  slots: slotsOnce((prepared, facts) =>
    facts.flatMap((fact) => {
      const verb = fact.kind === 'name' ? verbKey(fact) : null
      if (!isPlace(fact) || verb === null) return []
      const before = wordBefore(prepared, fact)
      if (before === null) return []
      const at = span(before.start, fact.end)
      const slot = makeSlot(prepared, fact, {
        value: { kind: 'name', name: sliceSpan(prepared.source.text.content, at).slice(0, 300) },
        bound: [`${verb} ${fact.key}`],
        at,
      })
      return slot === null ? [] : [slot]
    }),
  ),
  likeness: (_a, _b, shared) => (shared.weight > 0.25 ? blend(shared) : 0),
  relate: (a, b) =>
    WITHIN.test(firstWord(a.value)) === WITHIN.test(firstWord(b.value)) ? 'same' : 'different',
}

const isPlace = (fact: Fact): fact is NameFact => fact.kind === 'name' && fact.is === 'name'

const firstWord = (value: { readonly kind: string; readonly name?: string } | null): string =>
  value?.name?.split(/\s/, 1)[0] ?? ''

/** The preposition directly before a name. */
function wordBefore({ source, passages }: PreparedSource, { start, bearing }: NameFact): Span | null {
  const tokens = passages[bearing.passage]?.tokens ?? []
  const next = tokens.findIndex((token) => token.start >= start)
  const before = tokens[(next === -1 ? tokens.length : next) - 1]
  if (before === undefined) return null
  const word = sliceSpan(source.text.content, before)
  return WITHIN.test(word) || BESIDE.test(word) ? before : null
}
