import { foldText } from '../../../../shared/anchor/fold.ts'
import { referencePattern } from '../../../../shared/memo/references.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import type { Memo } from '../../../../shared/project/memo.ts'
import type { Party } from '../../../../shared/project/party.ts'
import { KIND_WORDS } from '../../../../shared/parties/words.ts'
import { leadingPart } from '../../../../shared/project/quotation.ts'
import { span, type Span } from '../../../../shared/text/offsets.ts'
import type { SourceId } from '../../../../shared/ids.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { snippet } from './snippet.ts'
import type { Target } from '../../state/targets.ts'

/** A place where the words occur: the words around them, what they are in, and how often they occur there. */
export type Hit = {
  readonly id: string
  readonly words: string
  /** The part of `words` that was looked for; null where the whole is shown for another reason. */
  readonly found: readonly [number, number] | null
  readonly where: string
  readonly target: Target
}
export type Hits = {
  readonly texts: readonly Hit[]
  readonly notes: readonly Hit[]
  readonly claims: readonly Hit[]
  readonly memos: readonly Hit[]
  readonly parties: readonly Hit[]
}

export const NO_HITS: Hits = { texts: [], notes: [], claims: [], memos: [], parties: [] }
/** A single letter is in everything. */
export const SHORTEST_QUERY = 2
const MOST_HITS = 40

/**
 * Looks for the words in all texts, notes, claims, memos and parties of the project, one text in memory at a time; case, accents of
 * composition and kinds of quotes do not count. Stops early when `signal` is aborted.
 */
export async function searchEverything(db: WorkbenchDb, query: string, signal: AbortSignal): Promise<Hits> {
  const wanted = foldText(query.trim()).text
  if (wanted.length < SHORTEST_QUERY) return NO_HITS
  const sources = await db.sources.filter((source) => source.deletedAt === null).toArray()
  const titles = new Map(sources.map((source) => [source.id, source.meta.title.value]))
  const texts: Hit[] = []
  for (const { id, currentVersionId } of sources) {
    if (signal.aborted || texts.length >= MOST_HITS) break
    const row = await db.texts.get(currentVersionId)
    const found = row === undefined ? null : firstIn(row.content, wanted)
    if (row !== undefined && found !== null) texts.push(textHit(id, titles.get(id) ?? '', row.content, found))
  }
  const annotations = await db.annotations.toArray()
  return {
    texts,
    notes: noteHits(annotations, titles, wanted),
    claims: claimHits(await db.claims.toArray(), wanted),
    memos: memoHits(await db.memos.toArray(), wanted),
    parties: partyHits(await db.parties.toArray(), wanted),
  }
}

type Found = { readonly span: Span; readonly count: number }

/** The first place and the number of places. */
function firstIn(text: string, wanted: string): Found | null {
  const folded = foldText(text)
  const first = folded.text.indexOf(wanted)
  if (first === -1) return null
  const { start, end } = folded.toRaw(first, first + wanted.length)
  let count = 0
  for (let at = first; at !== -1; at = folded.text.indexOf(wanted, at + wanted.length)) count += 1
  return { span: span(start, end), count }
}

function textHit(sourceId: SourceId, title: string, text: string, { span, count }: Found): Hit {
  return {
    id: `text ${sourceId}`,
    ...snippet(text, span),
    where: count === 1 ? title : `${title} · ${count} places`,
    target: { kind: 'passage', sourceId, span },
  }
}

function noteHits(
  annotations: readonly Annotation[],
  titles: ReadonlyMap<SourceId, string>,
  wanted: string,
): readonly Hit[] {
  return annotations
    .flatMap((annotation) => {
      const { id, sourceId, note } = annotation
      const part = leadingPart(annotation)
      const title = titles.get(sourceId)
      const found = title === undefined ? null : firstIn(note, wanted)
      if (title === undefined || found === null) return []
      const target: Target = {
        kind: 'annotation',
        sourceId,
        annotationId: id,
        span: span(part.start, part.end),
      }
      return [{ id: `note ${id}`, ...snippet(note, found.span), where: title, target }]
    })
    .slice(0, MOST_HITS)
}

function claimHits(claims: readonly Claim[], wanted: string): readonly Hit[] {
  return claims
    .filter(({ statement, rationale }) => firstIn(`${statement}\n${rationale}`, wanted) !== null)
    .slice(0, MOST_HITS)
    .map(({ id, statement, verdict }) => ({
      id: `claim ${id}`,
      words: statement,
      found: null,
      where: verdict,
      target: { kind: 'claim', claimId: id },
    }))
}

/** References are searched by their words, as they are read. */
function memoHits(memos: readonly Memo[], wanted: string): readonly Hit[] {
  return memos
    .flatMap(({ id, title, body }): readonly Hit[] => {
      const text = `${title}\n${body.replace(referencePattern('g'), '$3')}`
      const found = firstIn(text, wanted)
      if (found === null) return []
      return [
        {
          id: `memo ${id}`,
          ...snippet(text, found.span),
          where: title,
          target: { kind: 'memo', memoId: id },
        },
      ]
    })
    .slice(0, MOST_HITS)
}

/** By names, aliases and notes. */
function partyHits(parties: readonly Party[], wanted: string): readonly Hit[] {
  return parties
    .filter(({ name, aliases, note }) => firstIn([name, ...aliases, note].join('\n'), wanted) !== null)
    .slice(0, MOST_HITS)
    .map(({ id, name, aliases, kind }) => ({
      id: `party ${id}`,
      words: name,
      found: null,
      where: [KIND_WORDS[kind], ...aliases].join(' · '),
      target: { kind: 'party', partyId: id },
    }))
}
