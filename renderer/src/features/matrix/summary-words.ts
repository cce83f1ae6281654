import { countIndependent } from '../../../../shared/claims/independent.ts'
import { countUnreviewed, type MatrixRow } from '../../../../shared/claims/matrix.ts'
import type { Derivation } from '../../../../shared/project/derivation.ts'
import type { Lineage } from '../../../../shared/project/lineage.ts'
import { originsTable } from '../../../../shared/project/origins.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { formatNumber, plural } from '../../ui/format.ts'

/** Everything a matrix could show, before it is narrowed. */
export type Whole = {
  readonly rows: readonly MatrixRow[]
  readonly sources: readonly Source[]
  readonly lineages: readonly Lineage[]
  readonly derivations: readonly Derivation[]
}

/** `3 of 4 claims · 5 sources of 4 origins · 1 disputed · 6 cells not reviewed`. */
export function summaryOf({ rows, sources, lineages, derivations }: Whole, shown: number): string {
  const origins = countIndependent(
    sources.map(({ id }) => id),
    originsTable({ lineages, derivations }),
  )
  const disputed = rows.filter(({ disagreement }) => disagreement !== 'none').length
  const unreviewed = countUnreviewed(rows, sources)
  const claims = plural(rows.length, 'claim')
  return [
    shown === rows.length ? claims : `${formatNumber(shown)} of ${claims}`,
    origins === sources.length
      ? plural(sources.length, 'source')
      : `${plural(sources.length, 'source')} of ${plural(origins, 'origin')}`,
    disputed === 0 ? '' : `sources disagree on ${formatNumber(disputed)}`,
    unreviewed === 0 ? 'all reviewed' : `${plural(unreviewed, 'cell')} not reviewed`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
