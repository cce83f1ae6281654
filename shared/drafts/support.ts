import type { Claim, Evidence } from '../project/claim.ts'

/** How a claim stands, as far as a text may rest on it; from good to bad. */
const SUPPORTS = ['supported', 'unverified', 'disputed', 'refuted'] as const
export type Support = (typeof SUPPORTS)[number]

/**
 * How far a claim holds: by its verdict, and by what its evidence says. A verdict of *confirmed* or *reported* needs a
 * passage that supports it; one that is contradicted is disputed unless the verdict is *confirmed*. `evidence` is that of
 * sources that count.
 */
export function supportOf(
  { verdict }: Pick<Claim, 'verdict'>,
  evidence: readonly Pick<Evidence, 'stance'>[],
): Support {
  if (verdict === 'refuted' || verdict === 'disputed') return verdict
  const says = (stance: Evidence['stance']) => evidence.some((item) => item.stance === stance)
  if (verdict !== 'confirmed' && says('contradicts')) return 'disputed'
  return verdict !== 'unverified' && says('supports') ? 'supported' : 'unverified'
}

/** A sentence that states several claims holds no better than the worst of them. */
export const worstOf = (supports: readonly Support[]): Support =>
  supports.reduce(
    (worst, next) => (SUPPORTS.indexOf(next) > SUPPORTS.indexOf(worst) ? next : worst),
    'supported',
  )
