import { cut, fresh, joined } from './edited.ts'
import type { Edited } from './edited.ts'
import type { Random } from './random.ts'

const LETTER = /[a-z]/iu
const LETTERS = 'e|t|a|o|i|n|s|h|r|d|l|u|c|m|f|w|y|p|v|b|g|k|j|q|x|z'.split('|')

/** Letters replaced, dropped or doubled up by another one, each with the same chance: what a bad scan does. */
export function noise(part: Edited, share: number, random: Random): Edited {
  return joined(
    Array.from({ length: part.text.length }, (_, at) => {
      const kept = cut(part, at, at + 1)
      if (!LETTER.test(kept.text) || !random.chance(share)) return kept
      const letter = fresh(random.pick(LETTERS))
      return random.pick([letter, fresh(''), joined([kept, letter])])
    }),
  )
}

/** Of the words, three in five replaced, one in five dropped, one in five given a new word before it. */
export function rewordings(part: Edited, share: number, random: Random, word: () => string): Edited {
  return joined(
    tokens(part).flatMap((token) => {
      if (!/\p{L}/u.test(token.text) || !random.chance(share)) return [token]
      const kind = random.below(5)
      const [lead, core, tail] = punctuated(token)
      if (kind < 3) return [lead, fresh(another(core.text, word)), tail]
      return kind === 3 ? [lead, tail] : [fresh(`${word()} `), token]
    }),
  )
}

function another(text: string, word: () => string): string {
  let other = word()
  while (other === text) other = word()
  return other
}

/** Words with the space after them. */
function tokens(part: Edited): readonly Edited[] {
  return Array.from(part.text.matchAll(/\S+\s*/gu), (match) =>
    cut(part, match.index, match.index + match[0].length),
  )
}

function punctuated(token: Edited): readonly [Edited, Edited, Edited] {
  const start = /^[^\p{L}\p{N}]*/u.exec(token.text)?.[0].length ?? 0
  const end = token.text.length - (/[^\p{L}\p{N}]*$/u.exec(token.text)?.[0].length ?? 0)
  return [cut(token, 0, start), cut(token, start, end), cut(token, end)]
}

const PLAIN: Readonly<Record<string, string>> = { '“': '"', '”': '"', '’': "'", '—': '–' }

/**
 * Another way of setting the same words: plain quotes, other dashes, ligatures, soft hyphens, hyphenated and plain line
 * breaks, hard spaces; one paragraph in ten is cut in two after a sentence. Characters that stand for the same ones count as kept.
 */
export function typesetting(part: Edited, random: Random): readonly Edited[] {
  const ligatures = random.chance(0.5)
  const width = 55 + random.below(30)
  const pieces: Edited[] = []
  let column = 0
  for (const token of tokens(part)) {
    let text = token
    for (const [fancy, plain] of Object.entries(PLAIN)) text = standingFor(text, fancy, plain)
    if (ligatures)
      for (const [pair, one] of [
        ['fi', 'ﬁ'],
        ['fl', 'ﬂ'],
        ['ff', 'ﬀ'],
      ] as const)
        text = standingFor(text, pair, one)
    if (random.chance(0.02)) text = standingFor(text, ' ', '\u00a0')
    column += text.text.length
    const breakable = /^\p{L}{8,}/u.test(text.text)
    const middle = 3 + random.below(3)
    if (breakable && random.chance(0.03))
      text = joined([cut(text, 0, middle), fresh('\u00ad'), cut(text, middle)])
    else if (breakable && column > width && random.chance(0.5)) {
      text = joined([cut(text, 0, middle), fresh('-\n'), cut(text, middle)])
      column = 0
    } else if (column > width) {
      text = standingFor(text, ' ', '\n')
      column = 0
    }
    pieces.push(text)
  }
  const whole = joined(pieces)
  const ends = Array.from(whole.text.matchAll(/[.!?]"?[ \n]/gu), ({ index, 0: end }) => index + end.length)
  if (ends.length === 0 || !random.chance(0.1)) return [whole]
  const at = random.pick(ends)
  return at >= whole.text.length ? [whole] : [cut(whole, 0, at - 1), cut(whole, at)]
}

/** Puts `plain` for each `fancy`; its first unit keeps the origin of what it stands for. */
function standingFor(part: Edited, fancy: string, plain: string): Edited {
  if (!part.text.includes(fancy)) return part
  const pieces: Edited[] = []
  let rest = 0
  for (let at = part.text.indexOf(fancy); at >= 0; at = part.text.indexOf(fancy, rest)) {
    pieces.push(cut(part, rest, at), {
      text: plain,
      from: Array.from(plain, (_, unit) => part.from[at + Math.min(unit, fancy.length - 1)] ?? -1),
    })
    rest = at + fancy.length
  }
  return joined([...pieces, cut(part, rest)])
}

/** Shares of the paragraphs that are deleted, that move in runs of one to five, and that are put in anew. */
export type Shuffle = { readonly deleted: number; readonly moved: number; readonly inserted: number }

export function shuffle(
  parts: readonly Edited[],
  { deleted, moved, inserted }: Shuffle,
  random: Random,
  paragraph: () => string,
): readonly Edited[] {
  const staying: Edited[] = []
  const runs: (readonly Edited[])[] = []
  for (let at = 0; at < parts.length;) {
    const run = parts.slice(at, at + (random.chance(moved / 3) ? 1 + random.below(5) : 1))
    const kept = run.filter(() => !random.chance(deleted))
    if (run.length > 1 || random.chance(moved / 6)) runs.push(kept)
    else staying.push(...kept)
    at += run.length
  }
  for (const run of runs) staying.splice(random.below(staying.length + 1), 0, ...run)
  for (let count = Math.round(parts.length * inserted); count > 0; count--)
    staying.splice(random.below(staying.length + 1), 0, fresh(paragraph()))
  return staying
}
