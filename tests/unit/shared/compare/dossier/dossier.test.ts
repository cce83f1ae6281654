import { expect, test } from 'vitest'
import type { Corpus } from '../../../../../shared/compare/corpus.ts'
import type { Dossier } from '../../../../../shared/compare/dossier/dossier.ts'
import { dossier } from '../../../../../shared/compare/dossier/make-dossier.ts'
import type { PreparedSource } from '../../../../../shared/compare/prepared-source.ts'
import { WITHOUT_REST } from '../../../../../shared/compare/turn.ts'
import { sliceSpan } from '../../../../../shared/text/offsets.ts'
import { corpusWith, preparedOf } from '../../../../support/corpus.ts'

const FERRY =
  'The new ferry left the harbour at noon on Monday with four hundred passengers and sixty cars on board. ' +
  'The ferry had been delayed for two years because the shipyard in the north went bankrupt.'
const STRIKE =
  'Dockers at the container terminal walked out over pay and stayed away for the whole week. ' +
  'Their union said that the dockers would not return before the terminal raised wages.'
const WEATHER = 'Rain fell on the hills all night and the river rose by a metre before the morning.'

const make = (corpus: Corpus): Promise<Dossier> => dossier(corpus, WITHOUT_REST)
const row = ({ terms }: Dossier, words: string) => terms.find((each) => each.words === words)
const idsOf = (sources: readonly PreparedSource[]) => sources.map(({ source }) => source.id)

test('a shorter text that stands in a longer one is shared by all of it, the longer one by a part', async () => {
  const [whole, part] = [preparedOf([FERRY, STRIKE]), preparedOf([FERRY])]
  const { overlaps } = await make(corpusWith([whole, part]))
  expect(overlaps).toHaveLength(1)
  expect(overlaps[0]).toMatchObject({ a: whole.source.id, b: part.source.id, copied: { ofB: 1 } })
  expect(overlaps[0]?.copied.ofA).toBeGreaterThan(0.3)
  expect(overlaps[0]?.copied.ofA).toBeLessThan(0.7)
})

test('texts that share nothing have no overlap, and none is measured when shared wording is off', async () => {
  expect((await make(corpusWith([preparedOf([FERRY]), preparedOf([WEATHER])]))).overlaps).toEqual([])
  const alike = corpusWith([preparedOf([FERRY]), preparedOf([FERRY])])
  const off = { ...alike, settings: { ...alike.settings, wording: false } }
  expect((await make(off)).overlaps.every(({ copied }) => copied.ofA === 0)).toBe(true)
  expect((await make(off)).clusters).toEqual([])
})

test('copies of one report are proposed as one lineage, with what was one before', async () => {
  const copies = [preparedOf([FERRY]), preparedOf([FERRY, WEATHER]), preparedOf([FERRY])]
  const corpus = corpusWith([...copies, preparedOf([STRIKE])])
  expect((await make(corpus)).clusters).toEqual([idsOf(copies)])
  const [first, second] = idsOf(copies)
  const joined = { ...corpus, lineages: [[first, second].filter((id) => id !== undefined)] }
  expect((await make(joined)).clusters).toEqual([idsOf(copies)])
  expect((await make({ ...corpus, lineages: [idsOf(copies)] })).clusters).toEqual([])
})

test('what was decided to be apart is not proposed together, also not by way of a lineage', async () => {
  const copies = [preparedOf([FERRY]), preparedOf([FERRY]), preparedOf([FERRY])]
  const [a, b, c] = copies.map(({ source }) => source.id)
  if (a === undefined || b === undefined || c === undefined) throw new Error('three sources')
  const corpus = corpusWith(copies)
  expect((await make({ ...corpus, apart: [[a, b]] })).clusters).toEqual([[a, c]])
  expect((await make({ ...corpus, apart: [[a, b]], lineages: [[b, c]] })).clusters).toEqual([])
})

test('a chain of texts of which only neighbours are alike is not one group', async () => {
  const chain = [preparedOf([FERRY]), preparedOf([FERRY, STRIKE]), preparedOf([STRIKE])]
  const { clusters } = await make(corpusWith(chain))
  expect(clusters).toHaveLength(1)
  expect(clusters[0]).toHaveLength(2)
})

test('a term is counted by its stem, shown as it is mostly written, and found where it first stands', async () => {
  const sources = [preparedOf([STRIKE]), preparedOf([WEATHER]), preparedOf([FERRY])]
  const { terms } = await make(corpusWith(sources))
  const ferry = row({ terms } as Dossier, 'ferry')
  expect(ferry).toMatchObject({ is: 'term', counts: [0, 0, 2] })
  const at = ferry?.firsts[2]
  expect(at === null || at === undefined ? '' : sliceSpan(FERRY, at)).toBe('ferry')
  expect(row({ terms } as Dossier, 'dockers')?.counts).toEqual([2, 0, 0])
  expect(terms.some(({ words }) => ['the', 'and', 'would'].includes(words))).toBe(false)
})

test('what one source speaks of more than the others comes before what all speak of', async () => {
  const common = 'The harbour opened again. The harbour is safe.'
  const sources = [
    preparedOf([common, 'Divers searched the wreck. Divers found the wreck.']),
    preparedOf([common, 'Prices rose in spring. Prices fell in autumn.']),
  ]
  const { terms } = await make(corpusWith(sources))
  const place = (words: string) => terms.findIndex((each) => each.words === words)
  expect(place('wreck')).toBeGreaterThanOrEqual(0)
  expect(place('wreck')).toBeLessThan(place('harbour'))
})

test('one more source gives what starting anew would, and reads no text again', async () => {
  const sources = [preparedOf([FERRY]), preparedOf([STRIKE, FERRY]), preparedOf([WEATHER])]
  const before = corpusWith(sources.slice(0, 2))
  await make(before)
  const { known } = before
  expect(await make({ ...corpusWith(sources), known })).toEqual(await make(corpusWith(sources)))
})

test('cancelled work leaves nothing half done behind', async () => {
  const corpus = corpusWith([preparedOf([FERRY]), preparedOf([FERRY])])
  let rests = 0
  const stopping = {
    progress: () => undefined,
    rest: () => ((rests += 1) < 4 ? Promise.resolve() : Promise.reject(new Error('cancelled'))),
  }
  await expect(dossier(corpus, stopping)).rejects.toThrow('cancelled')
  expect(await make(corpus)).toEqual(await make(corpusWith(corpus.sources)))
})

test('no sources, empty sources and one source are no trouble', async () => {
  expect(await make(corpusWith([]))).toEqual({ sources: [], overlaps: [], clusters: [], terms: [] })
  expect((await make(corpusWith([preparedOf(['']), preparedOf([''])]))).overlaps).toEqual([])
  expect((await make(corpusWith([preparedOf([FERRY])]))).terms[0]?.words).toBe('ferry')
})
