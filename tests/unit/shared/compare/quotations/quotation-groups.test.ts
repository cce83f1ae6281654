import { describe, expect, test } from 'vitest'
import type { Corpus } from '../../../../../shared/compare/corpus.ts'
import type { PreparedSource } from '../../../../../shared/compare/prepared-source.ts'
import { quotationGroups } from '../../../../../shared/compare/quotations/quotation-groups.ts'
import { WITHOUT_REST } from '../../../../../shared/compare/turn.ts'
import { corpusWith, preparedOf } from '../../../../support/corpus.ts'

/** Speaker, and each quotation with its relation. */
async function grouped(sources: readonly PreparedSource[], more: Partial<Corpus> = {}) {
  const groups = await quotationGroups(corpusWith(sources, more), null, WITHOUT_REST)
  return groups.map(({ speaker, quotations }) => [
    speaker,
    ...quotations.map(({ relation, text }) => `${relation}: ${text}`),
  ])
}

describe('what one speaker is quoted with', () => {
  test('a part of a quotation stands below the whole, whatever the speaker is called', async () => {
    const sources = [
      preparedOf(['Mayor Anna Lindqvist told the council to “stop digging” in the harbour.']),
      preparedOf(['Lindqvist said that "everybody has to stop digging before the storms come."']),
    ]
    expect(await grouped(sources)).toEqual([
      [
        'Anna Lindqvist',
        'same: everybody has to stop digging before the storms come.',
        'trimmed: stop digging',
      ],
    ])
  })

  test('an office is no part of the name it stands before', async () => {
    const sources = [
      preparedOf(['“We stop digging,” US Secretary of State Anna Lindqvist said.']),
      preparedOf(['“We stop digging,” minister of the Interior Anna Lindqvist said.']),
    ]
    expect((await grouped(sources)).map(([speaker]) => speaker)).toEqual(['Anna Lindqvist'])
  })

  test('other words for the same thing, as another translation has them, belong together', async () => {
    const sources = [
      preparedOf([
        'The basin is finished, according to press service Nordhavn.',
        '“We remain committed to widening our partnership with the fishing ministry of the islands,” the press service said.',
      ]),
      preparedOf([
        'They want a “widening of the cooperation with the fishing ministry,” Nordhavn spokesman Olsen said.',
      ]),
    ]
    expect(await grouped(sources)).toEqual([
      [
        'Nordhavn',
        'same: We remain committed to widening our partnership with the fishing ministry of the islands',
        'reworded: widening of the cooperation with the fishing ministry',
      ],
    ])
  })

  test('the same words in another order', async () => {
    const sources = [
      preparedOf(['“The crews and the pilots will come home before winter,” Lindqvist said.']),
      preparedOf(['“Before winter the pilots and the crews will come home,” Lindqvist said.']),
    ]
    expect((await grouped(sources))[0]?.[2]).toMatch(/^reordered: /)
  })

  test('different things said by one speaker stay apart', async () => {
    const sources = [
      preparedOf(['“The quay is closed,” Lindqvist said.']),
      preparedOf(['“Bread has become dear,” Lindqvist said.']),
    ]
    expect(await grouped(sources)).toHaveLength(2)
  })

  test('names that the user gave to one party are one speaker', async () => {
    const sources = [
      preparedOf(['“The northern quay is closed,” the White Lodge said.']),
      preparedOf(['“The northern quay is closed,” Lindqvist said.']),
    ]
    expect(await grouped(sources)).toHaveLength(2)
    expect(await grouped(sources, { aliases: [['Anna Lindqvist', 'White Lodge']] })).toHaveLength(1)
  })

  test('a pronoun means who was named before', async () => {
    const sources = [preparedOf(['Lindqvist said that she had come late. “We missed the ferry,” she said.'])]
    expect(await grouped(sources)).toEqual([['Lindqvist', 'same: We missed the ferry']])
  })
})

test('without a speaker the same words are still set together, last', async () => {
  const sources = [
    preparedOf(['It was “a very long and bitter winter” for all.']),
    preparedOf(['“A very long and bitter winter” it was.', '“The quay is closed,” Lindqvist said.']),
  ]
  expect(await grouped(sources)).toEqual([
    ['Lindqvist', 'same: The quay is closed'],
    [null, 'same: a very long and bitter winter', 'same: A very long and bitter winter'],
  ])
})

test.each([
  ['„Der Kai ist seit gestern geschlossen“, sagte Lindqvist.', 'Der Kai ist seit gestern geschlossen', 'de'],
  ['« Le quai est fermé », a dit Lindqvist.', 'Le quai est fermé', 'fr'],
  ['局长说：「码头已经关闭了」。', '码头已经关闭了', 'zh'],
  ['He said: “They cried ‘close the quay’ all night', 'They cried ‘close the quay’ all night', 'en'],
])('%s', async (text, quotation, language) => {
  const groups = await quotationGroups(
    corpusWith([preparedOf([text, 'Another paragraph.'], { language })]),
    null,
    WITHOUT_REST,
  )
  expect(groups.map(({ quotations }) => quotations[0]?.text)).toEqual([quotation])
})

test('hundreds of quotations in one source are grouped in bounded time', async () => {
  const many = Array.from(
    { length: 300 },
    (_, index) => `“The quay number ${index} is closed,” Lindqvist said.`,
  )
  expect((await grouped([preparedOf(many)])).flat().length).toBeGreaterThan(300)
})

test('and so are a thousand in one line', async () => {
  const many = Array.from({ length: 1200 }, (_, index) => `"said ${index % 97} more of it" said Mr Smith, `)
  expect((await grouped([preparedOf([many.join('')])])).flat().length).toBeGreaterThan(500)
})
