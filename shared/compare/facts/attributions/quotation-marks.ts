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
  const next = nextIn(text)
  let from = 0
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (index < from || !opens(text, mark, index)) continue
    const close = closingOf(text, mark, index, next)
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

/** Where a mark next stands from a place on, -1 if nowhere; asked with growing places it reads the text once. */
type Next = (mark: string, from: number) => number

function nextIn(text: string): Next {
  const places = new Map<string, number>()
  return (mark, from) => {
    const known = places.get(mark)
    if (known !== undefined && (known === -1 || known >= from)) return known
    const place = text.indexOf(mark, from)
    places.set(mark, place)
    return place
  }
}

function closingOf(text: string, mark: string, at: number, next: Next): number | null {
  if (mark === '‘') return closingSingle(text, at, next)
  const places = Array.from(CLOSING[mark] ?? mark, (close) => next(close, at + 1)).filter(
    (place) => place !== -1,
  )
  if (places.length > 0) return Math.min(...places)
  return mark === '»' || mark === '”' ? null : text.length
}

/** An apostrophe stands between letters. */
function closingSingle(text: string, at: number, next: Next): number | null {
  for (
    let place = next('’', at + 1);
    place !== -1 && place - at < LONGEST_SINGLE;
    place = text.indexOf('’', place + 1)
  )
    if (!/[\p{L}\p{N}]/u.test(text.charAt(place + 1))) return place
  return null
}
