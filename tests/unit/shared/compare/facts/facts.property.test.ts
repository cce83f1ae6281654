import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributionsIn } from '../../../../../shared/compare/facts/attributions/attributions-in.ts'
import type { Fact } from '../../../../../shared/compare/facts/fact.ts'
import { namesIn } from '../../../../../shared/compare/facts/names/names-in.ts'
import { numbersIn } from '../../../../../shared/compare/facts/numbers/numbers-in.ts'
import { contains, type Span } from '../../../../../shared/text/offsets.ts'
import { preparedOf } from '../../../../support/corpus.ts'
import { randomText } from '../../../../support/random-text.ts'

const PIECES = [
  'Tidewater', 'said', 'the', 'Olaf Brandt', '“', '”', '"', '„', '«', '»', '‘', '’', ',', '.', ':', ' – ', 'according to', 'he', 'and', 'of',
  '12', '1,200', '$', '€2m', '%', 'million', 'twenty-one', 'a', 'third', 'Mi-35M', 'MiG 29', 'people', 'killed', 'who', 'quoted', 'as saying',
  'adding', '-', '50–60', 'заявил', 'Россия', '漢字', '👩‍🔬', '\u0301', '(', ')', 'US', 'May', '1 000', "l'", 'J.', '\ud800',
] // prettier-ignore
const sentence = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(' '))
const languages = fc.constantFrom(null, 'en', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'uk', 'zh', 'ar', 'xx')

function holds(fact: Fact, passages: readonly Span[], blocks: readonly Span[]): boolean {
  const passage = passages[fact.bearing.passage]
  if (passage === undefined || fact.start >= fact.end) return false
  if (fact.kind !== 'attribution') return contains(passage, fact)
  // A quotation may have begun sentences before its speaker.
  const inBlock = (span: Span) => blocks.some((block) => contains(block, span))
  return (
    [fact.said, ...fact.quoted].every((span) => span.start < span.end && inBlock(span)) &&
    contains(fact, fact.said)
  )
}

const inOrder = (facts: readonly Span[]): boolean =>
  facts.every((fact, index) => index === 0 || (facts[index - 1]?.start ?? 0) <= fact.start)

describe('facts of any text', () => {
  test('lie within their passages and stand in order', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), languages, (paragraphs, language) => {
        const prepared = preparedOf(paragraphs, { language })
        for (const facts of [numbersIn(prepared), namesIn(prepared), attributionsIn(prepared)]) {
          expect(facts.every((fact) => holds(fact, prepared.passages, prepared.source.text.blocks))).toBe(
            true,
          )
          expect(inOrder(facts)).toBe(true)
        }
        expect(
          numbersIn(prepared).every(
            ({ amount, comparable }) => Number.isFinite(amount) && Number.isFinite(comparable),
          ),
        ).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('are found in blocks of every kind', () => {
    fc.assert(
      fc.property(randomText(), languages, (text, language) => {
        const prepared = preparedOf(['-'], { language, text })
        for (const facts of [numbersIn(prepared), namesIn(prepared), attributionsIn(prepared)])
          expect(facts.every((fact) => holds(fact, prepared.passages, text.blocks))).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  test.each([
    ['capitals', 'Abc '.repeat(4_000)],
    ['particles', 'Abc of the '.repeat(1_600)],
    ['quotation marks', '“" '.repeat(4_000)],
    ['open single marks', ' ‘a'.repeat(4_000)],
    ['cues', 'Abc said '.repeat(1_600)],
    ['commas', 'said, '.repeat(3_000)],
    ['numbers', '1 000 '.repeat(3_000)],
    ['number words', 'one hundred and '.repeat(1_200)],
    ['a word without end', 'A'.repeat(20_000)],
    ['figures without end', '9'.repeat(20_000)],
    ['designations', 'Mi-35M/'.repeat(2_400)],
    ['parentheses', 'Abc Def (AD) '.repeat(1_200)],
  ])('many thousand letters of %s are read to their end', (_name, text) => {
    const prepared = preparedOf([text])
    expect(() => [numbersIn(prepared), namesIn(prepared), attributionsIn(prepared)]).not.toThrow()
  })
})
