import { sliceSpan, span, type Span } from '../../../text/offsets.ts'
import { bearingOf } from '../../facts/bearing/bearing-of.ts'
import type { Fact, NameFact } from '../../facts/fact.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import { baseLanguage } from '../../tokens/stem.ts'
import { makeSlot, slotsOnce } from '../make-slot.ts'
import type { Aspect, Slot } from '../slot.ts'
import { relateRanges, type Range } from '../values/relation.ts'
import { createAbout } from './about.ts'
import { AGE_WORDS, type AgeWords } from './age-words.ts'
import { phrasesIn, phrasesOf } from './phrases.ts'

/** For how many years something has been so when its source is written. */
type Lasting = NameFact & { readonly years: Range; readonly names: ReadonlySet<string> }

/** What "recent years" and "long" leave open. */
const RECENT: Range = { least: 0, most: 9 }
const LONG: Range = { least: 10, most: 10_000 }
/** What a count of years by the numbers of years alone may be out by. */
const OUT_BY = 1

/** Words in common from which on two are taken to speak of one thing. */
const LEAST = 3

/** Since when something has been so: `in recent years`, `for decades`, `since 2001`. */
export const AGES: Aspect<Lasting> = {
  name: 'age',
  kind: 'name',
  threshold: 0.25,
  differing: true,
  alone: () => false,
  slots: slotsOnce(slotsOf),
  likeness({ fact: a }, { fact: b }, { terms, share }) {
    const named = terms.filter((term) => a.names.has(term) && b.names.has(term)).length
    // Whose it is, and what of it: names alone say neither.
    if (terms.length < LEAST || named === 0 || named === terms.length) return 0
    // What is between two parties is told by both.
    return named > 1 ? share + 0.1 : share
  },
  relate: (a, b) => relateRanges(a.fact.years, shifted(b.fact.years, yearsBetween(b, a))),
}

function slotsOf(prepared: PreparedSource, facts: readonly Fact[]): readonly Slot<Lasting>[] {
  const { source } = prepared
  const known = knownOf(baseLanguage(source.language) || 'en')
  if (known === null) return []
  const vague = prepared.passages.flatMap((passage) =>
    passage.role === 'aside'
      ? []
      : phrasesIn(passage, source.text.content, known.phrases).map(({ meaning, ...at }) =>
          slotAt(prepared, passage, at, meaning === 'recent' ? RECENT : LONG),
        ),
  )
  const dated = facts.flatMap((fact) => {
    const passage = prepared.passages[fact.bearing.passage]
    const years = fact.kind === 'date' && passage !== undefined ? yearsSince(prepared, fact) : null
    const head = source.text.content.slice(passage?.start ?? 0, fact.start)
    const since = known.since.exec(head)
    if (years === null || passage === undefined || since === null) return []
    return [slotAt(prepared, passage, span(fact.start - since[0].length, fact.end), years)]
  })
  return [...vague, ...dated].filter((slot) => slot !== null)
}

function slotAt(prepared: PreparedSource, passage: Passage, at: Span, years: Range): Slot<Lasting> | null {
  const bearing = bearingOf(prepared, passage, at)
  if (bearing.negated) return null
  const about = createAbout(prepared, ({ start, end }) => start < at.end && end > at.start)
  about.add(passage, bearing.clause)
  const { terms, names } = about.all()
  const words = sliceSpan(prepared.source.text.content, at).replace(/\s+/g, ' ').slice(0, 300)
  const fact: Lasting = {
    kind: 'name',
    ...at,
    bearing,
    words,
    key: words,
    is: 'name',
    model: null,
    years,
    names,
  }
  return makeSlot(prepared, fact, {
    value: { kind: 'name', name: words },
    bound: [],
    near: [...terms],
    terms,
  })
}

/** For how long something that began at a date has been so; null where either year is not known. */
function yearsSince({ source: { published } }: PreparedSource, fact: Fact): Range | null {
  if (fact.kind !== 'date' || fact.role !== 'event' || fact.time === null || published === null) return null
  if (fact.time.to !== null || fact.time.from.iso > published.iso) return null
  const years = yearOf(published) - yearOf(fact.time.from)
  const reach = fact.time.about ? years * 0.2 + OUT_BY : OUT_BY
  return { least: years - reach, most: years + reach }
}

const yearOf = ({ iso }: { readonly iso: string }): number => Number(iso.slice(0, 4))

/** Years by which one source is older than another; none where it is not known. */
function yearsBetween({ prepared: older }: Slot, { prepared: newer }: Slot): number {
  const [from, to] = [older.source.published, newer.source.published]
  return from === null || to === null ? 0 : yearOf(to) - yearOf(from)
}

const shifted = ({ least, most }: Range, years: number): Range => ({
  least: least + years,
  most: most + years,
})

type Known = { readonly phrases: ReturnType<typeof made>['phrases']; readonly since: RegExp }
const languages = new Map<string, Known>()

function knownOf(language: string): Known | null {
  const words = AGE_WORDS[language]
  if (words === undefined) return null
  const known = languages.get(language) ?? made(words)
  languages.set(language, known)
  return known
}

const made = ({ recent, long, since }: AgeWords) => ({
  phrases: phrasesOf([
    ['recent', recent],
    ['long', long],
  ]),
  since: new RegExp(`(?<!\\p{L})(?:${since})\\s+$`, 'iu'),
})
