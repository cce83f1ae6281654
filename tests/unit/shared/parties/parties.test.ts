import { describe, expect, test } from 'vitest'
import { partyChoices, type Mention, type PartyChoice } from '../../../../shared/parties/choices.ts'
import { guessKind } from '../../../../shared/parties/guess-kind.ts'
import { partiesNamedIn } from '../../../../shared/parties/names.ts'
import { createSpeakersOf, speakersReason, speakersSentence } from '../../../../shared/claims/speakers.ts'
import { newId, type SourceId } from '../../../../shared/ids.ts'
import type { Party } from '../../../../shared/project/party.ts'
import { aParty } from '../../../support/builders.ts'

const rostec = aParty('Rostec', { aliases: ['the state corporation'] })
const exporter = aParty('Rosoboronexport', { relations: [{ relation: 'part-of', to: rostec.id }] })
const speaker = aParty('Vyacheslav Davydenko', {
  aliases: ['Davydenko'],
  relations: [{ relation: 'speaks-for', to: exporter.id }],
})
const agency = aParty('Interfax', { relations: [{ relation: 'related-to', to: rostec.id }] })
const ALL = [agency, exporter, rostec, speaker]

describe('parties named in words', () => {
  const named = (words: string) =>
    partiesNamedIn(ALL, words).map((id) => ALL.find((party) => party.id === id)?.name)

  test('are found by name and alias, in the order in which they are named', () => {
    expect(named('“We opened it”, DAVYDENKO told Interfax, the State\n Corporation’s agency.')).toEqual([
      'Vyacheslav Davydenko',
      'Interfax',
      'Rostec',
    ])
  })

  test('are whole words, also with an ending set off by an apostrophe', () => {
    expect(named('Rostec’s plant, not Rostechnadzor, nor Interfaxes')).toEqual(['Rostec'])
  })
})

describe('the choice of a party', () => {
  const words = (choice: PartyChoice) => (choice.kind === 'create' ? `new ${choice.name}` : choice.party.name)
  const offered = (typed: string, more: Partial<Parameters<typeof partyChoices>[1]> = {}) =>
    partyChoices(ALL, { typed, ...more }).map(words)

  test('begins with those that the words name, then those around them', () => {
    const mentions = new Map<Party['id'], Mention>([
      [speaker.id, 'near'],
      [rostec.id, 'here'],
    ])
    expect(offered('', { mentions })).toEqual([
      'Rostec',
      'Vyacheslav Davydenko',
      'Interfax',
      'Rosoboronexport',
    ])
  })

  test('narrows by name and alias, and ends with a new one unless one is called just so', () => {
    expect(offered('ro')).toEqual(['Rosoboronexport', 'Rostec', 'new ro'])
    expect(offered('dávydenko')).toEqual(['Vyacheslav Davydenko'])
    expect(offered('ROSTEC ')).toEqual(['Rostec'])
    expect(offered('state')).toEqual(['Rostec', 'new state'])
    expect(offered('Rostec', { without: [rostec.id] })).toEqual([])
    expect(offered('Tass', { creates: false })).toEqual([])
  })
})

test.each([
  ['Vyacheslav Davydenko', 'person'],
  ['Ursula von der Leyen', 'person'],
  ['Rostec', 'organisation'],
  ['Ministry of Defence', 'organisation'],
  ['Defence Ministry', 'organisation'],
  ['an official', 'unnamed'],
  ['Two people familiar with the matter', 'unnamed'],
  ['diplomatic sources', 'unnamed'],
])('%s is taken for: %s', (name, kind) => {
  expect(guessKind(name)).toBe(kind)
})

describe('the speakers behind the evidence of a claim', () => {
  const by = (party: Party | null, sourceId = newId<SourceId>()) => ({
    sourceId,
    ...(party === null ? {} : { attribution: { party: party.id, role: '' } }),
  })
  const speakersOf = createSpeakersOf(ALL)
  const said = (...evidence: ReturnType<typeof by>[]) => speakersSentence(speakersOf(evidence))

  test('are one where they are part of, or speak for, each other', () => {
    const speakers = speakersOf([by(rostec), by(exporter), by(speaker)])
    expect(speakersSentence(speakers)).toBe('1 speaker: Rostec')
    expect(speakersReason(speakers)).toBe(
      'Rosoboronexport, Vyacheslav Davydenko are part of, or speak for, Rostec.',
    )
    expect(said(by(exporter), by(speaker))).toBe('1 speaker: Rosoboronexport')
  })

  test('are several where they are only related', () => {
    expect(said(by(rostec), by(agency))).toBeNull()
    expect(said(by(rostec), by(rostec), by(agency))).toBe('2 speakers: Rostec, Interfax')
  })

  test('are not counted while a source is not attributed, but what several go back to is said', () => {
    expect(said(by(rostec), by(exporter), by(null))).toBe('2 go back to Rostec')
    const one = newId<SourceId>()
    expect(said(by(rostec, one), by(exporter, one), by(null))).toBeNull()
  })

  test('two that answer to the same one join, also where relations form a ring', () => {
    const ring = [aParty('A'), aParty('B')] as const
    const [a, b] = ring
    const round = createSpeakersOf([
      { ...a, relations: [{ relation: 'part-of', to: b.id }] },
      { ...b, relations: [{ relation: 'part-of', to: a.id }] },
    ])
    expect(round([by(a), by(b)]).speakers).toHaveLength(1)
  })
})
