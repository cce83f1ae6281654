import { describe, expect, test } from 'vitest'
import { failureWords } from '../../../../renderer/src/workers/failure-words.ts'
import { AppError, ERROR_CODES } from '../../../../shared/contract/define.ts'

describe('a failure in words', () => {
  test('has a sentence and advice for every code', () => {
    for (const code of ERROR_CODES) {
      const { what, advice } = failureWords(new AppError(code, 'detail'))
      expect(what).toMatch(/^[A-Z].*\.$/)
      expect(advice).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('never shows what the machine said: no ids, no names of classes', () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e'
    const causes = [
      new AppError('conflict', `annotation ${id} belongs to no source`),
      new TypeError(`cannot read ${id}`),
    ]
    for (const cause of causes) {
      const { what, advice } = failureWords(cause)
      expect(`${what} ${advice}`).not.toMatch(/[0-9a-f]{8}-|Error/)
    }
  })

  test('tells a project that is too large from one that contradicts itself', () => {
    expect(failureWords(new AppError('too-large', '')).what).toContain('too large')
    expect(failureWords(new AppError('conflict', '')).what).toContain('contradicts itself')
  })
})
