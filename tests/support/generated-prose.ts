const SUBJECTS =
  'the minister|a spokesman|the harbour office|our correspondent|the board|a witness|the union|the court|an engineer|the mayor'
const VERBS = 'said|denied|confirmed|announced|repeated|explained|doubted|promised|reported|wrote'
const THINGS =
  'that the ferry would sail again|that forty tonnes had been lost|that the northern quay was closed|that the contract was signed in March|that nobody had been told before noon|that the new centre trains pilots|that three crews were sent home|that the price had risen by a third|that the storm broke two cranes|that the figures were wrong'
const CIRCUMSTANCES =
  'on Monday morning|after a long night|in a letter to the council|while the talks went on|before the vote|at the gates of the yard|without naming anyone|in plain words|for the second time|to the surprise of the crews'

export type GeneratedProse = {
  readonly number: (below: number) => number
  readonly words: (count: number) => string
  readonly sentence: () => string
  readonly paragraph: (sentences: number) => string
}

/** Prose that reads like a report and never ends; the same seed gives the same prose. Numbers in it keep texts apart. */
export function generatedProse(seed: number): GeneratedProse {
  let state = (seed * 2654435761 + 1) >>> 0
  const number = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    const bits = Math.imul(state ^ (state >>> 13), 0x297a2d39) >>> 0
    return bits % below
  }
  const one = (list: string): string => {
    const choices = list.split('|')
    return choices[number(choices.length)] ?? ''
  }
  const sentence = (): string => {
    const text = `${one(SUBJECTS)} ${one(VERBS)} ${one(CIRCUMSTANCES)} ${one(THINGS)}, as ${number(900) + 2} people had heard ${one(CIRCUMSTANCES)}`
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  return {
    number,
    sentence,
    words: (count) => Array.from({ length: count }, () => `w${number(50_000)}`).join(' '),
    paragraph: (sentences) => Array.from({ length: sentences }, sentence).join(' '),
  }
}
