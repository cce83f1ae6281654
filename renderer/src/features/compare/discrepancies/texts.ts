import { sentencesIn } from '../../../../../shared/text/sentences.ts'
import type { FactReading } from '../../../../../shared/compare/discrepancies/discrepancy.ts'
import type { Place } from '../../../../../shared/compare/compared-source.ts'
import type { SourceId } from '../../../../../shared/ids.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import type { SourceText } from '../../../../../shared/text/document.ts'
import { span, type Span } from '../../../../../shared/text/offsets.ts'
import { useLive } from '../../../data/context.ts'
import type { WorkbenchDb } from '../../../data/db.ts'

/** The current texts of sources, by id. */
export type Texts = ReadonlyMap<SourceId, SourceText>

/** Undefined until they are read. */
export function useTexts(sources: readonly Source[]): Texts | undefined {
  return useLive((db) => readTexts(db, sources), [sources.map((source) => source.currentVersionId).join()])
}

export async function readTexts(db: WorkbenchDb, sources: readonly Source[]): Promise<Texts> {
  const rows = await db.texts.bulkGet(sources.map(({ currentVersionId }) => currentVersionId))
  const found = new Map<SourceId, SourceText>()
  for (const [index, { id }] of sources.entries()) {
    const row = rows[index]
    if (row !== undefined) found.set(id, row)
  }
  return found
}

/** The words at a place, on one line; empty until the text is read. */
export const wordsAt = (texts: Texts | undefined, { sourceId, start, end }: Place): string =>
  onOneLine(texts?.get(sourceId)?.content.slice(start, end) ?? '').trim()

/** Letters of a quotation that are shown before the words it is about. */
const LEAD = 30

/** A reading's quotation for little room: from shortly before its words on, but never cut where something is denied. */
export function quoteNear(texts: Texts | undefined, { at, quote, fact }: FactReading): string {
  const whole = wordsAt(texts, quote)
  const before = wordsAt(texts, { ...quote, end: at.start })
  if (before.length <= LEAD || fact.bearing.negated) return whole
  const cut = before.slice(-LEAD).search(/\s/)
  return `… ${whole.slice(before.length - LEAD + Math.max(0, cut)).trim()}`
}

export const onOneLine = (words: string): string => words.replace(/\s+/g, ' ')

/** The sentences that a place stands in: all of it if they cannot be told. */
export function sentenceAround({ content, blocks }: SourceText, place: Span, language: string | null): Span {
  const near = blocks.filter(({ start, end }) => start < place.end && place.start < end)
  const sentences = sentencesIn(content, near, language).filter(
    ({ start, end }) => start < place.end && place.start < end,
  )
  const [first, last] = [sentences[0], sentences.at(-1)]
  if (first === undefined || last === undefined) return place
  return span(Math.min(first.start, place.start), Math.max(last.end, place.end))
}

/** A span cut at the edges of others within it, which are marked; they may overlap. */
export function piecesOf(
  whole: Span,
  marked: readonly Span[],
): readonly (Span & { readonly marked: boolean })[] {
  const edges = new Set<number>([whole.start, whole.end])
  for (const { start, end } of marked)
    for (const edge of [start, end]) if (edge > whole.start && edge < whole.end) edges.add(edge)
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? end
    return {
      ...span(start, end),
      marked: marked.some((mark) => mark.start <= start && end <= mark.end),
    }
  })
}
