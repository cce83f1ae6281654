const segmenters = new Map<string, Intl.Segmenter>()

/**
 * A segmenter for a language (BCP 47), made once each because making one costs far more than using it.
 * An unknown or malformed language gets the language-neutral rules, never those of the machine's own locale:
 * the same text must give the same numbers everywhere.
 */
export function segmenter(granularity: 'word' | 'sentence', language: string | null = null): Intl.Segmenter {
  const key = `${granularity} ${language ?? ''}`
  const known = segmenters.get(key)
  if (known !== undefined) return known
  const made = make(granularity, language)
  segmenters.set(key, made)
  return made
}

function make(granularity: 'word' | 'sentence', language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? 'und', { granularity })
  } catch {
    return new Intl.Segmenter('und', { granularity })
  }
}
