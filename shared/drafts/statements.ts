import type { Annotation } from '../project/annotation.ts'
import type { Assertion } from '../project/assertion.ts'
import type { Claim, Evidence } from '../project/claim.ts'
import { isPlaced, partsOf } from '../project/quotation.ts'
import type { Block } from '../text/document.ts'
import type { Span } from '../text/offsets.ts'
import { sentencesIn } from '../text/sentences.ts'
import type { AnnotationId, ClaimId } from '../ids.ts'
import { groupBy } from '../group-by.ts'
import { supportOf, worstOf, type Support } from './support.ts'

/** What stands behind a sentence of a draft: a claim that holds so far, nothing as it needs nothing, or nothing yet. */
export type StatementState = Support | 'unlinked' | 'needs-none'
/** From good to bad, what needs nothing last. */
export const STATES = ['supported', 'unverified', 'disputed', 'refuted', 'unlinked', 'needs-none'] as const

/** That a passage of the draft states a claim; `claim` is null if it needs none. */
export type StatementLink = {
  readonly assertion: Assertion
  readonly claim: Claim | null
  readonly support: Support | null
}

/** One sentence with what it is linked to. */
export type Statement = {
  /** Counted from 1. */
  readonly number: number
  readonly span: Span
  readonly text: string
  /** The passage its links rest on, if it has any. */
  readonly annotationId: AnnotationId | null
  readonly links: readonly StatementLink[]
  readonly state: StatementState
}

export type DraftRows = {
  readonly assertions: readonly Assertion[]
  readonly annotations: readonly Annotation[]
  readonly claims: readonly Claim[]
  /** Of sources that count. */
  readonly evidence: readonly Evidence[]
}

export type Checked = {
  readonly statements: readonly Statement[]
  /** Links whose words are not in the text any more, with the words. */
  readonly lost: readonly (StatementLink & { readonly words: string })[]
}

/** The sentences of a draft that can say something: headings and rules between parts are none. */
export const draftSentences = (
  content: string,
  blocks: readonly Block[],
  language: string | null,
): readonly Span[] =>
  sentencesIn(
    content,
    blocks.filter(({ kind }) => kind !== 'heading'),
    language,
  ).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(content.slice(start, end)))

/**
 * Puts what a draft states to its sentences. A passage belongs to each sentence of which it holds half, or that holds half
 * of it: sentences may be divided otherwise in another version.
 */
export function checkDraft(content: string, sentences: readonly Span[], rows: DraftRows): Checked {
  const claims = new Map(rows.claims.map((claim) => [claim.id, claim]))
  const evidence = groupBy(rows.evidence, ({ claimId }) => claimId)
  const supportFor = (claim: Claim): Support => supportOf(claim, evidence.get(claim.id) ?? [])
  const marks = new Map(rows.annotations.map((mark) => [mark.id, mark]))
  const found = new Map<Span, { link: StatementLink; annotationId: AnnotationId }[]>()
  const lost: (StatementLink & { readonly words: string })[] = []
  for (const assertion of rows.assertions) {
    const mark = marks.get(assertion.annotationId)
    const claim = claimOf(assertion.claimId, claims)
    if (mark === undefined || claim === undefined) continue
    const link = { assertion, claim, support: claim === null ? null : supportFor(claim) }
    const places = partsOf(mark).filter(isPlaced)
    const met = sentences.filter((sentence) => places.some((place) => belongsTo(place, sentence)))
    for (const sentence of met)
      found.set(sentence, [...(found.get(sentence) ?? []), { link, annotationId: mark.id }])
    if (met.length === 0) lost.push({ ...link, words: mark.anchor.exact })
  }
  const statements = sentences.map((span, index): Statement => {
    const here = found.get(span) ?? []
    const links = here.map(({ link }) => link)
    return {
      number: index + 1,
      span,
      text: content.slice(span.start, span.end),
      annotationId: here[0]?.annotationId ?? null,
      links,
      state: stateOf(links),
    }
  })
  return { statements, lost }
}

const claimOf = (id: ClaimId | null, claims: ReadonlyMap<ClaimId, Claim>): Claim | null | undefined =>
  id === null ? null : claims.get(id)

function belongsTo(place: Span, sentence: Span): boolean {
  const shared = Math.min(place.end, sentence.end) - Math.max(place.start, sentence.start)
  return shared > 0 && 2 * shared >= Math.min(place.end - place.start, sentence.end - sentence.start)
}

function stateOf(links: readonly StatementLink[]): StatementState {
  const supports = links.flatMap(({ support }) => support ?? [])
  if (supports.length > 0) return worstOf(supports)
  return links.length > 0 ? 'needs-none' : 'unlinked'
}

/** Whether a sentence still asks for something. */
export const isProblem = ({ state }: Pick<Statement, 'state'>): boolean =>
  state !== 'supported' && state !== 'needs-none'

export type Shares = Readonly<Record<StatementState, number>>

/** How many sentences are in which state. */
export function sharesOf(statements: readonly Statement[]): Shares {
  const shares = { supported: 0, unverified: 0, disputed: 0, refuted: 0, unlinked: 0, 'needs-none': 0 }
  for (const { state } of statements) shares[state] += 1
  return shares
}
