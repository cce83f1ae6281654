import { expect, test } from 'vitest'
import { lineageName, type NamedMember } from '../../../../shared/project/lineage-name.ts'
import type { SourceMeta } from '../../../../shared/project/source.ts'
import { aSource, dated, named } from '../../../support/sources.ts'

const member = (
  title: string,
  meta: Partial<SourceMeta> = {},
  opening = 'The ferry sails again.',
  ending = 'It was late.',
): NamedMember => ({ meta: aSource({ title: named(title), ...meta }).meta, opening, ending })

test('an agency named as agencies are gives its name', () => {
  const other = member('Ferry sails again', { publisher: named('Harbour Post') })
  expect(lineageName([other, member('Ferry', { authors: named(['Staff writers, AFP']) })])).toBe('AFP')
  expect(lineageName([other, member('Ferry', {}, 'VIGØ, March 29 (Reuters) - The ferry sails.')])).toBe(
    'Reuters',
  )
  expect(lineageName([other, member('Ferry', {}, 'The ferry.', 'It was late. – dpa')])).toBe('dpa')
  expect(lineageName([other, member('Ferry', { publisher: named('RIA Novosti') })])).toBe('RIA Novosti')
})

test('an agency that the story speaks of is not its agency', () => {
  const speaks = member('Ferry', {}, 'Reuters asked the mayor when the ferry sails.', 'He told Reuters.')
  expect(lineageName([speaks, member('Ferry again')])).toBe('Ferry')
})

test('where agencies compete, or none is named, the title of the earliest member is the name', () => {
  const afp = member('Later', { authors: named(['AFP']), published: dated('2020-05-01') })
  const efe = member('Earlier', { authors: named(['EFE']), published: dated('1999-01') })
  const undated = member('Undated')
  expect(lineageName([afp, efe, undated])).toBe('Earlier')
  expect(lineageName([undated, member('Dated', { published: dated('2020') })])).toBe('Dated')
})

test('a publisher that another member credits is the name', () => {
  const first = member('Ferry', { publisher: named('Coastline News Agency') })
  const copy = member('Ferry', {
    publisher: named('Harbour Post'),
    authors: named(['Coastline News Agency']),
  })
  expect(lineageName([copy, first])).toBe('Coastline News Agency')
})

test('a name has a length that can be stored', () => {
  const name = lineageName([member('ferry '.repeat(80)), member('x'.repeat(900))])
  expect(name.length).toBeLessThanOrEqual(200)
  expect(name).toMatch(/ferry…$/)
})
