import { expect, test } from 'vitest'
import { paletteGroups } from '../../../../../renderer/src/features/search/palette-groups.tsx'
import {
  newId,
  type ClaimId,
  type CodeId,
  type MemoId,
  type PartyId,
  type SourceId,
} from '../../../../../shared/ids.ts'
import { sayIn, type Wording } from '../../../../../shared/wording.ts'

const names = {
  sources: [{ id: newId<SourceId>(), title: 'Ferry service resumes', detail: 'Harbour Post · 14 Mar 2024' }],
  claims: [{ id: newId<ClaimId>(), statement: 'The first ferry left on Thursday' }],
  codes: [{ id: newId<CodeId>(), name: 'Timetable', colour: 'blue' as const }],
  parties: [
    {
      id: newId<PartyId>(),
      name: 'Port Authority',
      kind: 'organisation' as const,
      aliases: ['the quay office'],
    },
  ],
  memos: [{ id: newId<MemoId>(), title: 'What the harbour master said' }],
}
const show = (query: string, wording: Wording = 'codes') =>
  paletteGroups(query, names, ['palette.open', 'edit.undo', 'view.annotations'], sayIn(wording)).map(
    ({ label, items }) => `${label}: ${items.map((item) => item.label).join(', ')}`,
  )

test('with nothing typed it offers everything that can be opened or run, but not itself', () => {
  expect(show('')).toEqual([
    'Sources: Ferry service resumes',
    'Claims: The first ferry left on Thursday',
    'Codes: Timetable',
    'Parties: Port Authority',
    'Memos: What the harbour master said',
    'Commands: Undo, Annotations',
  ])
})

test('groups without a match are left out', () => {
  expect(show('ferry')).toEqual([
    'Sources: Ferry service resumes',
    'Claims: The first ferry left on Thursday',
  ])
})

test('a source is found by its publisher, a party by an alias, a command by a word for it', () => {
  expect(show('quay')).toEqual(['Parties: Port Authority'])
  expect(show('harbour post')).toEqual(['Sources: Ferry service resumes'])
  expect(show('harbour master')).toEqual(['Memos: What the harbour master said'])
  expect(show('revert')).toEqual(['Commands: Undo'])
  expect(show('timetable', 'tags')).toEqual(['Tags: Timetable'])
})
