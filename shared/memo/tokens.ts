import {
  referenceKey,
  referencePattern,
  writeReference,
  type Reference,
  type ReferenceKind,
} from './references.ts'

/**
 * A body as its writer sees it: references as `[[words]]`, without the ids, which are kept aside. What is read back is what
 * was stored, to the letter; of two references with the same words the second is shown with a number.
 */
export type Tokens = {
  readonly show: (body: string) => string
  readonly store: (shown: string) => string
  /** The words by which a reference is shown from now on. */
  readonly labelFor: (reference: Reference) => string
  /** Tells of a change by typing: a reference whose words were edited goes on to lead where it led. */
  readonly typed: (before: string, after: string) => void
}

const TOKEN = /\[\[([^[\]\n]+)\]\]/g

export function createTokens(): Tokens {
  const byLabel = new Map<string, Reference>()
  const labels = new Map<string, string>()

  const labelFor = (reference: Reference): string => {
    const key = `${referenceKey(reference)}|${reference.words}`
    const known = labels.get(key)
    if (known !== undefined) return known
    const words = reference.words === '' ? reference.kind : reference.words
    let label = words
    for (let number = 2; byLabel.has(label); number += 1) label = `${words} ${number}`
    byLabel.set(label, reference)
    labels.set(key, label)
    return label
  }

  const rename = (label: string, words: string): void => {
    const reference = byLabel.get(label)
    if (reference === undefined || byLabel.has(words)) return
    const renamed = { ...reference, words }
    byLabel.set(words, renamed)
    labels.set(`${referenceKey(renamed)}|${words}`, words)
  }

  return {
    show: (body) =>
      body.replace(
        referencePattern('g'),
        (_, kind: ReferenceKind, id: string, words: string | undefined) =>
          `[[${labelFor({ kind, id, words: words ?? '' })}]]`,
      ),
    store: (shown) =>
      shown.replace(TOKEN, (whole, label: string) => {
        const reference = byLabel.get(label)
        return reference === undefined ? whole : writeReference(reference)
      }),
    labelFor,
    typed(before, after) {
      const edit = editedToken(before, after)
      if (edit !== null) rename(edit.from, edit.to)
    },
  }
}

/** The token within which all of a change lies; null if it is elsewhere, or reaches beyond it. */
function editedToken(before: string, after: string): { readonly from: string; readonly to: string } | null {
  let start = 0
  const shorter = Math.min(before.length, after.length)
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  let tail = 0
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1
  const from = before.lastIndexOf('[[', start)
  const to = before.indexOf(']]', before.length - tail)
  if (from === -1 || to === -1 || from + 2 > start || to < before.length - tail) return null
  const label = before.slice(from + 2, to)
  const words = after.slice(from + 2, to + after.length - before.length)
  const isToken = (text: string) => text.trim() !== '' && !/[[\]\n|]/.test(text)
  return label !== words && isToken(label) && isToken(words) ? { from: label, to: words } : null
}
