/** The longest name that is looked for. */
const LONGEST = 80

/** The `[[` before the caret that nothing has closed, and what was typed since; null if there is none, or a reference already stands there. */
export function openReferenceAt(
  text: string,
  caret: number,
): { readonly start: number; readonly query: string } | null {
  const before = text.slice(Math.max(0, caret - LONGEST - 2), caret)
  const query = /\[\[([^[\]\n]*)$/.exec(before)?.[1]
  if (query === undefined || /^[^[\]\n]*\]\]/.test(text.slice(caret, caret + LONGEST * 2))) return null
  return { start: caret - query.length - 2, query }
}
