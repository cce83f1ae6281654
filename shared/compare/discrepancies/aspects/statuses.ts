import { sliceSpan, span, type Span } from '../../../text/offsets.ts'
import type { Fact, NameFact } from '../../facts/fact.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import type { Token } from '../../tokens/tokenise.ts'
import { makeSlot, slotsOnce } from '../make-slot.ts'
import type { Aspect } from '../slot.ts'
import { termsWithin } from '../terms.ts'

/** How somebody comes to be called something, by stems of English verbs. */
const MANNERS: Readonly<Record<string, string>> = {
  accepted: 'recogn recognis recogniz acknowledg accept back endors',
  made: 'elect appoint name sworn instal inaugur crown choos chose chosen',
  called: 'describ brand label denounc portray depict character',
  held: 'regard consider view treat',
  refused: 'reject oust remov depos',
  proclaimed: 'proclaim declar style',
}
const MANNER_OF = new Map(
  Object.entries(MANNERS).flatMap(([manner, stems]) =>
    stems.split(' ').map((stem) => [stem, manner] as const),
  ),
)
const ITSELF = new Set(['himself', 'herself', 'itself', 'themselves'])
/** Words of what somebody is called, and between the verb and it. */
const ROLE = 4
const REACH = 12

/** A name, what it is called, and how it comes to be called so: proclaimed by itself, or recognised. */
type Status = NameFact & { readonly manner: string; readonly phrase: Span; readonly role: Span }

/** How somebody is what he is: `proclaimed himself as …` against `recognised as …`, of one name and one role. English only. */
export const STATUSES: Aspect<Status> = {
  name: 'status',
  kind: 'name',
  threshold: 0.6,
  differing: true,
  alone: () => false,
  slots: slotsOnce((prepared, facts) => {
    const names = facts.filter(isNamed)
    return statusesIn(prepared, names).flatMap((status) => {
      const passage = prepared.passages[status.bearing.passage]
      if (passage === undefined) return []
      const words = sliceSpan(prepared.source.text.content, status.phrase).replace(/\s+/g, ' ')
      const slot = makeSlot(prepared, status, {
        value: { kind: 'name', name: words.slice(0, 300) },
        bound: [status.key],
        at: status.phrase,
        terms: termsWithin(passage, status.role),
      })
      return slot === null ? [] : [slot]
    })
  }),
  likeness: (_a, _b, { cosine }) => cosine,
  relate: ({ fact: a }, { fact: b }) => (a.manner === b.manner ? 'same' : 'different'),
}

const isNamed = (fact: Fact): fact is NameFact => fact.kind === 'name' && fact.is === 'name'

function statusesIn({ source, passages }: PreparedSource, names: readonly NameFact[]): readonly Status[] {
  if (source.language !== null && !source.language.startsWith('en')) return []
  const byPassage = new Map<number, NameFact[]>()
  for (const name of names) {
    const known = byPassage.get(name.bearing.passage)
    if (known === undefined) byPassage.set(name.bearing.passage, [name])
    else known.push(name)
  }
  return [...byPassage].flatMap(([index, found]) => {
    const passage = passages[index]
    return passage === undefined ? [] : inPassage(passage, found, source.text.content)
  })
}

function inPassage({ tokens }: Passage, names: readonly NameFact[], content: string): readonly Status[] {
  const statuses: Status[] = []
  for (const [at, verb] of tokens.entries()) {
    const manner = MANNER_OF.get(verb.stem)
    if (manner === undefined) continue
    const reflexive = tokens[at + 1]
    const isOwn = reflexive !== undefined && ITSELF.has(reflexive.word)
    const as = tokens.slice(at + 1, at + REACH).find(({ word }) => word === 'as')
    const before = as ?? (isOwn ? reflexive : undefined)
    if (before === undefined || /[.;:!?]/.test(content.slice(verb.end, before.start))) continue
    const role = roleAfter(tokens, tokens.indexOf(before), content)
    const holder = isOwn
      ? lastBefore(names, verb.start)
      : (lastWithin(names, verb.end, before.start) ?? lastBefore(names, verb.start))
    if (role === null || holder === null) continue
    statuses.push({
      ...holder,
      manner: isOwn ? 'by itself' : manner,
      phrase: span(verb.start, role.end),
      role,
    })
  }
  return statuses
}

/** The words after one, up to a mark or a word that says nothing by itself. */
function roleAfter(tokens: readonly Token[], at: number, content: string): Span | null {
  const role: Token[] = []
  for (const token of tokens.slice(at + 1, at + 2 + ROLE)) {
    const isArticle = role.length === 0 && /^(?:an?|the|its|his|their)$/.test(token.word)
    if (isArticle) continue
    const last = role.at(-1) ?? tokens[at]
    if (!token.isContent || (last !== undefined && /[.,;:!?()]/.test(content.slice(last.end, token.start))))
      break
    role.push(token)
  }
  const [first, last] = [role[0], role.at(-1)]
  return first === undefined || last === undefined ? null : span(first.start, last.end)
}

const lastBefore = (names: readonly NameFact[], at: number): NameFact | null =>
  names.findLast(({ end }) => end <= at) ?? null

const lastWithin = (names: readonly NameFact[], from: number, to: number): NameFact | null =>
  names.findLast(({ start, end }) => start >= from && end <= to) ?? null
