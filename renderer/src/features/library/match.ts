import type { SourceId } from '../../../../shared/ids.ts'
import type { Source } from '../../../../shared/project/source.ts'

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

type LineageNames = ReadonlyMap<SourceId, { readonly name: string }>

/** Sources whose title, publisher, byline, date or lineage holds every word of the query, whatever its case and accents. */
export function matchSources(
  sources: readonly Source[],
  query: string,
  lineages: LineageNames = new Map(),
): readonly Source[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return sources
  return sources.filter(({ id, meta }) => {
    const known = [
      meta.title.value,
      meta.publisher?.value,
      ...(meta.authors?.value ?? []),
      meta.published?.value.iso,
      lineages.get(id)?.name,
    ]
    const text = fold(known.filter(Boolean).join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** Letters typed quickly after each other, for jumping in a list. */
export type Typed = { readonly text: string; readonly at: number }

const PAUSE_MS = 800

export const typeOn = (typed: Typed, letter: string, at: number): Typed => ({
  text: at - typed.at < PAUSE_MS ? typed.text + letter : letter,
  at,
})

/**
 * The first source after `from` whose title starts with what was typed, going round; -1 without one. A second stroke of
 * the same single letter goes on to the next.
 */
export function jumpTo(sources: readonly Source[], typed: string, from: number): number {
  const wanted = fold(typed)
  const one = Array.from(wanted).every((letter) => letter === wanted[0]) ? (wanted[0] ?? '') : wanted
  const start = one.length === 1 ? from + 1 : from
  const order = sources.map((_, index) => (start + index + sources.length) % sources.length)
  return order.find((index) => fold(sources[index]?.meta.title.value ?? '').startsWith(one)) ?? -1
}
