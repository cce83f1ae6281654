import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId, type AnnotationId, type SourceId, type VersionId } from '../../../../shared/ids.ts'
import { DRAG_TYPES, holdsEvidence, readDrop } from '../../../../shared/project/dragged.ts'

const passage = { sourceId: newId<SourceId>(), versionId: newId<VersionId>(), start: 3, end: 20 }
const drag = (data: Readonly<Record<string, string>>) => readDrop((type) => data[type] ?? '')

describe('a drop', () => {
  test('of selected words is read as a passage', () => {
    expect(drag({ [DRAG_TYPES.passage]: JSON.stringify(passage), 'text/plain': 'words' })).toEqual({
      kind: 'passage',
      passage,
    })
  })

  test('of a highlight that is also words is the highlight', () => {
    const id = newId<AnnotationId>()
    expect(drag({ [DRAG_TYPES.annotation]: id, [DRAG_TYPES.passage]: JSON.stringify(passage) })).toEqual({
      kind: 'annotation',
      id,
    })
  })

  test.each([
    ['plain text', { 'text/plain': 'hello' }],
    ['broken JSON', { [DRAG_TYPES.passage]: '{"sourceId":' }],
    ['an id that is none', { [DRAG_TYPES.annotation]: '../../etc' }],
    ['a span without words', { [DRAG_TYPES.passage]: JSON.stringify({ ...passage, end: 3 }) }],
    ['a negative offset', { [DRAG_TYPES.passage]: JSON.stringify({ ...passage, start: -1 }) }],
    ['a huge payload', { [DRAG_TYPES.passage]: JSON.stringify({ ...passage, x: 'y'.repeat(5000) }) }],
  ])('of %s is nothing', (_, data) => {
    expect(drag(data)).toBeNull()
  })

  test('of anything at all never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readDrop(() => text)).not.toThrow()
      }),
    )
  })
})

test('a drag is recognised by its types alone, before its data may be read', () => {
  expect(holdsEvidence([DRAG_TYPES.passage, 'text/plain'])).toBe(true)
  expect(holdsEvidence([DRAG_TYPES.claim, 'text/plain'])).toBe(false)
})
