import type { Properties } from '../office/properties.ts'

/** The document's properties as the groups of `\info` give them. */
export type Info = {
  readonly begin: (property: 'title' | 'author') => void
  readonly text: (property: 'title' | 'author', words: string) => void
  /** A part of the time of the last change: `yr`, `mo`, `dy`, `hr`, `min`. */
  readonly time: (part: string, value: number) => void
  readonly properties: () => Properties
}

const LONGEST_PROPERTY = 2000

export function createInfo(): Info {
  const words = { title: '', author: '' }
  const time = new Map<string, number>()
  return {
    begin(property) {
      words[property] = ''
    },
    text(property, more) {
      if (words[property].length < LONGEST_PROPERTY) words[property] += more
    },
    time: (part, value) => void time.set(part, value),
    properties: () => ({
      title: { name: 'properties.title', value: words.title },
      creator: { name: 'properties.author', value: words.author },
      modified: { name: 'properties.revtim', value: isoTime(time) },
    }),
  }
}

/** `\yr2019\mo4\dy2\hr9\min30` as an ISO time without a zone; empty without a day. */
function isoTime(parts: ReadonlyMap<string, number>): string {
  const pad = (name: string, length = 2) => String(parts.get(name) ?? 0).padStart(length, '0')
  return parts.has('yr') && parts.has('dy')
    ? `${pad('yr', 4)}-${pad('mo')}-${pad('dy')}T${pad('hr')}:${pad('min')}`
    : ''
}
