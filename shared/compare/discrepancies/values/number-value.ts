import type { EvidenceValue } from '../../../project/evidence-value.ts'
import type { NumberFact } from '../../facts/fact.ts'

const BOUNDS = { more: 'more than', less: 'less than' } as const

/**
 * An amount as evidence keeps it: what is counted as its unit. Ranges are kept in their own words, and so is what is said to
 * be more or less than an amount, as an amount of evidence is exact or about so much.
 */
export function numberValue({ amount, to, unit, noun, hedge, words }: NumberFact): EvidenceValue | null {
  const inWords = words.trim().slice(0, 300)
  if (to !== null || !Number.isFinite(amount)) return inWords === '' ? null : { kind: 'name', name: inWords }
  if ((hedge === 'more' || hedge === 'less') && inWords !== '')
    return { kind: 'name', name: `${BOUNDS[hedge]} ${inWords}`.slice(0, 300) }
  const counted = [unit, noun?.words].filter((word) => word !== null && word !== undefined).join(' ')
  return { kind: 'number', amount, unit: counted.slice(0, 100), about: hedge !== null }
}
