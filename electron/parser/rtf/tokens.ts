/** What a tokenizer finds, in order. `byte` is one byte of text given as `\'hh`, `text` a stretch of plain bytes. */
export type RtfSink = {
  readonly open: () => 'stop' | undefined
  readonly close: () => 'stop' | undefined
  readonly word: (name: string, parameter: number | null) => void
  readonly symbol: (character: string) => void
  readonly byte: (value: number) => void
  readonly text: (start: number, end: number) => void
  /** A stretch of bytes that is no RTF at all (`\binN`). */
  readonly binary: (start: number, end: number) => void
}

const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const LONGEST_WORD = 32
const LONGEST_NUMBER = 10

/**
 * Takes RTF apart into groups, control words, symbols, text and binary data. Linear and without memory of its own. Returns whether the sink stopped it, as it does at the end of the document.
 */
export function tokenise(bytes: Uint8Array, sink: RtfSink): boolean {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at]
    if (byte === OPEN || byte === CLOSE) {
      at++
      if ((byte === OPEN ? sink.open() : sink.close()) === 'stop') return true
    } else if (byte === BACKSLASH) at = control(bytes, at + 1, sink)
    else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) at++
    else {
      const start = at
      while (at < bytes.length && isText(bytes[at])) at++
      sink.text(start, at)
    }
  }
  return false
}

/** Reads what follows a backslash and returns where the text goes on. */
function control(bytes: Uint8Array, at: number, sink: RtfSink): number {
  const first = bytes[at]
  if (first === undefined) return at
  if (!isLetter(first)) return symbol(bytes, at, first, sink)
  let end = at
  while (end < bytes.length && end - at < LONGEST_WORD && isLetter(bytes[end])) end++
  const name = String.fromCharCode(...bytes.subarray(at, end))
  const digits = /^-?\d+/.exec(String.fromCharCode(...bytes.subarray(end, end + LONGEST_NUMBER)))?.[0] ?? ''
  const parameter = digits === '' ? null : Number(digits)
  end += digits.length
  if (bytes[end] === 0x20) end++
  if (name === 'bin') {
    const stop = end + Math.max(0, parameter ?? 0)
    sink.binary(end, Math.min(stop, bytes.length))
    return stop
  }
  sink.word(name, parameter)
  return end
}

function symbol(bytes: Uint8Array, at: number, first: number, sink: RtfSink): number {
  if (first === 0x27) {
    const value = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16)
    if (!Number.isNaN(value)) sink.byte(value)
    return at + 3
  }
  if (first === LINE_FEED || first === CARRIAGE_RETURN) {
    sink.word('par', null)
    return first === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? at + 2 : at + 1
  }
  sink.symbol(String.fromCharCode(first))
  return at + 1
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))

const isText = (byte: number | undefined): boolean =>
  byte !== BACKSLASH && byte !== OPEN && byte !== CLOSE && byte !== LINE_FEED && byte !== CARRIAGE_RETURN
