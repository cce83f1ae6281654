import { beforeEach, expect, test } from 'vitest'
import {
  autoAmong,
  compareState,
  openFromHere,
} from '../../../../../renderer/src/features/compare/compare-state.ts'
import { workspace } from '../../../../../renderer/src/state/workspace.ts'
import { newId, type SourceId } from '../../../../../shared/ids.ts'

const [FERRY, HARBOUR, QUAY] = [newId<SourceId>(), newId<SourceId>(), newId<SourceId>()]
const open = (...ids: readonly SourceId[]) => {
  for (const [index, id] of ids.entries()) workspace.getState().openSource(id, { beside: index > 0 })
}
const openNow = () => workspace.getState().panes.map(({ sourceId }) => sourceId)
const among = () => autoAmong(openNow(), compareState.getState().opened)

beforeEach(() => {
  for (const { id } of workspace.getState().panes) workspace.getState().closePane(id)
  compareState.setState({ opened: [] })
})

test('what is open beside each other is compared, else all', () => {
  expect(among()).toBe('all')
  open(FERRY)
  expect(among()).toBe('all')
  open(FERRY, HARBOUR)
  expect(among()).toBe('open')
})

test('all is still compared after sources were opened from the comparison, until others are opened', () => {
  openFromHere(() => open(FERRY, HARBOUR))
  expect(among()).toBe('all')
  openFromHere(() => open(QUAY))
  expect(among()).toBe('all')
  compareState.setState({ opened: [FERRY] })
  expect(among()).toBe('open')
})

test('what was open when sources are opened from the comparison goes on being compared', () => {
  open(FERRY, HARBOUR)
  openFromHere(() => open(FERRY, HARBOUR))
  expect(among()).toBe('open')
})
