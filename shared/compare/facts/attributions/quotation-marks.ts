import { span, type Span } from '../../../text/offsets.ts'

/** Words between quotation marks, and the same with the marks. */
export type Quoted = { readonly inner: Span; readonly outer: Span }

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”“',
  '„': '“”',
  '«': '»',
  '»': '«',
  '"': '"',
  '「': '」',
  '『': '』',
  '”': '”',
  '‘': '’',
}
const MARK = /["“”„«»「『‘]/g
/** Longer ones between single marks are most likely two apostrophes. */
const LONGEST_SINGLE = 400

/**
 * What stands between quotation marks in a block, outermost only and in order. What is not closed goes on to the end of
 * the block, as it does where a quotation is taken up again in the next one. Linear in the block.
 */
export function quotedIn(content: string, { start, end }: Span): readonly Quoted[] {
  const text = content.slice(start, end)
  const found: Quoted[] = []
  let from = 0
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (index < from || !opens(text, mark, index)) continue
    const close = closingOf(text, mark, index)
    if (close === null) continue
    found.push({
      inner: span(start + index + 1, start + close),
      outer: span(start + index, start + Math.min(close + 1, text.length)),
    })
    from = close + 1
  }
  return found.filter(({ inner }) => inner.end > inner.start)
}

function opens(text: string, mark: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
  if (mark === '”' || mark === '‘' || mark === '»')
    return /^(?:|[\s(—–-])$/u.test(before) && /[\p{L}\p{N}…¿¡]/u.test(after)
  // Inches, and marks that close what has been closed.
  return mark !== '"' || (!/[\p{N}\p{L}.,!?]/u.test(before) && /\S/.test(after))
}

function closingOf(text: string, mark: string, at: number): number | null {
  const closing = CLOSING[mark] ?? mark
  if (mark === '‘') return closingSingle(text, at)
  let found = -1
  for (const close of closing) {
    const place = text.indexOf(close, at + 1)
    if (place !== -1 && (found === -1 || place < found)) found = place
  }
  if (found !== -1) return found
  return mark === '»' || mark === '”' ? null : text.length
}

/** An apostrophe stands between letters. */
function closingSingle(text: string, at: number): number | null {
  for (
    let place = text.indexOf('’', at + 1);
    place !== -1 && place - at < LONGEST_SINGLE;
    place = text.indexOf('’', place + 1)
  )
    if (!/[\p{L}\p{N}]/u.test(text.charAt(place + 1))) return place
  return null
}
