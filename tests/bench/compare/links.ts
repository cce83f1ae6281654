import type { Alignment } from '../../../shared/compare/align/alignment.ts'
import { alignments } from '../../../shared/compare/align/alignments.ts'
import { placesOverlap, type Place } from '../../../shared/compare/compared-source.ts'
import { WITHOUT_REST } from '../../../shared/compare/turn.ts'
import { printFigure } from '../figure.ts'
import { readGold, type Gold } from './gold.ts'
import { JUDGED_LINKS } from './judged-links.ts'

/**
 * How right the links are that are shown without being asked for. Links that no gold pair speaks of count as wrong at first,
 * though some are right: the gold names what a person looked for. So precision is also printed with those judged by reading.
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
    if (name === 'strong') {
      const others = shown.filter((link) => !right.includes(link))
      const sound = others.filter((link) => JUDGED_LINKS[placeKey(link)] === true)
      const known = others.filter((link) => placeKey(link) in JUDGED_LINKS)
      print(`${name}, precision, others as read`, (right.length + sound.length) / shown.length, 'share')
      print(`${name}, neither in the gold nor read`, others.length - known.length, 'links')
    }
    print(`${name}, recall of gold pairs`, found.length / pairs.length, 'share')
    print(
      `${name}, hard negatives linked`,
      hardNegatives.filter(([a, b]) => shown.some((link) => joins(link.a, link.b, a, b))).length,
      `of ${hardNegatives.length}`,
    )
  }
}

const placeKey = ({ a, b }: Alignment): string =>
  [a, b].map(({ sourceId, start }) => `${sourceId.slice(0, 3)}@${start}`).join(' ')

const isGold = (a: Place, b: Place, pairs: Gold['pairs']): boolean =>
  pairs.some(({ places: [first, second] }) => joins(a, b, first, second))

const joins = (a: Place, b: Place, first: Place, second: Place): boolean =>
  (placesOverlap(a, first) && placesOverlap(b, second)) ||
  (placesOverlap(a, second) && placesOverlap(b, first))
