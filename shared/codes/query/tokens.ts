import { err, ok, type Result } from '../../result.ts'
import { MOST_WORDS, QUERY_FIELDS, USUAL_WORDS, type Nearness, type QueryField, type Term } from './query.ts'

/** What is wrong with a query, and where; the interface has a sentence for each. */
export type QueryProblem = {
  readonly kind:
    | 'unclosed-quote'
    | 'unclosed-bracket'
    | 'stray-bracket'
    | 'missing-term'
    | 'missing-value'
    | 'unknown-field'
    | 'too-long'
    | 'too-deep'
  readonly at: number
  /** The words it is about. */
  readonly words: string
}

type Place = { readonly from: number; readonly to: number }
export type Token = Place &
  (
    | { readonly kind: '(' | ')' | 'and' | 'or' | 'not' }
    | { readonly kind: 'beside'; readonly nearness: Nearness }
    | { readonly kind: 'term'; readonly term: Term }
  )

const LONGEST = 4000
/** Other words that people use for a field. */
const OTHER_NAMES: Readonly<Record<string, QueryField>> = { tag: 'code', color: 'colour', title: 'source' }
const OPERATOR = /^(and|or|not|overlaps|paragraph|(?:near|before)(?:\/(\d{1,5}))?)$/i
const PIECE = /\s+|[()]|-(?=[^\s)])|([\p{L}]+)([:=])|"(?:[^"\\]|\\[\s\S])*"|"|[^\s()"]+/uy

/** Takes a query apart. A field is written `code:` or `code=`; words with blanks or signs stand in quotation marks. */
export function tokensOf(text: string): Result<readonly Token[], QueryProblem> {
  if (text.length > LONGEST) return err({ kind: 'too-long', at: LONGEST, words: '' })
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const read = tokenAt(text, at)
    if (!read.ok) return read
    if (read.value.token !== null) tokens.push(read.value.token)
    at = read.value.next
  }
  return ok(tokens)
}

type Read = { readonly token: Token | null; readonly next: number }

function pieceAt(text: string, at: number): RegExpExecArray | null {
  PIECE.lastIndex = at
  return PIECE.exec(text)
}

function tokenAt(text: string, from: number): Result<Read, QueryProblem> {
  const piece = pieceAt(text, from)
  const words = piece?.[0] ?? ''
  const to = from + words.length
  const token = (part: TokenPart, end = to): Result<Read, QueryProblem> =>
    ok({ token: { ...part, from, to: end }, next: end })
  if (piece === null || words.trim() === '') return ok({ token: null, next: Math.max(to, from + 1) })
  if (words === '(' || words === ')') return token({ kind: words })
  if (words === '-') return token({ kind: 'not' })
  if (words === '"') return err({ kind: 'unclosed-quote', at: from, words: text.slice(from) })
  if (piece[1] !== undefined) return fieldAt(text, from, piece[1], piece[2] === '=')
  if (words.startsWith('"')) return token(textTerm(unquoted(words), false))
  const operator = OPERATOR.exec(words)
  if (operator !== null) return token(operatorOf(operator))
  return token(textTerm(words, false))
}

type TokenPart = Token extends infer Each ? (Each extends Token ? Omit<Each, 'from' | 'to'> : never) : never

function fieldAt(text: string, from: number, name: string, exact: boolean): Result<Read, QueryProblem> {
  const written = name.toLowerCase()
  const field = QUERY_FIELDS.find((each) => each === written) ?? otherName(written)
  if (field === undefined) return err({ kind: 'unknown-field', at: from, words: name })
  const start = from + name.length + 1
  const piece = pieceAt(text, start)?.[0] ?? ''
  if (piece === '"') return err({ kind: 'unclosed-quote', at: start, words: text.slice(start) })
  // A value may hold colons and a hyphen in front; only blanks, brackets and quotation marks end it.
  const value = piece.startsWith('"') ? unquoted(piece) : (/^[^\s()"]+/u.exec(text.slice(start))?.[0] ?? '')
  if (value === '') return err({ kind: 'missing-value', at: from, words: name })
  const to = start + (piece.startsWith('"') ? piece.length : value.length)
  return ok({ token: { kind: 'term', term: { kind: 'term', field, value, exact }, from, to }, next: to })
}

const otherName = (name: string): QueryField | undefined =>
  Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined

const textTerm = (value: string, exact: boolean): TokenPart => ({
  kind: 'term',
  term: { kind: 'term', field: 'text', value, exact },
})

function operatorOf([, word = '', number]: RegExpExecArray): TokenPart {
  const name = word.toLowerCase().replace(/\/.*/, '')
  const words = Math.min(MOST_WORDS, number === undefined ? USUAL_WORDS : Number(number))
  if (name === 'near' || name === 'before') return { kind: 'beside', nearness: { how: name, words } }
  if (name === 'overlaps' || name === 'paragraph') return { kind: 'beside', nearness: { how: name } }
  return { kind: name === 'and' ? 'and' : name === 'or' ? 'or' : 'not' }
}

const unquoted = (quoted: string): string => quoted.slice(1, -1).replace(/\\(.)/gsu, '$1')

/** Whether a word would be read as something else than itself. */
export const needsQuotes = (value: string): boolean =>
  !/^[\p{L}\p{N}*][\p{L}\p{N}\p{M}_.,’'*-]*$/u.test(value) || OPERATOR.test(value)
