import { alignments } from '../../../shared/compare/align/alignments.ts'
import { placesOverlap, type Place } from '../../../shared/compare/compared-source.ts'
import { WITHOUT_REST } from '../../../shared/compare/turn.ts'
import { printFigure } from '../figure.ts'
import { readGold, type Gold } from './gold.ts'

/**
 * How right the links are that are shown without being asked for. A link counts once from each of its ends. Links that no gold
 * pair speaks of count as wrong, though some may be right: the gold names what a person looked for.
 */
export async function benchLinks(): Promise<void> {
  const gold = await readGold()
  if (gold === null) return
  const { corpus, pairs, hardNegatives } = gold
  const links = await alignments(corpus, null, WITHOUT_REST)
  const print = (figure: string, value: number, unit: string) =>
    printFigure('compare', `links: ${figure}`, value, unit)
  for (const [name, shown] of [
    ['strong', links.filter(({ grade }) => grade === 'strong')],
    ['strong and weak', links],
  ] as const) {
    const right = shown.filter(({ a, b }) => isGold(a, b, pairs))
    const found = pairs.filter(({ places: [a, b] }) => shown.some((link) => joins(link.a, link.b, a, b)))
    print(`${name}, in all`, shown.length, 'links')
    print(`${name}, precision`, right.length / Math.max(1, shown.length), 'share')
    print(`${name}, recall of gold pairs`, found.length / pairs.length, 'share')
    print(
      `${name}, hard negatives linked`,
      hardNegatives.filter(([a, b]) => shown.some((link) => joins(link.a, link.b, a, b))).length,
      `of ${hardNegatives.length}`,
    )
  }
}

const isGold = (a: Place, b: Place, pairs: Gold['pairs']): boolean =>
  pairs.some(({ places: [first, second] }) => joins(a, b, first, second))

const joins = (a: Place, b: Place, first: Place, second: Place): boolean =>
  (placesOverlap(a, first) && placesOverlap(b, second)) ||
  (placesOverlap(a, second) && placesOverlap(b, first))
