import { describe, expect, test } from 'vitest'
import { choiceLabel, codeChoices } from '../../../../shared/codes/code-choices.ts'
import { sayIn } from '../../../../shared/wording.ts'
import { aCode } from '../../../support/builders.ts'

const codes = ['Location', 'Event date', 'Equipment', 'Date of report'].map(aCode)
const [location] = codes
const offered = (typed: string, has = [] as Parameters<typeof codeChoices>[1]) =>
  codeChoices(codes, has, typed).map((choice) => choiceLabel(choice, sayIn('codes')))

describe('the codes on offer', () => {
  test('are all the annotation does not have, by name, before anything is typed', () => {
    expect(offered('')).toEqual(['Date of report', 'Equipment', 'Event date', 'Location'])
    expect(offered('', location === undefined ? [] : [location.id])).not.toContain('Location')
  })

  test('contain what was typed, those that begin with it first, and a new one last', () => {
    expect(offered('dat')).toEqual(['Date of report', 'Event date', 'Create code “dat”'])
  })

  test('do not offer to create a code that exists, in whatever case, even if the annotation has it', () => {
    expect(offered(' event  DATE ')).toEqual(['Event date'])
    expect(offered('location', location === undefined ? [] : [location.id])).toEqual([])
  })

  test('begin with those used last, until something is typed', () => {
    const last = codes.flatMap(({ id, name }) => (name === 'Location' ? [id] : []))
    expect(codeChoices(codes, [], '', last).map((choice) => choiceLabel(choice, sayIn('codes')))[0]).toBe(
      'Location',
    )
    expect(codeChoices(codes, [], 'e', last).map((choice) => choiceLabel(choice, sayIn('codes')))[0]).toBe(
      'Equipment',
    )
  })

  test('never offer a name longer than a code may have', () => {
    const [choice] = codeChoices([], [], 'x'.repeat(500))
    expect(choice).toEqual({ kind: 'create', name: 'x'.repeat(200) })
  })
})
