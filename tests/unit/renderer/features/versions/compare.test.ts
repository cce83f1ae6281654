import { expect, test } from 'vitest'
import {
  foldSame,
  placeAnnotations,
  shakenClaims,
} from '../../../../../renderer/src/features/versions/compare.ts'
import { createAnchor } from '../../../../../shared/anchor/create.ts'
import { newId, type VersionId } from '../../../../../shared/ids.ts'
import type { AnchorState } from '../../../../../shared/project/annotation.ts'
import { span } from '../../../../../shared/text/offsets.ts'
import { textChanges } from '../../../../../shared/text/text-changes.ts'
import { aClaim, anAnnotation } from '../../../../support/builders.ts'

const HARBOUR = 'The new harbour opened on Friday, two years later than planned.'
const FERRY = 'Its first ferry left at noon with four hundred passengers on board.'
const DUSK = 'Its first ferry left at dusk with four hundred passengers on board.'
const SPEECH = 'The minister spoke of a great day for everybody on both sides of the sound.'

const before = { versionId: newId<VersionId>(), content: [HARBOUR, FERRY, SPEECH].join('\n\n') }
const after = { versionId: newId<VersionId>(), content: [HARBOUR, DUSK].join('\n\n') }
const changes = textChanges(before.content, after.content)

function on(text: typeof before, words: string, state: AnchorState = { kind: 'exact' }) {
  const start = text.content.indexOf(words)
  const anchor = createAnchor(text.content, text.versionId, span(start, start + words.length))
  return anAnnotation({ anchor: { ...anchor, state } })
}

test('annotations are at their paragraphs; what reads otherwise in the other text has changed', () => {
  const stayed = on(after, 'two years later')
  const beside = on(after, 'four hundred passengers')
  const edited = on(after, 'left at dusk', { kind: 'approximate', score: 80 })
  const lost = on(before, 'a great day', { kind: 'orphan' })
  const placed = placeAnnotations(changes, { before, after, annotations: [lost, edited, beside, stayed] })
  expect(placed.map(({ annotation, change, changed }) => [annotation.id, change, changed])).toEqual([
    [stayed.id, 0, false],
    [edited.id, 1, true],
    [beside.id, 1, false],
    [lost.id, 2, true],
  ])
})

test('an annotation that stands in neither text is left out', () => {
  expect(placeAnnotations(changes, { before, after, annotations: [anAnnotation()] })).toEqual([])
})

test('a claim is named once, with all of its passages that changed', () => {
  const edited = on(after, 'left at dusk', { kind: 'approximate', score: 80 })
  const lost = on(before, 'a great day', { kind: 'orphan' })
  const stayed = on(after, 'two years later')
  const placed = placeAnnotations(changes, { before, after, annotations: [edited, lost, stayed] })
  const [shaken, firm] = [aClaim(), aClaim({ statement: 'It was late' })]
  const claims = [
    { claim: shaken, annotationId: edited.id },
    { claim: firm, annotationId: stayed.id },
    { claim: shaken, annotationId: lost.id },
  ]
  expect(shakenClaims(placed, claims)).toEqual([{ claim: shaken, annotations: [edited, lost] }])
})

test('paragraphs that stayed are folded away but for those beside a change', () => {
  const lines = Array.from({ length: 8 }, (_, at) => `Paragraph number ${at} of the text.`)
  const now = lines.with(3, 'Something else altogether stands here today.')
  const folded = foldSame(textChanges(lines.join('\n\n'), now.join('\n\n')))
  expect(folded).toEqual([
    { kind: 'same', from: 0, to: 1 },
    { kind: 'change', index: 2 },
    { kind: 'change', index: 3 },
    { kind: 'change', index: 4 },
    { kind: 'change', index: 5 },
    { kind: 'same', from: 6, to: 8 },
  ])
})
