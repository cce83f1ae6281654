import type { MatrixColumn } from '../../../../shared/claims/matrix.ts'
import { shortTitle } from '../../../../shared/claims/why-one-origin.ts'
import { groupBy } from '../../../../shared/group-by.ts'
import type { Derivation } from '../../../../shared/project/derivation.ts'
import type { Source } from '../../../../shared/project/source.ts'

/** What the sources of a column have from others, or others from them, in words. */
export type ColumnTie = { readonly words: string; readonly derived: boolean }

/** For each column whose sources have it from others, or others from them, that by its id. */
export function columnTies(
  columns: readonly MatrixColumn[],
  sources: readonly Source[],
  derivations: readonly Derivation[],
): ReadonlyMap<string, ColumnTie> {
  const titles = new Map(sources.map(({ id, meta }) => [id, `“${shortTitle(meta.title.value)}”`]))
  const up = groupBy(derivations, ({ derived }) => derived)
  const down = groupBy(derivations, ({ origin }) => origin)
  const ties = columns.map(({ id, sources: members }): readonly [string, ColumnTie] => {
    const own = new Set(members.map((member) => member.id))
    const origins = members.flatMap((member) => (up.get(member.id) ?? []).map(({ origin }) => origin))
    const derived = members.flatMap((member) => (down.get(member.id) ?? []).map((row) => row.derived))
    const named = (ids: readonly (typeof origins)[number][]) =>
      [...new Set(ids)].flatMap((other) => (own.has(other) ? [] : (titles.get(other) ?? []))).join(', ')
    const [from, by] = [named(origins), named(derived)]
    const words = [from === '' ? '' : `Has it from ${from}.`, by === '' ? '' : `${by}: from here.`]
    return [id, { words: words.filter((part) => part !== '').join(' '), derived: from !== '' }]
  })
  return new Map(ties.filter(([, { words }]) => words !== ''))
}
