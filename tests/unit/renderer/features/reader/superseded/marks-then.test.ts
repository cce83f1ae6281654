import { expect, test } from 'vitest'
import { marksThen } from '../../../../../../renderer/src/features/reader/superseded/marks-then.ts'
import { createAnchor } from '../../../../../../shared/anchor/create.ts'
import { newId, type VersionId } from '../../../../../../shared/ids.ts'
import type { AnchorState } from '../../../../../../shared/project/annotation.ts'
import { span } from '../../../../../../shared/text/offsets.ts'
import { anAnnotation } from '../../../../../support/builders.ts'

const FERRY = 'The first ferry left the quay at noon.'
const SPEECH = 'The minister spoke of a great day.'
const then = { versionId: newId<VersionId>(), content: [FERRY, SPEECH].join('\n\n') }
const now = {
  versionId: newId<VersionId>(),
  content: ['A storm is near.', FERRY.replace('noon', 'dusk'), SPEECH].join('\n\n'),
}

function on(text: typeof then, words: string, state: AnchorState = { kind: 'exact' }) {
  const start = text.content.indexOf(words)
  const anchor = createAnchor(text.content, text.versionId, span(start, start + words.length))
  return anAnnotation({ anchor: { ...anchor, state } })
}
const shown = (...annotations: readonly ReturnType<typeof on>[]) =>
  marksThen(annotations, then, now.content.length).map(({ anchor }) => [anchor.versionId, anchor.exact])

test('a passage that was edited since is where it was last certain of its place', () => {
  const start = then.content.indexOf('quay at noon')
  const origin = { versionId: then.versionId, ...span(start, start + 'quay at noon'.length) }
  const edited = on(now, 'quay at dusk', { kind: 'approximate', score: 80, reason: 'edited', origin })
  expect(shown(edited)).toEqual([[then.versionId, 'quay at noon']])
})

test('an orphan is where it was lost', () => {
  expect(shown(on(then, 'at noon', { kind: 'orphan', reason: 'rewritten' }))).toEqual([
    [then.versionId, 'at noon'],
  ])
})

test('words that moved with their surroundings are found, those with other ones around them are not guessed at', () => {
  const inMiddle = on(now, 'first ferry')
  const moved = { ...on(now, 'spoke of'), anchor: { ...on(now, 'spoke of').anchor, prefix: 'The minister ' } }
  expect(shown(moved)).toEqual([[then.versionId, 'spoke of']])
  expect(shown(inMiddle)).toEqual([])
})
