import { MOST_COMPOUNDS, MOST_MATCHES } from './bounds.ts'

/** How many elements of a page have a name, a class, an id. */
export type Census = {
  readonly all: number
  readonly of: ReadonlyMap<string, number>
}

type StyleCost = {
  /** Whether a rule with this selector may be used; it is counted then. */
  readonly affords: (selector: string) => boolean
  /** Whether rules had to be left out for their number. */
  readonly isExceeded: () => boolean
}

const NAME = String.raw`(?:\\[^]|[\w-]|[^\x00-\x7f])+`
const KEY = new RegExp(String.raw`[.#]?${NAME}|\*`, 'gu')

/**
 * Tells whether the style rules accepted so far and one more can be tried on a page in bounded time. The engine looks rules up
 * by the last compound of a selector, so a rule costs the elements that have its rarest name, times the steps to the left.
 */
export function createStyleCost({ all, of }: Census): StyleCost {
  let left = MOST_MATCHES
  const affords = (selector: string): boolean => {
    if (/:has\(|:host|::part|::slotted/i.test(selector)) return false
    let cost = 0
    for (const one of withoutArguments(selector).split(',')) {
      const compounds = one.trim().split(/\s*[>+~]\s*|\s+/)
      if (compounds.length > MOST_COMPOUNDS) return false
      const keys =
        compounds
          .at(-1)
          ?.replaceAll(/::?[\w-]+/g, '')
          .match(KEY) ?? []
      const rarest = Math.min(all, ...keys.map((key) => (key === '*' ? all : (of.get(plain(key)) ?? 0))))
      cost += 1 + rarest * compounds.length
    }
    left -= cost
    return left >= 0
  }
  return { affords, isExceeded: () => left < 0 }
}

/** As classes and names are counted: without escapes, in small letters. */
export const plain = (key: string): string => key.replaceAll(/\\([^])/g, '$1').toLowerCase()

/** Without `(…)`, from the inside out, and with `[…]` as something that has no name. */
function withoutArguments(selector: string): string {
  let text = selector.replaceAll(/\[[^\]]*\]/g, ':x')
  for (let turn = 0; turn < 8 && text.includes('('); turn++) text = text.replaceAll(/\([^()]*\)/g, '')
  return text
}
