/**
 * Shares of a whole in full percent that add up to 100, each at most one off: what rounding leaves over goes to those that
 * lost most by it (largest remainder). All zero for a whole of nothing.
 */
export function wholePercents(counts: readonly number[]): readonly number[] {
  const whole = counts.reduce((sum, count) => sum + count, 0)
  if (whole === 0) return counts.map(() => 0)
  const exact = counts.map((count) => (100 * count) / whole)
  const left = 100 - exact.reduce((sum, share) => sum + Math.floor(share), 0)
  const byLoss = exact.map((_, index) => index).sort((a, b) => loss(exact, b) - loss(exact, a) || a - b)
  const raised = new Set(byLoss.slice(0, Math.round(left)))
  return exact.map((share, index) => Math.floor(share) + (raised.has(index) ? 1 : 0))
}

const loss = (shares: readonly number[], index: number): number => (shares[index] ?? 0) % 1
