import { expect, test } from 'vitest'
import { activeSource, createWorkspace, keepLayout } from '../../../../renderer/src/state/workspace.ts'
import { newId, type AnnotationId, type SourceId, type VersionId } from '../../../../shared/ids.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { memoryStorage } from '../../../support/memory-storage.ts'

const [FERRY, HARBOUR] = [newId<SourceId>(), newId<SourceId>()]

test('revealing a passage of a source that is not open opens it and addresses the request to its pane', () => {
  const store = createWorkspace()
  const annotationId = newId<AnnotationId>()
  store.getState().requestReveal({ sourceId: FERRY, span: span(10, 20), annotationId })
  const { panes, reveal } = store.getState()
  expect(panes.map((pane) => pane.sourceId)).toEqual([FERRY])
  expect(reveal).toMatchObject({ sourceId: FERRY, span: span(10, 20), annotationId, paneId: panes[0]?.id })
})

test('asking for the same passage twice makes two requests', () => {
  const store = createWorkspace()
  store.getState().requestReveal({ sourceId: FERRY, span: span(1, 2) })
  const first = store.getState().reveal
  store.getState().requestReveal({ sourceId: FERRY, span: span(1, 2) })
  expect(store.getState().reveal?.seq).toBeGreaterThan(first?.seq ?? 0)
})

test('a passage is revealed in the Read view, wherever one comes from', () => {
  const store = createWorkspace()
  store.getState().setView('annotations')
  store.getState().requestReveal({ sourceId: FERRY })
  expect(store.getState().view).toBe('read')
})

test('back returns to the source and the place one was reading before', () => {
  const store = createWorkspace()
  const { openSource, reportOffset, goBack, goForward } = store.getState()
  openSource(FERRY)
  reportOffset(store.getState().activePane ?? '', 340)
  openSource(HARBOUR)
  goBack()
  expect(activeSource(store.getState())).toBe(FERRY)
  expect(store.getState().reveal).toMatchObject({ sourceId: FERRY, span: span(340, 340) })
  goForward()
  expect(activeSource(store.getState())).toBe(HARBOUR)
})

test('a source that makes room for one wished beside it is remembered until that has been said', () => {
  const store = createWorkspace()
  const { openSource, clearDisplaced } = store.getState()
  const others = [newId<SourceId>(), newId<SourceId>(), newId<SourceId>()]
  for (const source of [FERRY, ...others]) openSource(source, { beside: true })
  openSource(HARBOUR)
  expect(store.getState().displaced).toBeNull()
  const annotated = newId<SourceId>()
  store.getState().requestReveal({ sourceId: annotated, beside: true })
  expect(store.getState().displaced).toMatchObject({ from: HARBOUR, to: annotated })
  clearDisplaced()
  expect(store.getState().displaced).toBeNull()
})

test('forgetting a source closes its panes and drops its selection and its places', () => {
  const store = createWorkspace()
  const { openSource, forgetSource, setSelection } = store.getState()
  openSource(FERRY)
  openSource(HARBOUR, { beside: true })
  const paneId = store.getState().panes[0]?.id ?? ''
  const rect = { left: 0, top: 0, right: 10, bottom: 10 }
  setSelection({ paneId, sourceId: FERRY, versionId: newId<VersionId>(), span: span(0, 5), rect })
  forgetSource(FERRY)
  const { panes, selection, history } = store.getState()
  expect(panes.map((pane) => pane.sourceId)).toEqual([HARBOUR])
  expect(selection).toBeNull()
  expect(history.back).toEqual([])
})

test('the layout of a project is there again after a restart; what was selected or open as dialog is not', () => {
  const storage = memoryStorage()
  const before = createWorkspace()
  keepLayout(before, 'project-a', storage)
  before.getState().openSource(FERRY)
  before.getState().openSource(HARBOUR, { beside: true })
  before.getState().setClaimsTab('annotations')
  before.getState().showRemoved(before.getState().activePane ?? '', true)
  before.getState().setPanelSizes('read:spc', { sources: 20, panes: 50, claims: 30 })
  before.getState().openDialog({ kind: 'settings' })
  const after = createWorkspace()
  keepLayout(after, 'project-a', storage)
  const { panes, activePane, claimsTab, panelSizes } = before.getState()
  expect(after.getState()).toMatchObject({ panes, activePane, claimsTab, panelSizes, dialog: null })
})

test('a removed part that is asked for is shown in the pane of its source', () => {
  const store = createWorkspace()
  store.getState().openSource(FERRY)
  store.getState().openSource(HARBOUR, { beside: true })
  store.getState().requestReveal({ sourceId: FERRY, removed: 4 })
  const { panes, activePane, reveal } = store.getState()
  expect(panes.map(({ showsRemoved }) => showsRemoved ?? false)).toEqual([true, false])
  expect(activePane).toBe(panes[0]?.id)
  expect(reveal).toMatchObject({ sourceId: FERRY, paneId: activePane, removed: 4, span: null })
})

test('projects do not share a layout', () => {
  const storage = memoryStorage()
  const store = createWorkspace()
  const stop = keepLayout(store, 'project-a', storage)
  store.getState().openSource(FERRY)
  stop()
  keepLayout(store, 'project-b', storage)
  expect(store.getState().panes).toEqual([])
})

test.each([
  ['no JSON', '{"panes":'],
  ['an active pane that is not open', '{"panes":[],"activePane":"x"}'],
  ['five panes', JSON.stringify({ panes: Array.from({ length: 5 }, () => ({ id: 'x', sourceId: FERRY })) })],
])('a stored layout with %s is ignored', (_, stored) => {
  const storage = memoryStorage()
  storage.setItem('variorum.layout.project-a', stored)
  const store = createWorkspace()
  keepLayout(store, 'project-a', storage)
  expect(store.getState()).toMatchObject({ panes: [], activePane: null, view: 'read' })
})
