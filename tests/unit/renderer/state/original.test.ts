import { expect, test } from 'vitest'
import { withOriginal, withSource, type PaneLayout } from '../../../../renderer/src/state/panes.ts'
import { createWorkspace, keepLayout } from '../../../../renderer/src/state/workspace.ts'
import { newId, type SourceId } from '../../../../shared/ids.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { memoryStorage } from '../../../support/memory-storage.ts'

const [FERRY, HARBOUR] = [newId<SourceId>(), newId<SourceId>()]
const one: PaneLayout = { panes: [{ id: 'p1', sourceId: FERRY }], activePane: 'p1' }

test('a pane shows the original beside its text, in its place, or not', () => {
  expect(withOriginal(one, 'p1', 'beside').panes[0]?.original).toBe('beside')
  expect(withOriginal(one, 'p1', 'instead').panes[0]?.original).toBe('instead')
  expect(withOriginal(withOriginal(one, 'p1', 'beside'), 'p1', null)).toEqual(one)
})

test('what is opened next shows its original beside the text too, but never instead of it', () => {
  const next = (place: 'beside' | 'instead') =>
    withSource(withOriginal(one, 'p1', place), HARBOUR, false, () => 'p2').panes
  expect(next('beside')).toEqual([{ id: 'p1', sourceId: HARBOUR, original: 'beside' }])
  expect(next('instead')).toEqual([{ id: 'p1', sourceId: HARBOUR }])
})

test('a passage that is looked for brings the text back', () => {
  const workspace = createWorkspace()
  workspace.getState().openSource(FERRY)
  const pane = () => workspace.getState().panes[0]
  workspace.getState().showOriginal(pane()?.id ?? '', 'instead')
  workspace.getState().requestReveal({ sourceId: FERRY, span: span(3, 9) })
  expect(pane()?.original).toBe(undefined)
  workspace.getState().showOriginal(pane()?.id ?? '', 'beside')
  workspace.getState().requestReveal({ sourceId: FERRY, span: span(3, 9) })
  expect(pane()?.original).toBe('beside')
})

test('originals are on show again after a restart', () => {
  const storage = memoryStorage()
  const before = createWorkspace()
  keepLayout(before, 'project', storage)
  before.getState().openSource(FERRY)
  before.getState().showOriginal(before.getState().activePane ?? '', 'beside')
  const after = createWorkspace()
  keepLayout(after, 'project', storage)
  expect(after.getState().panes.map(({ original }) => original)).toEqual(['beside'])
})
