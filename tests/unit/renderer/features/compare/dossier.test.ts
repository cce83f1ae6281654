import { expect, test } from 'vitest'
import { earliest } from '../../../../../renderer/src/features/compare/dossier/earliest.ts'
import { overlapCsv, termsCsv } from '../../../../../renderer/src/features/compare/dossier/export-dossier.ts'
import {
  copiedText,
  facing,
  overlapSentence,
} from '../../../../../renderer/src/features/compare/dossier/overlap-words.ts'
import { shownTerms } from '../../../../../renderer/src/features/compare/dossier/shown-terms.ts'
import type { Overlap, TermRow } from '../../../../../shared/compare/dossier/dossier.ts'
import { span } from '../../../../../shared/text/offsets.ts'
import type { PartialDate, Source } from '../../../../../shared/project/source.ts'
import { aSource } from '../../../../support/builders.ts'

const titled = (title: string, published: PartialDate | null = null): Source => {
  const source = aSource(title)
  const date = published === null ? null : { value: published, from: 'text', raw: null, others: [] }
  return { ...source, meta: { ...source.meta, published: date } }
}
const [A, B] = [titled('A'), titled('B')]
const OVERLAP: Overlap = {
  a: A.id,
  b: B.id,
  copied: { ofA: 0.38, ofB: 0.123 },
  aligned: { ofA: 0.5, ofB: 0.4 },
  passages: { inA: 12, inB: 1 },
}

test('an overlap is told from either side', () => {
  expect(overlapSentence('A', 'B', facing(OVERLAP, A.id))).toBe(
    '38 % of “A” stands word for word in “B”, 12 % of “B” in “A”. 12 passages of “A” say the same.',
  )
  expect(overlapSentence('B', 'A', facing(OVERLAP, B.id))).toBe(
    '12 % of “B” stands word for word in “A”, 38 % of “A” in “B”. 1 passage of “B” says the same.',
  )
  expect(overlapSentence('A', 'B', facing(undefined, A.id))).toBe(
    'Nothing of “A” stands word for word in “B”. No passage is known to say the same.',
  )
})

test('a share is never rounded down to none nor up to all', () => {
  expect([0, 0.001, 0.02, 0.999, 1].map(copiedText)).toEqual(['–', '< 1 %', '2 %', '99 %', '100 %'])
})

const term = (words: string, is: TermRow['is'], ...counts: readonly number[]): TermRow => ({
  words,
  is,
  counts,
  firsts: counts.map((count) => (count === 0 ? null : span(0, 4))),
})
const DOSSIER = {
  sources: [A.id, B.id],
  terms: [term('Zürich', 'name', 3, 0), term('harbour', 'term', 1, 4), term('ferry', 'term', 0, 2)],
}
const ALL = { kind: 'all', words: '', order: 'telling' } as const
const words = (rows: readonly TermRow[]) => rows.map((row) => row.words)

test('terms are those of the sources that are looked at, narrowed by kind and words', () => {
  expect(words(shownTerms(DOSSIER, [A.id], ALL))).toEqual(['Zürich', 'harbour'])
  expect(shownTerms(DOSSIER, [B.id, A.id], ALL)[1]?.counts).toEqual([4, 1])
  expect(words(shownTerms(DOSSIER, [A.id, B.id], { ...ALL, kind: 'name' }))).toEqual(['Zürich'])
  expect(words(shownTerms(DOSSIER, [A.id, B.id], { ...ALL, words: 'zurich ' }))).toEqual(['Zürich'])
})

test('terms are put in order by alphabet, by use in all sources or in one', () => {
  const by = (order: 'alphabet' | 'often' | typeof A.id) =>
    words(shownTerms(DOSSIER, [A.id, B.id], { ...ALL, order }))
  expect(by('alphabet')).toEqual(['ferry', 'harbour', 'Zürich'])
  expect(by('often')).toEqual(['harbour', 'Zürich', 'ferry'])
  expect(by(A.id)).toEqual(['Zürich', 'harbour', 'ferry'])
})

test('the dossier is written to tables, titles safe from being run as formulas', () => {
  const sources = [titled('=1+1'), B]
  expect(termsCsv(DOSSIER.terms, sources)).toContain("Words,Kind,In all,'=1+1,B\r\nZürich,name,3,3,0")
  expect(overlapCsv([OVERLAP], [A, B])).toContain('\r\nA,B,0.380,0.123,12,1\r\n')
})

test('the earlier source is named only where all dates tell', () => {
  const first = titled('first', { iso: '2019-03-29', precision: 'day' })
  const later = titled('later', { iso: '2019-04-02', precision: 'day' })
  expect(earliest([later, first])).toBe(first.id)
  expect(earliest([later, first, titled('undated')])).toBeNull()
})
