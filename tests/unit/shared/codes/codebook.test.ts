import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeTrees, keysFor, siblingsOf, type CodeBranch } from '../../../../shared/codes/codebook.ts'
import { present } from '../../../../shared/assert.ts'
import type { Code } from '../../../../shared/project/annotation.ts'
import type { OrderKey } from '../../../../shared/project/claim.ts'
import { aCode } from '../../../support/builders.ts'

const key = (order: string) => order as OrderKey
const inOrder = (name: string, order: string): Code => ({ ...aCode(name), order: key(order) })
const names = (codes: readonly Code[]) => codes.map(({ name }) => name)
const read = ({ item, level, parts }: CodeBranch): readonly string[] => [
  `${level} ${item.name}`,
  ...parts.flatMap(read),
]

describe('the order of codes', () => {
  test('is by name until somebody has put them in another; those nobody has moved follow', () => {
    const codes = [aCode('Place'), inOrder('Time', 'b'), aCode('Actor'), inOrder('Source', 'c')]
    expect(names(siblingsOf(codes, null))).toEqual(['Time', 'Source', 'Actor', 'Place'])
  })

  test('keeps a code in sight whose whole is gone', () => {
    const [event, date] = [aCode('Event'), aCode('Date')]
    const day = { ...aCode('Day'), partOf: date.id }
    const trees = codeTrees([
      day,
      event,
      { ...date, partOf: event.id },
      { ...aCode('Lost'), partOf: aCode('X').id },
    ])
    expect(trees.flatMap(read)).toEqual(['1 Event', '2 Date', '3 Day', '1 Lost'])
  })
})

describe('the keys of codes that are moved', () => {
  test('are written for the moved one alone where the others have theirs', () => {
    const list = [inOrder('a', 'B'), aCode('moved'), inOrder('b', 'D')]
    const moved = present(list[1], 'moved')
    expect([...keysFor(list, new Set([moved.id]))]).toEqual([[moved.id, expect.stringMatching(/^C/)]])
  })

  test('are written for all where one has none, two have the same, or no room is left', () => {
    for (const [one, other] of [
      [aCode('a'), inOrder('b', 'D')],
      [inOrder('a', 'D'), inOrder('b', 'D')],
      [inOrder('a', 'A'), inOrder('b', 'A0')],
    ] as const) {
      const moved = aCode('moved')
      expect(keysFor([one, moved, other], new Set([moved.id])).size).toBe(3)
    }
  })

  test('give any list its order', () => {
    const code = fc.tuple(
      fc.boolean(),
      fc.option(fc.constantFrom('A', 'B', 'B0', 'C', 'k', 'z', 'zz'), { nil: null }),
    )
    fc.assert(
      fc.property(fc.array(code, { maxLength: 12 }), (plan) => {
        const list = plan.map(([, order], at) => (order === null ? aCode(`${at}`) : inOrder(`${at}`, order)))
        const moved = new Set(list.flatMap(({ id }, at) => (plan[at]?.[0] === true ? [id] : [])))
        const keys = keysFor(list, moved)
        const after = list.map((each) => ({
          ...each,
          ...(keys.has(each.id) ? { order: present(keys.get(each.id), 'key') } : {}),
        }))
        if (keys.size > 0 || moved.size > 0) expect(names(siblingsOf(after, null))).toEqual(names(list))
      }),
    )
  })
})
