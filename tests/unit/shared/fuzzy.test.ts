import { expect, test } from 'vitest'
import { fuzzyScore, rank } from '../../../shared/fuzzy.ts'

const TITLES = [
  'Ferry service resumes, a day later than announced',
  'Harbour reopens after storm, port authority says',
  'Two hundred stranded as boats stay in port',
]
const find = (query: string) => rank(query, TITLES, (title) => title)

test('nothing typed keeps everything in its order', () => {
  expect(find('  ')).toEqual(TITLES)
})

test('words may come in any order and in part', () => {
  expect(find('storm harb')).toEqual([TITLES[1]])
})

test('the beginning of a word counts more than its middle', () => {
  expect(rank('port', ['Reported losses', 'Port authority'], (name) => name)[0]).toBe('Port authority')
})

test('initials find a name, letters strewn over it do not', () => {
  expect(fuzzyScore('fsr', 'Ferry service resumes')).not.toBeNull()
  expect(fuzzyScore('eir', 'Ferry service resumes')).toBeNull()
})

test('case and accents do not count', () => {
  expect(fuzzyScore('zurich', 'Zürich')).not.toBeNull()
  expect(fuzzyScore('ÉTAT', 'l’état des lieux')).not.toBeNull()
})

test('a keyword finds a thing, but its name comes first', () => {
  const commands = [
    { name: 'Undo', keywords: 'back revert' },
    { name: 'Back', keywords: 'reading history' },
  ]
  const found = rank(
    'back',
    commands,
    (command) => command.name,
    (command) => command.keywords,
  )
  expect(found.map((command) => command.name)).toEqual(['Back', 'Undo'])
})
