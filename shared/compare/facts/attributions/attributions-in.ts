import { oncePer } from '../../../once-per.ts'
import { overlaps, span, type Span } from '../../../text/offsets.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import { bearingOf } from '../bearing/bearing-of.ts'
import type { AttributionFact, NameFact } from '../fact.ts'
import { namesIn } from '../names/names-in.ts'
import { wordsOf } from '../words/words.ts'
import { cuesOf } from './cues.ts'
import { cuesIn, type FoundCue } from './find-cues.ts'
import { countWhile } from './ordered.ts'
import { type Quoted, quotedIn } from './quotation-marks.ts'
import { saidBy } from './said.ts'
import { type Sentence, trimmed } from './sentence.ts'
import { referentOf, type Speaker, speakerOf } from './speaker.ts'
import { frameOf } from './units.ts'

/** Quotations of fewer letters that nobody is said to have said are words set apart rather than speech. */
const SHORTEST = 25
/** Longer passages are no sentences. */
const LONGEST_PASSAGE = 4000

type Found = {
  readonly passage: Passage
  readonly speaker: Speaker | null
  readonly cue: Span
  readonly said: Span
  readonly isOwn: boolean
}

/** How many words of a passage stand outside quotations. */
type FrameSize = { readonly passage: Passage; readonly size: number }

/** Who is said to have said what in a source, in the order they stand. Linear in its text. */
export const attributionsIn = oncePer(findAttributions)

function findAttributions(prepared: PreparedSource): readonly AttributionFact[] {
  const { content, blocks } = prepared.source.text
  const cues = cuesOf(prepared.source.language)
  const names = byPassage(namesIn(prepared))
  const speakers: Speaker[] = []
  const facts: AttributionFact[] = []
  let at = 0
  let before: readonly Found[] = []
  for (const block of blocks) {
    const quotations = quotedIn(content, block)
    const found: Found[] = []
    const frames: FrameSize[] = []
    for (
      let passage = prepared.passages[at];
      passage !== undefined && passage.start < block.end;
      passage = prepared.passages[++at]
    ) {
      if (passage.end - passage.start > LONGEST_PASSAGE) continue
      const here = touching(quotations, passage)
      const units = frameOf(content, passage, wordsOf(prepared, passage), here)
      found.push(...inSentence({ passage, content, units, quotations: here, cues }, speakers, names))
      frames.push({ passage, size: units.length })
    }
    found.push(...goneOn(content, frames, quotations, found, before))
    for (const one of found) facts.push(factOf(prepared, one, quotations))
    if (found.length > 0 || quotations.length === 0) before = found
  }
  return facts.sort((a, b) => a.start - b.start || a.end - b.end)
}

function byPassage(names: readonly NameFact[]): ReadonlyMap<number, readonly NameFact[]> {
  const groups = new Map<number, NameFact[]>()
  for (const name of names) {
    const group = groups.get(name.bearing.passage)
    if (group === undefined) groups.set(name.bearing.passage, [name])
    else group.push(name)
  }
  return groups
}

function inSentence(
  sentence: Sentence,
  speakers: Speaker[],
  names: ReadonlyMap<number, readonly NameFact[]>,
): readonly Found[] {
  const { passage } = sentence
  const cues = cuesIn(sentence)
  const near = [...(names.get(passage.index - 1) ?? []), ...(names.get(passage.index) ?? [])]
  const found: Found[] = []
  let from: number = passage.start
  for (const [index, cue] of cues.entries()) {
    const who = whoSpeaks(sentence, cue, speakers, near, found)
    if (who === undefined || isWithin(sentence, cue, found)) continue
    const parts = saidBy(sentence, cue, cues[index + 1] ?? null, from)
    for (const said of parts) found.push({ passage, speaker: who, cue: cue.span, said, isOwn: true })
    if (who !== null && parts.length > 0) speakers.push(who)
    from = Math.max(from, ...parts.map(({ end }) => end), cue.span.end)
  }
  return found
}

/** `Rostec said it wanted to …`: what one says of oneself. */
const isWithin = (
  { units, cues }: Sentence,
  { at, subject, kind }: FoundCue,
  found: readonly Found[],
): boolean => {
  const first = units[subject?.from ?? -1]
  if (kind !== 'verb' || first === undefined || !cues.persons.has(first.folded)) return false
  return (
    cues.weak.has(units[at.from]?.folded ?? '') &&
    found.some(({ said }) => said.start <= first.start && first.start < said.end)
  )
}

/** The speaker, null for one that is not named; undefined where nobody but the writer speaks. */
function whoSpeaks(
  sentence: Sentence,
  cue: FoundCue,
  speakers: readonly Speaker[],
  near: readonly NameFact[],
  found: readonly Found[],
): Speaker | null | undefined {
  const { units, cues } = sentence
  if (cue.subject === null) {
    const inside = found.at(-1)?.speaker
    if (inside !== undefined && inside !== null) return inside
    const first = units[0]
    if (first === undefined || first.start > cue.span.start) return undefined
    if (cues.persons.has(first.folded))
      return referentOf(first.folded, sentence, speakers, near, first.start) ?? undefined
    const within = units[4]?.end ?? cue.span.start
    const named = near.find(
      (name) => name.start >= sentence.passage.start && name.end <= Math.min(within, cue.span.start),
    )
    return named === undefined
      ? undefined
      : { words: named.words, key: named.key, at: named, passage: sentence.passage.index }
  }
  const only = cue.subject.to - cue.subject.from === 1 ? units[cue.subject.from] : undefined
  if (only === undefined || !cues.persons.has(only.folded)) return speakerOf(sentence, cue.subject, near)
  if (/^(?:i|we|who|on|es)$/.test(only.folded)) return undefined
  return referentOf(only.folded, sentence, speakers, near, only.start)
}

/** Quotations without a cue of their own go on with what was quoted last, in the same paragraph or the one before. */
function goneOn(
  content: string,
  frames: readonly FrameSize[],
  quotations: readonly Quoted[],
  found: readonly Found[],
  before: readonly Found[],
): readonly Found[] {
  const byCue = found.toSorted((a, b) => a.cue.start - b.cue.start)
  const isSaid = anyOf(found.map((other) => other.said))
  return quotations.flatMap(({ inner, outer }): readonly Found[] => {
    const said = trimmed(content, inner.start, inner.end)
    const frame = frames[countWhile(frames, ({ passage }) => passage.end <= outer.start)]
    if (said === null || frame === undefined || frame.passage.start > outer.start) return []
    if (frame.size > 3 || said.end - said.start < SHORTEST || isSaid(said)) return []
    const earlier = byCue[countWhile(byCue, (other) => other.cue.start < said.start) - 1]
    const last = earlier ?? before.at(-1) ?? found[0]
    return last === undefined
      ? []
      : [{ passage: frame.passage, speaker: last.speaker, cue: last.cue, said, isOwn: false }]
  })
}

/** Those of some quotations, which stand in order and apart, that have a letter in common with a span. */
function touching(quotations: readonly Quoted[], { start, end }: Span): readonly Quoted[] {
  return quotations.slice(
    countWhile(quotations, ({ outer }) => outer.end <= start),
    countWhile(quotations, ({ outer }) => outer.start < end),
  )
}

/** Whether any of some spans has a letter in common with one that is asked about. */
function anyOf(spans: readonly Span[]): (asked: Span) => boolean {
  const ordered = spans.toSorted((a, b) => a.start - b.start)
  let furthest = 0
  const ends = ordered.map(({ end }) => (furthest = Math.max(furthest, end)))
  return ({ start, end }) => (ends[countWhile(ordered, (one) => one.start < end) - 1] ?? 0) > start
}

function factOf(
  prepared: PreparedSource,
  { passage, speaker, cue, said, isOwn }: Found,
  quotations: readonly Quoted[],
): AttributionFact {
  const ends = isOwn
    ? [said, cue, ...(speaker !== null && overlaps(speaker.at, passage) ? [speaker.at] : [])]
    : [said]
  return {
    ...span(Math.min(...ends.map(({ start }) => start)), Math.max(...ends.map(({ end }) => end))),
    kind: 'attribution',
    bearing: bearingOf(prepared, passage, isOwn ? cue : said),
    speaker: speaker?.words ?? null,
    speakerKey: speaker?.key ?? null,
    cue,
    said,
    quoted: touching(quotations, said).flatMap(({ inner }) => {
      const within = overlaps(inner, said)
        ? trimmed(prepared.source.text.content, inner.start, inner.end)
        : null
      return within === null ? [] : [within]
    }),
  }
}
