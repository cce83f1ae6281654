import { describe, expect, test } from 'vitest'
import { createCitedOutlets } from '../../../../shared/compare/cited-outlets.ts'
import { outletKey } from '../../../../shared/compare/outlets.ts'
import { citedOrigins, outletsOf } from '../../../../shared/compare/suggested-origins.ts'
import { newId, type DecisionId } from '../../../../shared/ids.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { now } from '../../../../shared/time.ts'
import { aSource } from '../../../support/builders.ts'
import { textOf } from '../../../support/parsed.ts'

const named = (sources: readonly Source[] = []) => createCitedOutlets(outletsOf({ sources, parties: [] }))
const find = named()

function cited(...paragraphs: readonly string[]) {
  const { content, blocks } = textOf(...paragraphs)
  return blocks.flatMap((block) => find(content, block, null))
}
const names = (...paragraphs: readonly string[]) =>
  cited(...paragraphs).map(({ outlet, name }) => outlet?.[0] ?? name)

describe('outlets that a text cites', () => {
  test.each([
    ['Reuters reported that the school had opened.', 'Reuters'],
    ['The legal foundation, the spokesman told the Interfax agency, is an agreement.', 'Interfax'],
    ['The base opened on Friday, according to the state news agency TASS.', 'TASS'],
    ['The minister, quoted by RIA Novosti, denied it.', 'RIA Novosti'],
    ['The centre will open soon, Mikheev said on Friday, AP reports.', 'AP'],
    ['A Reuters correspondent saw two aircraft at the airport.', 'Reuters'],
    ['“They will stay,” he said in an interview with Le Monde.', 'Le Monde'],
    ['CARACAS (Reuters) – Two aircraft landed on Saturday.', 'Reuters'],
    ['MOSCOW, March 29 (Interfax) - The exporter has opened a school.', 'Interfax'],
    ['With material by dpa', 'dpa'],
    ['dpa/AFP', 'dpa'],
    ['By Reuters', 'Reuters'],
    ['Das Zentrum wurde am Freitag eröffnet, wie die Nachrichtenagentur Interfax berichtet.', 'Interfax'],
    ['Laut der Agentur TASS sind es hundert Soldaten.', 'TASS'],
    ['Der Nachrichtenagentur dpa zufolge bleiben sie.', 'dpa'],
    ['Selon l’agence Interfax, le centre a ouvert vendredi.', 'Interfax'],
    ['Le centre a ouvert, rapporte l’AFP.', 'AFP'],
    ['Los soldados llegaron el sábado, según la agencia EFE.', 'EFE'],
    ['El portavoz declaró a Interfax que el centro está listo.', 'Interfax'],
    ['Об этом сообщает «Интерфакс» со ссылкой на компанию.', 'Interfax'],
    ['Как рассказал он агентству ТАСС, центр открыт.', 'TASS'],
    ['Об этом он сообщил Интерфаксу в пятницу.', 'Interfax'],
    ['Об этом пишет газета «Коммерсантъ».', 'Kommersant'],
    ['The mayor told the Coastline news agency that the ferry sails.', 'Coastline'],
  ])('%s', (text, name) => {
    expect(names(text)).toContain(name)
  })

  test.each([
    'Reuters has offices in two hundred cities.',
    'The shares of Interfax were sold to an investor.',
    'The AP exam is taken in May.',
    'He put the sputnik back on the shelf, according to his wife.',
    'Er las die Zeitung und legte sie weg.',
    'La agencia no respondió.',
  ])('are not: %s', (text) => {
    expect(names(text)).toEqual([])
  })

  test('come with the whole sentence and its place', () => {
    const [first, ...others] = cited('It began on Monday. Reuters reported the landing. It was late.')
    expect(first).toMatchObject({ sentence: 'Reuters reported the landing.', start: 20, name: 'Reuters' })
    expect(others).toEqual([])
  })
})

describe('where a source may have it from', () => {
  const field = <T>(value: T) => ({ value, from: 'user', raw: null, others: [] })
  const by = (title: string, publisher: string | null, day: string | null) => {
    const plain = aSource(title)
    const published = day === null ? null : field({ iso: day, precision: 'day' as const })
    return {
      ...plain,
      meta: { ...plain.meta, published, publisher: publisher === null ? null : field(publisher) },
    }
  }
  const agency = by('Exporter opens school', 'Interfax News Agency', '2019-03-29')
  const later = by('Exporter on its school', 'interfax.ru', '2019-04-20')
  const rival = by('Interfax: a school opens', null, '2019-03-28')
  const paper = by('A new school', 'Saltmarsh Courier', '2019-03-30')
  const sources = [agency, later, rival, paper]
  const text = textOf('He told the Interfax agency so. Reuters reported it too. The Courier was there.')
  const finder = named(sources)
  const citations = text.blocks.flatMap((block) => finder(text.content, block, 'en'))
  const none = { sources, lineages: [], derivations: [], decisions: [], parties: [] }
  const titles = (found: readonly { readonly origin: Source }[]) =>
    found.map(({ origin }) => origin.meta.title.value)

  test('is a source by a cited outlet that is not later, the nearest in time first', () => {
    const { suggested, elsewhere } = citedOrigins(paper, citations, none)
    expect(titles(suggested)).toEqual(['Exporter opens school', 'Interfax: a school opens'])
    expect(suggested[0]?.cited.sentence).toBe('He told the Interfax agency so.')
    expect(elsewhere.map(({ name }) => name)).toEqual(['Reuters'])
  })

  test('is not suggested once it is noted, decided against, or the other way round', () => {
    const tie = (derived: Source, origin: Source) => ({ derived: derived.id, origin: origin.id })
    const noted = citedOrigins(paper, citations, {
      ...none,
      derivations: [tie(paper, agency), tie(rival, paper)],
    })
    expect(noted.suggested).toEqual([])
    const refusal = {
      id: newId<DecisionId>(),
      kind: 'not-derived' as const,
      sources: [paper.id, agency.id] as [typeof paper.id, typeof agency.id],
      at: now(),
    }
    const decided = citedOrigins(paper, citations, { ...none, decisions: [refusal] })
    expect(titles(decided.suggested)).toEqual(['Interfax: a school opens'])
    expect(decided.refused).toEqual([agency])
  })

  test('is never its own outlet', () => {
    expect(citedOrigins(later, citations, none).suggested).toEqual([])
  })
})

test('names are compared without articles, endings and case', () => {
  const same = ['The Guardian', 'guardian', 'www.guardian.com', 'GUARDIAN News']
  expect(new Set(same.map(outletKey)).size).toBe(1)
  expect(outletKey('Agence France-Presse')).not.toBe(outletKey('Agence Havas'))
})
