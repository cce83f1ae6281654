import { numberedClaims } from '../../../../../shared/claims/tree.ts'
import type { QueryRows } from '../../../../../shared/codes/query/index-rows.ts'
import type { Found } from '../../../../../shared/codes/query/run.ts'
import type { Claim } from '../../../../../shared/project/claim.ts'
import type { Code } from '../../../../../shared/project/annotation.ts'
import { entryKey, groupRows, type GroupedEntry } from '../grouped.ts'
import { joinRows } from '../table.ts'

/** What was found, as it is listed: passages under their sources, then claims under a heading of their own. */
export type FoundEntry = GroupedEntry | { readonly kind: 'claims'; readonly count: number } | FoundClaim

export type FoundClaim = {
  readonly kind: 'claim'
  readonly claim: Claim
  readonly number: string
  readonly codes: readonly Code[]
}

export function foundEntries({ annotations, claims }: Found, rows: QueryRows): readonly FoundEntry[] {
  const groups = groupRows(joinRows(annotations, rows.sources, rows.codes))
  if (claims.length === 0) return groups
  const ids = new Set(claims.map(({ id }) => id))
  const codeById = new Map(rows.codes.map((code) => [code.id, code]))
  const found = numberedClaims(rows.claims)
    .filter(({ claim }) => ids.has(claim.id))
    .map(({ claim, number }): FoundClaim => {
      const codes = (claim.codeIds ?? []).flatMap((id) => codeById.get(id) ?? [])
      return { kind: 'claim', claim, number, codes }
    })
  return [...groups, { kind: 'claims', count: found.length }, ...found]
}

export const foundKey = (entry: FoundEntry): string =>
  entry.kind === 'claims' ? 'claims' : entry.kind === 'claim' ? entry.claim.id : entryKey(entry)

/** What can be ticked and coded: all but the headings. */
export const foundIds = (entries: readonly FoundEntry[]): readonly string[] =>
  entries.flatMap((entry): string[] =>
    entry.kind === 'annotation' ? [entry.row.annotation.id] : entry.kind === 'claim' ? [entry.claim.id] : [],
  )
