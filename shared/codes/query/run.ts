import { assertNever } from '../../assert.ts'
import { fold } from '../../fold.ts'
import type { Annotation } from '../../project/annotation.ts'
import type { Claim } from '../../project/claim.ts'
import type { QueryIndex } from './index-rows.ts'
import type { Unit } from './measure.ts'
import { besideSet } from './nearness.ts'
import type { Nearness, Query, Term } from './query.ts'

export type Found = { readonly annotations: readonly Annotation[]; readonly claims: readonly Claim[] }

const UNITS: Readonly<Record<Nearness['how'], Unit>> = {
  overlaps: 'letters',
  paragraph: 'paragraphs',
  near: 'words',
  before: 'words',
}

/** The passages and claims that answer a query, in the order of the rows. */
export function runQuery(query: Query, index: QueryIndex): Found {
  const found = setOf(query, index)
  const { annotations, claims } = index.rows
  return {
    annotations: annotations.filter((_, item) => found[item] === 1),
    claims: claims.filter((_, at) => found[annotations.length + at] === 1),
  }
}

/** One for each item that answers: 20,000 items take microseconds for each part of the query. */
function setOf(query: Query, index: QueryIndex): Uint8Array {
  switch (query.kind) {
    case 'term':
      return termSet(query, index)
    case 'not':
      return setOf(query.of, index).map((bit) => 1 - bit)
    case 'and':
    case 'or': {
      const left = setOf(query.left, index)
      const right = setOf(query.right, index)
      const isAnd = query.kind === 'and'
      return left.map((bit, item) => (isAnd ? bit & (right[item] ?? 0) : bit | (right[item] ?? 0)))
    }
    case 'beside':
      return besideSet(
        index.extents(UNITS[query.nearness.how]),
        setOf(query.left, index),
        setOf(query.right, index),
        query.nearness,
      )
    default:
      return assertNever(query)
  }
}

function termSet(term: Term, index: QueryIndex): Uint8Array {
  const found = new Uint8Array(index.size)
  for (const item of itemsOf(term, index)) found[item] = 1
  return found
}

function itemsOf({ field, value, exact }: Term, index: QueryIndex): Iterable<number> {
  const wanted = fold(value).replace(/\s+/g, ' ').trim()
  switch (field) {
    case 'code': {
      const lists = exact ? index.own : index.all
      if (value === '*') return [...index.own.values()].flat()
      return named(index.codeNames, wanted, exact).flatMap(({ id }) => lists.get(id) ?? [])
    }
    case 'claim': {
      if (value === '*') return [...index.byClaim.values()].flat()
      const numbered = index.claimNames.filter(({ number }) => number === wanted)
      const meant = numbered.length > 0 ? numbered : named(index.claimNames, wanted, exact)
      return meant.flatMap(({ id }) => index.byClaim.get(id) ?? [])
    }
    case 'source':
      if (value === '*') return [...index.bySource.values()].flat()
      return named(index.sourceNames, wanted, exact).flatMap(({ id }) => index.bySource.get(id) ?? [])
    case 'colour':
      return index.rows.annotations.flatMap(({ colour }, item) =>
        value === '*' || colour === wanted ? [item] : [],
      )
    case 'text':
      return itemsWithWords(wanted, value === '*', exact, index.texts())
    default:
      return assertNever(field)
  }
}

type Name = { readonly name: string }

/** Those of the very name; if there are none, and it need not be exact, those whose name contains the words. */
function named<T extends Name>(all: readonly T[], wanted: string, exact: boolean): readonly T[] {
  const same = all.filter(({ name }) => name.replace(/\s+/g, ' ').trim() === wanted)
  return same.length > 0 || exact || wanted === '' ? same : all.filter(({ name }) => name.includes(wanted))
}

function itemsWithWords(
  wanted: string,
  any: boolean,
  exact: boolean,
  texts: readonly string[],
): readonly number[] {
  const pattern = wanted
    .split(' ')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+')
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u')
  const loose = new RegExp(pattern, 'u')
  const says = (text: string) => any || (wanted !== '' && (exact ? whole : loose).test(text))
  return texts.flatMap((text, item) => (says(text) ? [item] : []))
}
