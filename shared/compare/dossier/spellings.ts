import { oncePer } from '../../once-per.ts'
import { fold } from '../../fold.ts'
import type { Known } from '../known.ts'
import type { Use } from './vocabulary.ts'

/** How stems are mostly written, folded, and by which uses of them that was told. */
export type Spellings = Map<string, { readonly uses: readonly Use[]; readonly folded: string }>

export const spellingsOf = oncePer<Known, Spellings>(() => new Map())

/** Told anew only where the stem is used in more sources or fewer. */
export function spelled(
  stem: string,
  bySource: ReadonlyMap<number, readonly Use[]>,
  known: Spellings,
): string {
  const uses = [...bySource.values()].flat()
  const before = known.get(stem)
  if (before?.uses.length === uses.length && before.uses.every((use, at) => use === uses[at]))
    return before.folded
  const folded = fold(commonest(formsOf(bySource)))
  known.set(stem, { uses, folded })
  return folded
}

export function formsOf(uses: ReadonlyMap<number, readonly Use[]>): ReadonlyMap<string, number> {
  const forms = new Map<string, number>()
  for (const here of uses.values())
    for (const use of here)
      for (const [form, count] of use.forms) forms.set(form, (forms.get(form) ?? 0) + count)
  return forms
}

/** Of forms written as often, the one in small letters, then the shorter: a capital may only begin a sentence. */
export function commonest(forms: ReadonlyMap<string, number>): string {
  const [best] = [...forms].toSorted(
    ([a, countA], [b, countB]) =>
      countB - countA ||
      Number(b === b.toLowerCase()) - Number(a === a.toLowerCase()) ||
      a.length - b.length ||
      (a < b ? -1 : 1),
  )
  return (best?.[0] ?? '').replaceAll(/\s+/g, ' ')
}
