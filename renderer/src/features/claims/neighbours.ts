import type { OrderKey } from '../../../../shared/project/claim.ts'

type Ordered = { readonly id: string; readonly order: OrderKey }

/** The keys between which a thing comes to stand; null is the end of the list on that side. */
export type Gap = { readonly above: OrderKey | null; readonly below: OrderKey | null }

/**
 * Where `moved` goes to stand right before or after `target` in a list that is in order. Null when it stands there
 * already, when `target` is missing, or when two equal keys leave no room between them. `moved` may come from elsewhere.
 */
export function gapBeside(
  list: readonly Ordered[],
  moved: string,
  target: string,
  side: 'before' | 'after',
): Gap | null {
  const from = list.findIndex(({ id }) => id === moved)
  const others = list.filter(({ id }) => id !== moved)
  const at = others.findIndex(({ id }) => id === target)
  if (at === -1) return null
  const to = side === 'before' ? at : at + 1
  if (to === from) return null
  const above = others[to - 1]?.order ?? null
  const below = others[to]?.order ?? null
  return above !== null && below !== null && above >= below ? null : { above, below }
}

/** Where `moved` goes by one step among the shown part of the list, which a filter may have thinned out. */
export function gapOneStep(
  list: readonly Ordered[],
  shown: readonly string[],
  moved: string,
  step: 'up' | 'down' | 'top',
): Gap | null {
  const at = shown.indexOf(moved)
  if (at === -1) return null
  const target = step === 'top' ? shown[0] : shown[step === 'up' ? at - 1 : at + 1]
  if (target === undefined) return null
  return gapBeside(list, moved, target, step === 'down' ? 'after' : 'before')
}
