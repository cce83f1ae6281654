import { assertNever } from '../../../../shared/assert.ts'
import type { CoverageTable } from '../../../../shared/claims/coverage.ts'
import type { ClaimId, CodeId, SourceId } from '../../../../shared/ids.ts'
import type { Code } from '../../../../shared/project/annotation.ts'
import { VERDICTS, type Verdict } from '../../../../shared/project/claim.ts'
import { isLiving } from '../../../../shared/project/source-kind.ts'
import type { Source } from '../../../../shared/project/source.ts'
import type { ClaimView } from './claim-view.ts'

/** What wants attention: sources that disagree, nothing to go by, sources nobody looked through. */
export const CLAIM_CONCERNS = ['disputed', 'no-evidence', 'unreviewed'] as const
export type ClaimConcern = (typeof CLAIM_CONCERNS)[number]

export type ClaimFilter = {
  /** Words looked for in statement, rationale, memo, notes on evidence and names of codes, each anywhere. */
  readonly text: string
  readonly verdict: Verdict | null
  readonly sourceId: SourceId | null
  readonly codeId: CodeId | null
  readonly concern: ClaimConcern | null
}
export const NO_FILTER: ClaimFilter = { text: '', verdict: null, sourceId: null, codeId: null, concern: null }

export const CLAIM_ORDERS = ['own', 'verdict', 'newest', 'evidence'] as const
export type ClaimOrder = (typeof CLAIM_ORDERS)[number]

/** What a filter must know beyond the claims themselves. */
export type FilterKnown = {
  readonly sources: ReadonlyMap<SourceId, Pick<Source, 'kind' | 'deletedAt'>>
  readonly coverage: CoverageTable
  readonly codes: ReadonlyMap<CodeId, Code>
}

export const isNarrowed = (filter: ClaimFilter): boolean =>
  filter.text.trim() !== '' ||
  [filter.verdict, filter.sourceId, filter.codeId, filter.concern].some((each) => each !== null)

/** The claims a filter lets through, all it asks for taken together; `keep` is shown in any case, as it is being worked on. */
export function filterClaims(
  views: readonly ClaimView[],
  filter: ClaimFilter,
  known: FilterKnown,
  keep: ClaimId | null = null,
): ClaimView[] {
  const { verdict, sourceId, codeId, concern } = filter
  const words = fold(filter.text).split(/\s+/).filter(Boolean)
  const living = [...known.sources].flatMap(([id, source]) => (isLiving(source) ? [id] : []))
  return views.filter((view) => {
    const { claim, tally } = view
    if (claim.id === keep) return true
    if (verdict !== null && claim.verdict !== verdict) return false
    if (sourceId !== null && !tally.bySource.some((source) => source.sourceId === sourceId)) return false
    if (codeId !== null && claim.codeIds?.includes(codeId) !== true) return false
    if (concern !== null && !isOf(view, concern, living, known)) return false
    if (words.length === 0) return true
    const text = fold(textOf(view, known))
    return words.every((word) => text.includes(word))
  })
}

function isOf(
  { claim, evidence, disagreement }: ClaimView,
  concern: ClaimConcern,
  living: readonly SourceId[],
  { coverage }: FilterKnown,
): boolean {
  switch (concern) {
    case 'disputed':
      return disagreement !== 'none'
    case 'no-evidence':
      return evidence.length === 0
    case 'unreviewed':
      return living.some((id) => coverage(claim.id, id) === 'unreviewed')
    default:
      return assertNever(concern)
  }
}

function textOf({ claim, evidence }: ClaimView, { codes }: FilterKnown): string {
  const { statement, rationale, memo = '', codeIds = [] } = claim
  const names = codeIds.map((id) => codes.get(id)?.name ?? '')
  return [statement, rationale, memo, ...evidence.map(({ note }) => note), ...names].join('\n')
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** `own` is the user's order; of equals that decides. */
export function sortClaims(views: readonly ClaimView[], order: ClaimOrder): readonly ClaimView[] {
  switch (order) {
    case 'own':
      return views
    case 'verdict':
      return views.toSorted((a, b) => VERDICTS.indexOf(a.claim.verdict) - VERDICTS.indexOf(b.claim.verdict))
    case 'newest':
      return views.toSorted(({ claim: a }, { claim: b }) =>
        a.createdAt === b.createdAt ? 0 : a.createdAt < b.createdAt ? 1 : -1,
      )
    case 'evidence':
      return views.toSorted((a, b) => b.evidence.length - a.evidence.length)
    default:
      return assertNever(order)
  }
}
