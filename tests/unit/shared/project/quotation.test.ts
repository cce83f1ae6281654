import { expect, test } from 'vitest'
import {
  leadingPart,
  metAtParts,
  partAt,
  partNumber,
  partsOf,
  quotationOf,
  stateOf,
  withParts,
} from '../../../../shared/project/quotation.ts'
import type { Anchor, AnchorState } from '../../../../shared/project/annotation.ts'
import { offset } from '../../../../shared/text/offsets.ts'
import { anAnnotation } from '../../../support/builders.ts'

const plain = anAnnotation()
const part = (start: number, exact: string, state: AnchorState = { kind: 'exact' }): Anchor => ({
  ...plain.anchor,
  start: offset(start),
  end: offset(start + exact.length),
  exact,
  state,
})
const LOST: AnchorState = { kind: 'orphan' }
const DECIDED: AnchorState = { kind: 'orphan', reviewed: true }
const about = (score: number): AnchorState => ({ kind: 'approximate', score })

test('a quotation reads in the order of the text, with “…” for what is left out', () => {
  const both = withParts(plain, [part(40, 'many waited'), part(4, 'the boat left')])
  expect(quotationOf(both)).toBe('the boat left … many waited')
  expect(both.anchor.start).toBe(4)
  expect(both.parts).toHaveLength(1)
  expect(quotationOf(plain)).toBe('centre')
})

test('what is left with one part is an ordinary annotation again', () => {
  const both = withParts(plain, [part(4, 'one'), part(40, 'two')])
  const one = withParts(both, [part(40, 'two')])
  expect(one).not.toHaveProperty('parts')
  expect(one.anchor.exact).toBe('two')
})

test('met at any of its parts it is the same quotation, and knows which part that is', () => {
  const three = withParts(plain, [part(4, 'one'), part(40, 'two'), part(60, 'three')])
  const met = metAtParts(three)
  expect(met.map(({ anchor }) => anchor.exact)).toEqual(['one', 'two', 'three'])
  expect(met.map(partNumber)).toEqual([0, 1, 2])
  expect(new Set(met.map(quotationOf))).toEqual(new Set(['one … two … three']))
  expect(metAtParts(plain)).toEqual([plain])
})

test('its place is no surer than that of its least sure part', () => {
  const of = (...states: readonly AnchorState[]) =>
    stateOf(
      withParts(
        plain,
        states.map((state, index) => part(index * 10, 'words', state)),
      ),
    )
  expect(of({ kind: 'exact' }, { kind: 'moved' })).toEqual({ kind: 'moved' })
  expect(of(about(90), { kind: 'exact' }, about(72))).toEqual(about(72))
  expect(of(about(50), LOST, { kind: 'exact' })).toEqual(LOST)
  expect(of(DECIDED, LOST)).toEqual(LOST)
  expect(of(LOST, DECIDED)).toEqual(LOST)
})

test('one is led to a part that has a place', () => {
  const half = withParts(plain, [part(4, 'lost', LOST), part(40, 'there')])
  expect(leadingPart(half).exact).toBe('there')
  expect(partAt(half, 0).exact).toBe('there')
  expect(partAt(half, 7).exact).toBe('there')
  const gone = withParts(plain, [part(4, 'lost', LOST), part(40, 'too', LOST)])
  expect(leadingPart(gone).exact).toBe('lost')
  expect(partsOf(gone)).toHaveLength(2)
})
