type Granularity = 'grapheme' | 'word' | 'sentence'

const segmenters = new Map<string, Intl.Segmenter>()

/**
 * A segmenter for a language (BCP 47), made once each because making one costs far more than using it.
 * An unknown or malformed language gets the language-neutral rules, never those of the machine's own locale:
 * the same text must give the same numbers everywhere.
 */
export function segmenter(granularity: Granularity, language: string | null = null): Intl.Segmenter {
  const key = `${granularity} ${language ?? ''}`
  const known = segmenters.get(key)
  if (known !== undefined) return known
  const made = make(granularity, language)
  segmenters.set(key, made)
  return made
}

function make(granularity: Granularity, language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? 'und', { granularity })
  } catch {
    return new Intl.Segmenter('und', { granularity })
  }
}

/**
 * A long text in pieces of at most `most` code units, each cut where `boundary` (global) last ends in it, or at a
 * space, or anyhow. So segmenting takes time in proportion to the text: the engine's cost per segment grows with its
 * input, and 300 kB in one line took more than a minute in one go.
 */
export function* pieces(
  text: string,
  most: number,
  boundary: RegExp,
): Generator<{ readonly from: number; readonly text: string }> {
  for (let from = 0; from < text.length;) {
    const window = text.slice(from, from + most)
    const cut = from + most >= text.length ? window.length : lastEnd(window, boundary)
    yield { from, text: window.slice(0, cut) }
    from += cut
  }
}

function lastEnd(window: string, boundary: RegExp): number {
  const ends = Array.from(window.matchAll(boundary), (match) => match.index + match[0].length)
  const space = window.lastIndexOf(' ') + 1
  const pair = /[\ud800-\udbff]$/.test(window) ? 1 : 0
  return ends.at(-1) ?? (space > 0 ? space : window.length - pair)
}
