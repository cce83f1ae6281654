import { err, ok, type Result } from '../../result.ts'
import type { Query } from './query.ts'
import { tokensOf, type QueryProblem, type Token } from './tokens.ts'

const DEEPEST = 60

class Fault extends Error {
  constructor(readonly problem: QueryProblem) {
    super(problem.kind)
  }
}

/**
 * Reads a query: terms side by side are joined by AND, which binds closer than OR; NEAR, BEFORE, PARAGRAPH and OVERLAPS bind
 * closer still, NOT closest. Null for nothing but space.
 */
export function parseQuery(text: string): Result<Query | null, QueryProblem> {
  const tokens = tokensOf(text)
  if (!tokens.ok) return tokens
  if (tokens.value.length === 0) return ok(null)
  try {
    return ok(createParser(tokens.value, text.length).whole())
  } catch (cause) {
    if (cause instanceof Fault) return err(cause.problem)
    throw cause
  }
}

function createParser(tokens: readonly Token[], end: number) {
  let next = 0
  let depth = 0
  const peek = (): Token | undefined => tokens[next]
  const fault = (kind: QueryProblem['kind'], at = peek()?.from ?? end, words = '') =>
    new Fault({ kind, at, words })

  const within = (read: () => Query): Query => {
    if (++depth > DEEPEST) throw fault('too-deep')
    const query = read()
    depth -= 1
    return query
  }
  const anyOf = (): Query => {
    let left = allOf()
    while (peek()?.kind === 'or') {
      next += 1
      left = { kind: 'or', left, right: allOf() }
    }
    return left
  }
  const allOf = (): Query => {
    let left = besides()
    for (let token = peek(); token !== undefined && joins(token); token = peek()) {
      if (token.kind === 'and') next += 1
      left = { kind: 'and', left, right: besides() }
    }
    return left
  }
  const besides = (): Query => {
    let left = single()
    for (let token = peek(); token?.kind === 'beside'; token = peek()) {
      next += 1
      left = { kind: 'beside', nearness: token.nearness, left, right: single() }
    }
    return left
  }
  const single = (): Query => {
    const token = peek()
    if (token === undefined) throw fault('missing-term')
    next += 1
    if (token.kind === 'term') return token.term
    if (token.kind === 'not') return within(() => ({ kind: 'not', of: single() }))
    if (token.kind !== '(') throw fault(token.kind === ')' ? 'stray-bracket' : 'missing-term', token.from)
    if (peek()?.kind === ')') throw fault('missing-term')
    const inner = within(anyOf)
    if (peek()?.kind !== ')') throw fault('unclosed-bracket', token.from)
    next += 1
    return inner
  }
  return {
    whole() {
      const query = anyOf()
      if (peek() !== undefined) throw fault('stray-bracket')
      return query
    },
  }
}

/** What goes on with a conjunction, said or not. */
const joins = ({ kind }: Token): boolean =>
  kind === 'and' || kind === 'term' || kind === 'not' || kind === '('
