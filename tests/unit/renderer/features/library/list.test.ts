import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jumpTo, matchSources, typeOn } from '../../../../../renderer/src/features/library/match.ts'
import { SORT_KEYS, sortSources } from '../../../../../renderer/src/features/library/sort.ts'
import { aSource, dated, named } from '../../../../support/sources.ts'

const titles = (sources: readonly ReturnType<typeof aSource>[]) => sources.map(({ meta }) => meta.title.value)

describe('the order of the source list', () => {
  const march = aSource({ title: named('Zentrum eröffnet'), published: dated('2019-03-29') })
  const april = aSource({ title: named('École de pilotes'), published: dated('2019-04') })
  const undated = aSource({ title: named('Aid for Peru') })
  const all = [march, april, undated]

  test('unknown dates come last, whether the oldest or the newest is first', () => {
    expect(sortSources(all, { by: 'published', down: false })).toEqual([march, april, undated])
    expect(sortSources(all, { by: 'published', down: true })).toEqual([april, march, undated])
  })

  test('accents and case do not push a title out of its place', () => {
    expect(titles(sortSources(all, { by: 'title', down: false }))).toEqual([
      'Aid for Peru',
      'École de pilotes',
      'Zentrum eröffnet',
    ])
  })

  test('the members of a lineage stand together, what has none comes last', () => {
    const lineages = new Map([
      [april.id, { name: 'AFP' }],
      [undated.id, { name: 'AFP' }],
    ])
    expect(sortSources([march, april, undated], { by: 'lineage', down: false }, lineages)).toEqual([
      undated,
      april,
      march,
    ])
  })

  test('no sort loses or doubles a source', () => {
    const some = fc.array(fc.constantFrom(...all), { maxLength: 12 })
    fc.assert(
      fc.property(some, fc.constantFrom(...SORT_KEYS), fc.boolean(), (sources, by, down) => {
        expect(titles(sortSources(sources, { by, down })).toSorted()).toEqual(titles(sources).toSorted())
      }),
    )
  })
})

describe('the search of the source list', () => {
  const school = aSource({ title: named('École de pilotes'), publisher: named('Courier') })
  const hub = aSource({ title: named('Maintenance hub planned'), authors: named(['Ana Ruíz']) })

  test('every word has to be there, in any field, whatever its accents', () => {
    expect(matchSources([school, hub], 'courier ECOLE')).toEqual([school])
    expect(matchSources([school, hub], 'ruiz')).toEqual([hub])
    expect(matchSources([school, hub], 'pilotes ruiz')).toEqual([])
  })

  test('the name of a lineage finds its sources', () => {
    expect(matchSources([school, hub], 'wire', new Map([[hub.id, { name: 'The wire' }]]))).toEqual([hub])
  })

  test('no words match everything', () => {
    expect(matchSources([school, hub], '  ')).toEqual([school, hub])
  })
})

describe('typing in the source list', () => {
  const list = ['Aid', 'Arms', 'Base', 'Arrival'].map((title) => aSource({ title: named(title) }))

  test('the same letter again goes on to the next, and round', () => {
    expect(jumpTo(list, 'a', 0)).toBe(1)
    expect(jumpTo(list, 'aa', 1)).toBe(3)
    expect(jumpTo(list, 'aaa', 3)).toBe(0)
  })

  test('more letters narrow it down without leaving a match', () => {
    expect(jumpTo(list, 'arr', 1)).toBe(3)
    expect(jumpTo(list, 'ar', 1)).toBe(1)
    expect(jumpTo(list, 'x', 1)).toBe(-1)
  })

  test('a pause begins a new word', () => {
    const first = typeOn({ text: '', at: 0 }, 'a', 1000)
    expect(typeOn(first, 'r', 1300).text).toBe('ar')
    expect(typeOn(first, 'b', 3000).text).toBe('b')
  })
})
