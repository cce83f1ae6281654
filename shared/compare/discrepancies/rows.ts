import type { Corpus } from '../corpus.ts'
import type { Fact } from '../facts/fact.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { Turn } from '../turn.ts'
import { cellsOf } from './cells.ts'
import { clustersOf } from './cluster.ts'
import { createApart, dismissalsOf } from './decided-rows.ts'
import type { Discrepancy } from './discrepancy.ts'
import { groupsOf } from './groups.ts'
import { rowKey } from './row-key.ts'
import { compareSources, type Aspect, type Slot } from './slot.ts'
import { speakerOf } from './speaker-of.ts'
import { statementOf } from './statement.ts'
import { supersededAmong } from './superseded.ts'
import { wordOf } from './terms.ts'
import { isPossible, tiesAmong } from './ties.ts'
import { commonTerms, titleOf } from './title.ts'
import type { Weights } from './weights.ts'
import { createWitness } from './witnesses.ts'

/** A row, and how sure it is that its readings are about one thing. */
export type SureRow = { readonly row: Discrepancy; readonly sureness: number }

/** What sources and the facts of each are compared with. */
export type Compared = {
  readonly corpus: Corpus
  readonly sources: readonly PreparedSource[]
  readonly facts: ReadonlyMap<PreparedSource, readonly Fact[]>
  readonly weights: Weights
}

const NO_FACTS: readonly Fact[] = []

/** Words and names named as grounds of a row. */
const GROUNDS = 8

/** The rows of one aspect: what two sources or more say of one thing, and what one source says two ways. */
export async function rowsOf<F extends Fact>(
  aspect: Aspect<F>,
  { corpus, sources, facts, weights }: Compared,
  turn: Turn,
): Promise<readonly SureRow[]> {
  const slots: Slot<F>[] = []
  for (const prepared of sources.toSorted(compareSources)) {
    slots.push(...aspect.slots(prepared, facts.get(prepared) ?? NO_FACTS))
    await turn.rest()
  }
  const ties = await tiesAmong(aspect, slots, weights, turn)
  const decidedApart = createApart(corpus.decided, aspect.kind)
  const apart = (a: number, b: number) => {
    const [one, other] = [slots[a], slots[b]]
    if (one === undefined || other === undefined) return false
    return decidedApart(one, other) || !isPossible(aspect, one, other, weights)
  }
  const likeness = new Map(ties.map((tie) => [`${tie.a} ${tie.b}`, tie.likeness]))
  const rows: SureRow[] = []
  for (const items of await clustersOf(ties, apart, turn)) {
    await turn.rest()
    const members = items.map((item) => slots[item]).filter((slot) => slot !== undefined)
    const row = rowOf(aspect, members, { corpus, sources, facts, weights })
    if (row !== null) rows.push({ row, sureness: meanLikeness(items, likeness) })
  }
  return rows
}

function rowOf<F extends Fact>(
  aspect: Aspect<F>,
  slots: readonly Slot<F>[],
  { corpus, sources, facts, weights }: Compared,
): Discrepancy | null {
  const groups = groupsOf(slots, aspect.relate, createWitness(corpus))
  const superseded = groups.length > 1 ? supersededAmong(slots, aspect.overtakes) : new Set<Slot>()
  const disputed = groups.filter((group) => group.slots.some((slot) => !superseded.has(slot)))
  const cells = cellsOf(sources, {
    groups,
    superseded,
    relate: aspect.relate,
    speakerOf: ({ prepared, fact }) => speakerOf(fact, facts.get(prepared) ?? []),
  })
  const speaking = cells.filter(({ state }) => state !== 'silent').length
  if (speaking < 2 && disputed.length < 2) return null
  if (aspect.differing && groups.length < 2) return null
  const isNarrower = groups.length > 1 || cells.some(({ state }) => state === 'more-precise')
  const common = commonTerms(slots, weights)
  const [majority] = groups
  return {
    key: rowKey(aspect.name, slots),
    kind: aspect.kind,
    aspect: aspect.name,
    title: titleOf(aspect.name, slots, common, weights),
    statement: statementOf(majority?.slots ?? slots, common, ({ prepared }) => facts.get(prepared) ?? []),
    state: disputed.length > 1 ? 'different' : isNarrower ? 'more-precise' : 'same',
    cells,
    grounds: common.slice(0, GROUNDS).map((term) => spelled(term, slots)),
    dismissedBy: dismissalsOf(groups, corpus.decided, aspect.kind),
  }
}

function meanLikeness(items: readonly number[], likeness: ReadonlyMap<string, number>): number {
  let [sum, pairs] = [0, 0]
  for (const [index, a] of items.entries())
    for (const b of items.slice(index + 1)) {
      sum += likeness.get(`${a} ${b}`) ?? 0
      pairs++
    }
  return sum / pairs
}

function spelled(term: string, slots: readonly Slot[]): string {
  for (const { prepared, fact } of slots) {
    const passage = prepared.passages[fact.bearing.passage]
    const word = passage === undefined ? null : wordOf(term, passage)
    if (word !== null) return word
  }
  return term
}
