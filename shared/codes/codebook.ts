import { initialOrders, orderBetween } from '../claims/order.ts'
import type { CodeId } from '../ids.ts'
import type { Code } from '../project/annotation.ts'
import type { OrderKey } from '../project/claim.ts'
import { treesOf, type Branch } from '../tree.ts'

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

export const byName = (a: Code, b: Code): number =>
  names.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Codes somebody has put in order, and after them the others by name. */
function byPlace(a: Code, b: Code): number {
  if (a.order === b.order) return byName(a, b)
  if (a.order === undefined) return 1
  return b.order === undefined || a.order < b.order ? -1 : 1
}

export type CodeBranch = Branch<Code>

/** The codes as the trees they form. */
export const codeTrees = (codes: readonly Code[]): readonly CodeBranch[] =>
  treesOf<CodeId, Code>(codes, byPlace)

/** The codes that are part of one, or of none, in their order. */
export const siblingsOf = (codes: readonly Code[], partOf: CodeId | null): readonly Code[] =>
  codes.filter((code) => (code.partOf ?? null) === partOf).toSorted(byPlace)

/** A code, or a claim, which has its key from the beginning. */
type Ordered<Id extends string> = { readonly id: Id; readonly order?: OrderKey }

/**
 * The keys to write so that siblings stand in the order of the list, of which only `moved` stood elsewhere before: those
 * of the moved ones, or of all when some have none yet or no room is left.
 */
export function keysFor<Id extends string>(
  list: readonly Ordered<Id>[],
  moved: ReadonlySet<Id>,
): ReadonlyMap<Id, OrderKey> {
  const all = () => {
    const keys = initialOrders(list.length)
    return new Map(list.flatMap(({ id }, index) => (keys[index] === undefined ? [] : [[id, keys[index]]])))
  }
  const kept = list.filter(({ id }) => !moved.has(id)).map(({ order }) => order)
  if (kept.some((key, index) => key === undefined || key <= (kept[index - 1] ?? ''))) return all()
  try {
    return between(list, moved)
  } catch (cause) {
    if (cause instanceof RangeError) return all()
    throw cause
  }
}

function between<Id extends string>(
  list: readonly Ordered<Id>[],
  moved: ReadonlySet<Id>,
): ReadonlyMap<Id, OrderKey> {
  const keys = new Map<Id, OrderKey>()
  let last: OrderKey | null = null
  for (const [index, code] of list.entries()) {
    const next: OrderKey | null = list.slice(index).find(({ id }) => !moved.has(id))?.order ?? null
    if (moved.has(code.id)) keys.set(code.id, (last = orderBetween(last, next)))
    else last = code.order ?? null
  }
  return keys
}
