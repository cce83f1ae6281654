/** What no font but the file's own can show: the mark of unknown letters, private use, and codes that mean nothing. */
const UNREADABLE = /[\ufffd\p{Co}\p{Cn}]/gu
/** A long text is the same all over. */
const SAMPLE = 200_000
/** Of its letters; a headline with one odd sign in it can still be read. */
const ILLEGIBLE = 0.2

/** The share of a text's visible characters that nobody can read, by its first 200,000. */
export function unreadableShare(text: string): number {
  const visible = text.slice(0, SAMPLE).replace(/\s+/g, '')
  return visible === '' ? 0 : (visible.match(UNREADABLE)?.length ?? 0) / visible.length
}

/** False for words made of signs that only a broken font understood. */
export const isLegible = (text: string): boolean => unreadableShare(text) < ILLEGIBLE
