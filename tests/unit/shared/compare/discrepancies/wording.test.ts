import { describe, expect, test } from 'vitest'
import { preparedOf } from '../../../../support/corpus.ts'
import { OPENED, onlyRow, rowsOf } from '../../../../support/ferry-reports.ts'
import { madeDate, madeName } from '../../../../support/made-facts.ts'

const dated = (text: string, phrase: string, within: string, language = 'en') => {
  const prepared = preparedOf([text], { language })
  const verb = language === 'en' ? 'opened' : 'eröffnet'
  return [prepared, [madeDate(prepared, phrase, '2019-03-29', { within, verb: [verb, OPENED] })]] as const
}

describe('the statement of a row', () => {
  test('begins with what it is about and ends with its date', async () => {
    const one = dated(
      'It was crowded when the ferry terminal opened Friday, according to the port.',
      'Friday',
      'when the ferry terminal opened Friday, according to the port',
    )
    const other = dated(
      'The ferry terminal opened on Friday.',
      'on Friday',
      'The ferry terminal opened on Friday',
    )
    expect(onlyRow(await rowsOf([one, other])).statement).toBe('The ferry terminal opened on 29 March 2019')
  })

  test('is the whole sentence where the clause is half of one', async () => {
    const one = dated(
      'They praised the ferry terminal, opened on Friday by the mayor.',
      'on Friday',
      'ferry terminal, opened on Friday by the mayor',
    )
    const other = dated(
      'It opened on Friday as a ferry terminal.',
      'on Friday',
      'It opened on Friday as a ferry terminal',
    )
    expect(onlyRow(await rowsOf([one, other])).statement).toMatch(/29 March 2019/)
  })

  test('sets the date behind its words in other languages than English', async () => {
    const text = 'Das neue Fährterminal wurde am Freitag eröffnet.'
    const within = 'Das neue Fährterminal wurde am Freitag eröffnet'
    const told = [dated(text, 'Freitag', within, 'de'), dated(text, 'Freitag', within, 'de')]
    expect(onlyRow(await rowsOf(told)).statement).toBe(
      'Das neue Fährterminal wurde am Freitag (29. März 2019) eröffnet',
    )
  })
})

describe('how somebody is what he is', () => {
  test('is a row where one proclaimed himself what others recognise', async () => {
    const one = preparedOf(['Ida Brandt has proclaimed herself as harbour master of Kessel.'])
    const other = preparedOf(['Three unions recognise Ida Brandt as harbour master.'])
    const row = onlyRow(
      await rowsOf([
        [
          one,
          [
            madeName(one, 'Ida Brandt', {
              within: 'Ida Brandt has proclaimed herself as harbour master of Kessel',
            }),
          ],
        ],
        [
          other,
          [madeName(other, 'Ida Brandt', { within: 'Three unions recognise Ida Brandt as harbour master' })],
        ],
      ]),
    )
    expect(row).toMatchObject({ kind: 'name', state: 'different', title: 'Ida Brandt – harbour master' })
    expect(row.cells.map(({ readings }) => readings[0]?.value)).toEqual([
      { kind: 'name', name: 'proclaimed herself as harbour master' },
      { kind: 'name', name: 'recognise Ida Brandt as harbour master' },
    ])
  })
})
