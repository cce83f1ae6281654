import type { SourceId } from '../../ids.ts'
import { pickSources, type Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { Turn } from '../turn.ts'
import { spokenIn, type Spoken } from './direct-quotations.ts'
import { relationOf, wordForWord } from './likeness.ts'
import type { QuotationGroup, QuotationRelation } from './quotation-group.ts'
import { createSpeakers } from './speakers.ts'

/** What speakers are quoted with in some sources: a group for each thing said, by speaker, the most quoted first. */
export async function quotationGroups(
  corpus: Corpus,
  wanted: readonly SourceId[] | null,
  turn: Turn,
): Promise<readonly QuotationGroup[]> {
  const sources = pickSources(corpus, wanted)
  const all: { readonly spoken: Spoken; readonly prepared: PreparedSource }[] = []
  for (const [index, prepared] of sources.entries()) {
    all.push(...spokenIn(corpus, prepared).map((spoken) => ({ spoken, prepared })))
    turn.progress((0.8 * index) / sources.length)
    await turn.rest()
  }
  const speakers = createSpeakers(corpus.aliases)
  for (const { spoken, prepared } of all) if (spoken.speaker !== null) speakers.meet(spoken.speaker, prepared)
  const bySpeaker = new Map<number | null, Spoken[]>()
  for (const { spoken, prepared } of all) {
    const who = spoken.speaker === null ? null : speakers.of(spoken.speaker, prepared)
    const known = bySpeaker.get(who)
    if (known === undefined) bySpeaker.set(who, [spoken])
    else known.push(spoken)
  }
  const unnamed = bySpeaker.get(null) ?? []
  bySpeaker.delete(null)
  const groups: (QuotationGroup & { readonly speakers: number })[] = []
  const left = new Set(unnamed)
  for (const [who, quotations] of bySpeaker) {
    await turn.rest()
    const gathered = await gather(quotations, turn)
    for (const group of gathered) joinUnnamed(group, left)
    const speaker = who === null ? null : speakers.nameOf(who)
    groups.push(...gathered.map((group) => ({ ...finished(speaker, group), speakers: gathered.length })))
  }
  for (const group of await gather([...left], turn)) groups.push({ ...finished(null, group), speakers: 0 })
  return ordered(groups)
}

/** One thing said: the fullest quotation of it, and the others. */
type Gathered = {
  readonly fullest: Spoken
  readonly others: { readonly spoken: Spoken; readonly relation: QuotationRelation }[]
}

/** Things said that one quotation is set against; a hostile text must not cost its square. */
const MOST_COMPARED = 60

/** Quotations by likeness, each set against the fullest of every group with a word in common. */
async function gather(quotations: readonly Spoken[], turn: Turn): Promise<readonly Gathered[]> {
  const groups: Gathered[] = []
  const byWord = new Map<string, number[]>()
  const fullestFirst = quotations.toSorted((a, b) => b.tokens.length - a.tokens.length)
  for (const spoken of fullestFirst) {
    await turn.rest()
    const telling = new Set(spoken.tokens.flatMap(({ stem, isContent }) => (isContent ? [stem] : [])))
    const met = new Map<number, number>()
    for (const stem of telling) for (const at of byWord.get(stem) ?? []) met.set(at, (met.get(at) ?? 0) + 1)
    const near = [...met].sort((a, b) => b[1] - a[1]).slice(0, MOST_COMPARED)
    const found = bestOf(
      near.map(([at]) => groups[at]).filter((group) => group !== undefined),
      spoken,
    )
    if (found !== null) {
      found.group.others.push({ spoken, relation: found.relation })
      continue
    }
    for (const stem of telling) {
      const known = byWord.get(stem) ?? []
      if (known.length < MOST_COMPARED) byWord.set(stem, [...known, groups.length])
    }
    groups.push({ fullest: spoken, others: [] })
  }
  return groups
}

const CLOSEST: readonly QuotationRelation[] = ['same', 'trimmed', 'reordered', 'reworded']

function bestOf(groups: readonly Gathered[], spoken: Spoken) {
  const found = groups.flatMap((group) => {
    const relation = relationOf(group.fullest, spoken)
    return relation === null ? [] : [{ group, relation }]
  })
  return found.sort((a, b) => CLOSEST.indexOf(a.relation) - CLOSEST.indexOf(b.relation))[0] ?? null
}

/** So many words that nobody else says the same. */
const UNMISTAKABLE = 4

/** Takes in quotations without a named speaker that are the same words, or some of them. */
function joinUnnamed({ fullest, others }: Gathered, left: Set<Spoken>): void {
  for (const spoken of left) {
    if (spoken.tokens.length < UNMISTAKABLE) continue
    const relation = wordForWord(fullest, spoken)
    if (relation === null) continue
    others.push({ spoken, relation })
    left.delete(spoken)
  }
}

function finished(speaker: string | null, { fullest, others }: Gathered): QuotationGroup {
  const shown = ({ at, text, speaker: named }: Spoken) => ({ at, text, speaker: named })
  const rest = others.toSorted(
    (a, b) =>
      CLOSEST.indexOf(a.relation) - CLOSEST.indexOf(b.relation) ||
      b.spoken.tokens.length - a.spoken.tokens.length,
  )
  return {
    speaker,
    quotations: [
      { ...shown(fullest), relation: 'same' },
      ...rest.map(({ spoken, relation }) => ({ ...shown(spoken), relation })),
    ],
  }
}

/** The speakers quoted most first, and of each what most places quote; those without a name last. */
function ordered(groups: readonly QuotationGroup[]): readonly QuotationGroup[] {
  const counts = new Map<string | null, number>()
  for (const { speaker, quotations } of groups)
    counts.set(speaker, (counts.get(speaker) ?? 0) + quotations.length)
  const order = [...counts].sort((a, b) => b[1] - a[1]).map(([speaker]) => speaker)
  const rank = new Map(order.map((speaker, index) => [speaker, speaker === null ? Infinity : index]))
  return groups
    .map(({ speaker, quotations }) => ({ speaker, quotations }))
    .sort(
      (a, b) =>
        compare(rank.get(a.speaker) ?? 0, rank.get(b.speaker) ?? 0) ||
        b.quotations.length - a.quotations.length,
    )
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)
