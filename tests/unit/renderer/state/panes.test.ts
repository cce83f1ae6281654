import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  canBePinned,
  displacedBy,
  MOST_PANES,
  withMovedPane,
  withNewPane,
  withoutPanes,
  withPinned,
  withRemovedShown,
  withCurrentVersion,
  withEarlier,
  withSource,
  withSwappedPanes,
  type PaneLayout,
} from '../../../../renderer/src/state/panes.ts'
import { newId, type SourceId, type VersionId } from '../../../../shared/ids.ts'

const EARLIER = newId<VersionId>()
const EMPTY: PaneLayout = { panes: [], activePane: null }
const [FERRY, HARBOUR, STORM] = [newId<SourceId>(), newId<SourceId>(), newId<SourceId>()]

/** Pane ids p1, p2 … in the order of opening. */
const ids = () => {
  let last = 0
  return () => `p${++last}`
}
const sourcesOf = (layout: PaneLayout) => layout.panes.map((pane) => pane.sourceId)

test('the first source opens the first pane', () => {
  expect(withSource(EMPTY, FERRY, false, ids())).toEqual({
    panes: [{ id: 'p1', sourceId: FERRY }],
    activePane: 'p1',
  })
})

test('another source replaces the one in the active pane, or opens beside it when asked to', () => {
  const newPane = ids()
  const one = withSource(EMPTY, FERRY, false, newPane)
  expect(sourcesOf(withSource(one, HARBOUR, false, newPane))).toEqual([HARBOUR])
  expect(sourcesOf(withSource(one, HARBOUR, true, newPane))).toEqual([FERRY, HARBOUR])
})

test('whether removed parts are shown is a matter of the pane, whatever source it shows', () => {
  const newPane = ids()
  const two = withSource(withSource(EMPTY, FERRY, false, newPane), HARBOUR, true, newPane)
  const shown = withRemovedShown(two, 'p2', true)
  expect(shown.panes.map(({ showsRemoved }) => showsRemoved ?? false)).toEqual([false, true])
  expect(withSource(shown, STORM, false, newPane).panes[1]).toEqual({
    id: 'p2',
    sourceId: STORM,
    showsRemoved: true,
  })
  expect(withRemovedShown(shown, 'p2', false)).toEqual(two)
})

test('a source that is open already is only made active', () => {
  const newPane = ids()
  const two = withSource(withSource(EMPTY, FERRY, false, newPane), HARBOUR, true, newPane)
  expect(withSource(two, FERRY, true, newPane)).toEqual({ panes: two.panes, activePane: 'p1' })
})

test('a pinned pane keeps its source: others open in the nearest that is not pinned, or in a new one', () => {
  const newPane = ids()
  const one = withPinned(withSource(EMPTY, FERRY, false, newPane), 'p1', true)
  const two = withSource(one, HARBOUR, false, newPane)
  expect(sourcesOf(two)).toEqual([FERRY, HARBOUR])
  const back = withSource({ ...two, activePane: 'p1' }, STORM, false, newPane)
  expect(sourcesOf(back)).toEqual([FERRY, STORM])
  expect(back.activePane).toBe('p2')
  expect(withPinned(two, 'p1', false).panes[0]).toEqual({ id: 'p1', sourceId: FERRY })
})

test('one of four panes is never pinned, and gives way to what is wished beside the others', () => {
  const newPane = ids()
  let layout: PaneLayout = EMPTY
  for (let count = 0; count < MOST_PANES; count++) layout = withNewPane(layout, newId<SourceId>(), newPane)
  for (const { id } of layout.panes) layout = withPinned(layout, id, true)
  expect(layout.panes.map(({ pinned = false }) => pinned)).toEqual([true, true, true, false])
  expect(canBePinned(layout.panes, 'p4')).toBe(false)
  const atFirst = { ...layout, activePane: 'p1' }
  expect(displacedBy(atFirst, FERRY)).toMatchObject({ paneId: 'p4', to: FERRY })
  expect(withSource(atFirst, FERRY, true, newPane).panes[3]).toEqual({ id: 'p4', sourceId: FERRY })
})

test('of two panes with the same source the active one answers', () => {
  const newPane = ids()
  const twice = withNewPane(withSource(EMPTY, FERRY, false, newPane), FERRY, newPane)
  expect(withSource(twice, FERRY, false, newPane).activePane).toBe('p2')
})

test('the same source can be split into two panes', () => {
  const newPane = ids()
  const one = withSource(EMPTY, FERRY, false, newPane)
  expect(sourcesOf(withNewPane(one, FERRY, newPane))).toEqual([FERRY, FERRY])
})

test('a new pane opens right after the active one', () => {
  const newPane = ids()
  const two = withSource(withSource(EMPTY, FERRY, false, newPane), HARBOUR, true, newPane)
  const atFirst = { ...two, activePane: 'p1' }
  expect(sourcesOf(withSource(atFirst, STORM, true, newPane))).toEqual([FERRY, STORM, HARBOUR])
})

test('closing the active pane hands over to the one that takes its place, at the end to the one before', () => {
  const layout: PaneLayout = {
    panes: [FERRY, HARBOUR, STORM].map((sourceId, index) => ({ id: `p${index}`, sourceId })),
    activePane: 'p1',
  }
  expect(withoutPanes(layout, (pane) => pane.id === 'p1').activePane).toBe('p2')
  expect(withoutPanes({ ...layout, activePane: 'p2' }, (pane) => pane.id === 'p2').activePane).toBe('p1')
  expect(withoutPanes(layout, () => true)).toEqual(EMPTY)
})

test('panes swap and move without changing which is active', () => {
  const layout: PaneLayout = {
    panes: [FERRY, HARBOUR, STORM].map((sourceId, index) => ({ id: `p${index}`, sourceId })),
    activePane: 'p0',
  }
  expect(sourcesOf(withSwappedPanes(layout, 'p0', 'p2'))).toEqual([STORM, HARBOUR, FERRY])
  expect(sourcesOf(withMovedPane(layout, 'p0', 1))).toEqual([HARBOUR, FERRY, STORM])
  expect(sourcesOf(withMovedPane(layout, 'p2', 5))).toEqual([FERRY, HARBOUR, STORM])
  expect(withMovedPane(layout, 'p0', 1).activePane).toBe('p0')
})

test('a fifth source takes the place of the active one, which is told; one that is open displaces nothing', () => {
  const sources = [FERRY, HARBOUR, STORM, newId<SourceId>()]
  const layout: PaneLayout = {
    panes: sources.map((sourceId, index) => ({ id: `p${index}`, sourceId })),
    activePane: 'p1',
  }
  const fifth = newId<SourceId>()
  expect(displacedBy(layout, fifth)).toEqual({ paneId: 'p1', from: HARBOUR, to: fifth })
  expect(sourcesOf(withSource(layout, fifth, true, ids()))).toEqual(sources.with(1, fifth))
  expect(displacedBy(layout, STORM)).toBeNull()
  expect(displacedBy({ ...layout, panes: layout.panes.slice(0, 3) }, fifth)).toBeNull()
})

test('whatever is opened, closed, moved and swapped, there are at most four panes and the active one is open', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('open' as const), source: fc.nat(5), beside: fc.boolean() }),
    fc.record({ kind: fc.constant('split' as const), source: fc.nat(5) }),
    fc.record({ kind: fc.constant('close' as const), at: fc.nat(4) }),
    fc.record({ kind: fc.constant('move' as const), at: fc.nat(4), by: fc.integer({ min: -5, max: 5 }) }),
    fc.record({ kind: fc.constant('swap' as const), at: fc.nat(4), with: fc.nat(4) }),
  )
  const sources = Array.from({ length: 6 }, () => newId<SourceId>())
  const sourceAt = (index: number): SourceId => sources[index] ?? FERRY
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const newPane = ids()
      let layout = EMPTY
      for (const next of steps) {
        const idAt = (at: number) => layout.panes[at]?.id ?? 'none'
        if (next.kind === 'open') layout = withSource(layout, sourceAt(next.source), next.beside, newPane)
        else if (next.kind === 'split') layout = withNewPane(layout, sourceAt(next.source), newPane)
        else if (next.kind === 'close') layout = withoutPanes(layout, (pane) => pane.id === idAt(next.at))
        else if (next.kind === 'move') layout = withMovedPane(layout, idAt(next.at), next.by)
        else layout = withSwappedPanes(layout, idAt(next.at), idAt(next.with))
        const open = layout.panes.map((pane) => pane.id)
        expect(open.length).toBeLessThanOrEqual(MOST_PANES)
        expect(new Set(open).size).toBe(open.length)
        if (open.length === 0) expect(layout.activePane).toBeNull()
        else expect(open).toContain(layout.activePane)
      }
    }),
  )
})

test('an earlier version has a pane of its own, and its source counts as open only where the current text is', () => {
  const newPane = ids()
  const one = withSource(EMPTY, FERRY, false, newPane)
  const both = withEarlier(one, FERRY, EARLIER, newPane)
  expect(both).toEqual({
    panes: [...one.panes, { id: 'p2', sourceId: FERRY, version: EARLIER }],
    activePane: 'p2',
  })
  expect(withEarlier(both, FERRY, EARLIER, newPane)).toEqual(both)
  expect(withSource(both, FERRY, false, newPane).activePane).toBe('p1')
  expect(withCurrentVersion(both, 'p2').panes[1]).toEqual({ id: 'p2', sourceId: FERRY })
  expect(withSource(both, STORM, false, newPane).panes[1]).toEqual({ id: 'p2', sourceId: STORM })
})

test('where all panes are taken, an earlier version takes the place of one that is not pinned', () => {
  const newPane = ids()
  const full = [FERRY, HARBOUR, STORM, newId<SourceId>()].reduce(
    (layout, source) => withSource(layout, source, true, newPane),
    EMPTY,
  )
  const pinned = withPinned(full, 'p4', true)
  const { panes, activePane } = withEarlier({ ...pinned, activePane: 'p4' }, FERRY, EARLIER, newPane)
  expect(activePane).toBe('p3')
  expect(panes.find(({ id }) => id === 'p3')).toEqual({ id: 'p3', sourceId: FERRY, version: EARLIER })
})
