import { charsetDecoded, headerText, transferDecoded } from './transfer.ts'

/** Anything with more or deeper parts, or longer headers, is no letter and no page. */
const MOST_PARTS = 5000
const DEEPEST = 20
const LONGEST_HEAD = 256_000

export type MimePart = {
  /** Decoded text of the first header of this name, in lower case; null when absent. */
  readonly header: (name: string) => string | null
  /** `text/html` and so on, in lower case. */
  readonly type: string
  /** A parameter of the content type. */
  readonly parameter: (name: string) => string | null
  /** Empty for a part without parts. */
  readonly parts: readonly MimePart[]
  readonly bytes: () => Uint8Array
  readonly text: () => string
}

/**
 * The parts of a MIME message (RFC 2045, 2046) given as one character per byte; null when it has more parts, deeper ones
 * or longer headers than any real one. Our own, because letting every HTML part run together, as mail libraries do, puts a
 * page's frames behind its text.
 */
export function parseMime(message: string): MimePart | null {
  const budget = { left: MOST_PARTS }
  return partOf(message, 0, budget)
}

function partOf(message: string, depth: number, budget: { left: number }): MimePart | null {
  budget.left -= 1
  if (budget.left < 0 || depth > DEEPEST) return null
  const { head, body } = splitHead(message)
  if (head.length > LONGEST_HEAD) return null
  const headers = headersOf(head)
  const contentType = headers.get('content-type') ?? 'text/plain'
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(contentType)?.[1]?.toLowerCase() ?? 'text/plain'
  const parameter = (name: string) => parameterOf(contentType, name)
  const boundary = type.startsWith('multipart/') ? parameter('boundary') : null
  const parts: MimePart[] = []
  for (const piece of boundary === null ? [] : piecesOf(body, boundary)) {
    const part = partOf(piece, depth + 1, budget)
    if (part === null) return null
    parts.push(part)
  }
  const bytes = () => transferDecoded(body, headers.get('content-transfer-encoding') ?? '')
  return {
    header: (name) => {
      const raw = headers.get(name)
      return raw === undefined ? null : headerText(raw)
    },
    type,
    parameter,
    parts,
    bytes,
    text: () => charsetDecoded(bytes(), parameter('charset')),
  }
}

/** All parts that have none themselves, in order. */
export const leavesOf = (part: MimePart): readonly MimePart[] =>
  part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf)

function splitHead(message: string): { readonly head: string; readonly body: string } {
  const start = /^(?:[ \t]*\r?\n)*/.exec(message.slice(0, 1000))?.[0].length ?? 0
  const blank = /\r?\n[ \t]*\r?\n/g
  blank.lastIndex = start
  const found = blank.exec(message)
  if (found === null) return { head: message.slice(start, start + LONGEST_HEAD), body: '' }
  return { head: message.slice(start, found.index), body: message.slice(found.index + found[0].length) }
}

/** The first header of each name, unfolded. */
function headersOf(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

function parameterOf(value: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]+))`, 'i').exec(value)
  if (found === null) return null
  return found[1]?.replace(/\\(.)/g, '$1') ?? found[2] ?? null
}

/** What stands between the delimiter lines; a missing last one ends the last part with the message. */
function piecesOf(body: string, boundary: string): string[] {
  const mark = `--${boundary}`
  const pieces: string[] = []
  let from: number | null = null
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue
    const rest = /^(--)?[ \t]*(?:\r?\n|$)/.exec(body.slice(at + mark.length, at + mark.length + 200))
    if (rest === null) continue
    if (from !== null) pieces.push(body.slice(from, Math.max(from, at)).replace(/\r?\n$/, ''))
    if (pieces.length > MOST_PARTS) break
    from = rest[1] === undefined ? at + mark.length + rest[0].length : null
    if (from === null) return pieces
  }
  if (from !== null) pieces.push(body.slice(from))
  return pieces
}
