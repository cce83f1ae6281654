import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { present } from '../../../../../shared/assert.ts'
import { bearingOf } from '../../../../../shared/compare/facts/bearing/bearing-of.ts'
import { marksIn } from '../../../../../shared/compare/facts/bearing/marks-in.ts'
import { span } from '../../../../../shared/text/offsets.ts'
import { preparedFrom } from '../../../../support/prepared.ts'

function bearing(text: string, words: string, language = 'en') {
  const prepared = preparedFrom([text], { language })
  const at = text.indexOf(words)
  const passage = present(
    prepared.passages.find(({ start, end }) => start <= at && at < end),
    'a passage',
  )
  const found = bearingOf(prepared, passage, span(at, at + words.length))
  return { ...found, quote: text.slice(found.clause.start, found.clause.end) }
}
const verb = (text: string, words: string, language?: string) => {
  const { verb: found } = bearing(text, words, language)
  return found === null ? null : `${found.word}/${found.group ?? '-'}`
}

test('what begins small and has a capital inside is a name, as whatever has a capital', () => {
  const text = 'The shop sells the iPhone Nova for 700 euros, and on eBay it costs less.'
  expect(bearing(text, '700 euros').names).toEqual(['iphone', 'nova'])
  expect(bearing(text, 'costs').names).toEqual(['ebay'])
})

describe('the verb a fact is bound to', () => {
  test.each([
    ['The bridge was opened on Friday, the mayor said.', 'Friday', 'opened/open'],
    ['The bridge opened Friday.', 'Friday', 'opened/open'],
    ['The mayor said on Monday that the bridge had been inaugurated.', 'Monday', 'said/say'],
    [
      'The mayor said the bridge was inaugurated on Thursday last week.',
      'Thursday last week',
      'inaugurated/open',
    ],
    ['The mayor said on Monday it had opened the bridge.', 'Monday', 'said/say'],
    ['On Friday, the minister told reporters that talks would go on.', 'Friday', 'told/say'],
    ['The accord, sealed in 2001, allows it.', '2001', 'sealed/sign'],
    ['It rests on an accord signed in 2001.', '2001', 'signed/sign'],
    ['Boats carrying grain landed in Odessa on Saturday.', 'Saturday', 'landed/arrive'],
    ['The army is helping to repair the dam, the envoy said Friday.', 'Friday', 'said/say'],
    ['The plant, built by an exporter, was unveiled on Friday.', 'Friday', 'unveiled/open'],
    ['The two sides plan to meet on Tuesday.', 'Tuesday', 'meet/meet'],
    ['The hospital had been set up in March.', 'March', 'set/build'],
    ['Two men were killed and five were wounded on Sunday.', 'Two', 'killed/kill'],
    ['Two men were killed and five were wounded on Sunday.', 'five', 'wounded/injure'],
    ['The state-owned yard delivered the ship in May.', 'May', 'delivered/send'],
  ])('%s: %s', (text, words, expected) => {
    expect(verb(text, words)).toBe(expected)
  })

  test.each([
    ['de', 'Das Zentrum wurde am Freitag eröffnet.', 'Freitag', 'open'],
    ['de', 'Der Minister sagte am Montag, das Werk sei fertig.', 'Montag', 'say'],
    ['fr', 'Le centre a été inauguré vendredi dernier.', 'vendredi dernier', 'open'],
    ['es', 'El centro fue inaugurado el jueves pasado.', 'jueves pasado', 'open'],
    ['es', 'Dos aviones aterrizaron el sábado en Caracas.', 'sábado', 'arrive'],
    ['it', 'Il centro è stato inaugurato venerdì.', 'venerdì', 'open'],
    ['pt', 'O centro foi inaugurado na sexta-feira.', 'sexta-feira', 'open'],
    ['ru', 'Центр был открыт в пятницу.', 'пятницу', 'open'],
    ['ru', 'Договор подписали в марте.', 'марте', 'sign'],
  ])('in %s: %s', (language, text, words, group) => {
    expect(bearing(text, words, language).verb?.group).toBe(group)
  })
})

describe('the clause of a fact', () => {
  test('is the one it stands in, with the subject that stands before something set in', () => {
    const { topic, names, quote } = bearing(
      'The training centre, built by an exporter, was unveiled in Lima on Friday, according to Tass.',
      'Friday',
    )
    expect(topic).toEqual(expect.arrayContaining(['train', 'center']))
    expect(topic).not.toContain('friday')
    expect(names).toContain('lima')
    expect(quote).toContain('The training centre')
  })

  test('leaves out what another clause speaks of', () => {
    const { topic } = bearing('The bridge opened on Friday while troops withdrew from the airport.', 'Friday')
    expect(topic).toEqual(['bridg'])
  })

  test('of a participle is about the words before it', () => {
    const { topic } = bearing(
      'He spoke at a fair for fishing boats, inaugurated last Thursday by the king.',
      'last Thursday',
    )
    expect(topic).toEqual(expect.arrayContaining(['fair', 'boat']))
  })

  test('is quoted with the verb that denies it', () => {
    const found = bearing('The mayor denied that the bridge opened on Friday.', 'Friday')
    expect(found.negated).toBe(true)
    expect(found.quote).toContain('denied')
  })

  test('is negated or hedged by its own words only', () => {
    expect(bearing('The bridge did not open on Friday.', 'Friday').negated).toBe(true)
    expect(bearing('There was no question of opening it on Friday.', 'Friday').negated).toBe(true)
    expect(bearing('The bridge opened on Friday, but the mayor did not come.', 'Friday').negated).toBe(false)
    expect(bearing('The bridge would open in May if possible.', 'May').hedged).toBe(true)
    expect(bearing('The bridge opened in May.', 'May').hedged).toBe(false)
  })
})

test('marks show where something is negated or hedged', () => {
  const text = 'It does not need approval. Apparently there was no question of that, if possible in May.'
  const marks = marksIn(preparedFrom([text])).map(({ kind, start, end }) => [kind, text.slice(start, end)])
  expect(marks).toEqual([
    ['negation', 'not'],
    ['hedge', 'Apparently'],
    ['negation', 'no question of'],
    ['hedge', 'if possible'],
  ])
})

test('any text has bearings within its passages', () => {
  const words = fc.constantFrom(
    'the',
    'opened',
    ',',
    'that',
    'who',
    'said',
    'not',
    'Lima',
    'und',
    '“',
    '(',
    '; ',
    'и',
    '2019',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 6 })), { minLength: 1, maxLength: 60 }),
      (parts) => {
        const text = parts.join(' ').replaceAll('\n', ' ')
        const prepared = preparedFrom([text], { language: parts.length % 2 === 0 ? 'en' : 'de' })
        for (const passage of prepared.passages)
          for (const token of passage.tokens) {
            const { clause } = bearingOf(prepared, passage, token)
            expect(clause.start).toBeGreaterThanOrEqual(passage.start)
            expect(clause.end).toBeLessThanOrEqual(passage.end)
            expect(clause.start).toBeLessThan(clause.end)
          }
      },
    ),
    { numRuns: 60 },
  )
})
