import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Line, Outcome } from '../../../../../renderer/src/features/import/outcome.ts'
import type { Run } from '../../../../../renderer/src/features/import/run.ts'
import { IDLE, step } from '../../../../../renderer/src/features/import/run.ts'
import { useAfterImport } from '../../../../../renderer/src/features/import/use-after-import.ts'
import { workspace } from '../../../../../renderer/src/state/workspace.ts'
import { toast } from '../../../../../renderer/src/ui/toast-store.ts'
import { newId, type SourceId } from '../../../../../shared/ids.ts'
import { parsedFrom, textOf } from '../../../../support/parsed.ts'

beforeEach(() => workspace.setState(workspace.getInitialState()))
afterEach(() => {
  cleanup()
  for (const { id } of toast.getSnapshot()) toast.dismiss(id)
})

const imported = (title: string): Outcome => {
  const sourceId = newId<SourceId>()
  return { kind: 'imported', sourceId, title, dated: true, attributed: true }
}
const here: Outcome = { kind: 'duplicate', sourceId: newId<SourceId>(), title: 'Ferry', same: 'bytes' }
const damaged: Outcome = { kind: 'refused', reason: 'damaged', detail: null }
const offered: Outcome = {
  kind: 'offered',
  title: 'Seals',
  container: 'desk.mbox',
  held: {
    document: await parsedFrom('Seals', textOf('They are back.'), new Uint8Array()),
    fileName: 'Seals',
    bytes: new Uint8Array(),
  },
}
const linesOf = (outcomes: readonly Outcome[]): Line[] =>
  outcomes.map((outcome, at) => ({ path: `${at}.txt`, outcome }))

/** Shows the runs of a window to the hook, one after the other. */
function follow() {
  let run: Run = IDLE
  const { rerender } = renderHook(() => useAfterImport(run))
  const tell = (event: Parameters<typeof step>[1]) => {
    run = step(run, event)
    act(() => rerender())
  }
  return (watched: boolean, ...outcomes: readonly Outcome[]) => {
    const files = outcomes.length
    tell({ kind: 'added', count: files, watched, at: 0 })
    tell({ kind: 'settled', lines: linesOf(outcomes), files, current: null, at: 0 })
    tell({ kind: 'ended' })
  }
}

const shown = () => toast.getSnapshot().map(({ title, tone }) => [tone, title])

describe('what is said after files came out of the watched folder', () => {
  test('is one message, which grows until it is closed', () => {
    const arrive = follow()
    arrive(true, imported('Ferry'))
    expect(shown()).toEqual([['info', 'Imported from watched folder: Ferry']])
    arrive(true, imported('Bridge'), damaged)
    const both = 'From the watched folder: 2 sources imported, 1 file not imported.'
    expect(shown()).toEqual([['warning', both]])
    for (const { id } of toast.getSnapshot()) toast.dismiss(id)
    arrive(true, imported('Tunnel'))
    expect(shown()).toEqual([['info', 'Imported from watched folder: Tunnel']])
  })

  test('warns of nothing where files are here already', () => {
    const arrive = follow()
    arrive(true, here, here)
    expect(shown()).toEqual([['info', 'From the watched folder: 2 files already here.']])
  })

  test('stands beside what was said of the import somebody asked for', () => {
    const arrive = follow()
    arrive(false, damaged)
    arrive(true, imported('Ferry'))
    expect(shown()).toEqual([
      ['warning', '1 file not imported.'],
      ['info', 'Imported from watched folder: Ferry'],
    ])
  })
})

test('the message of an import leads to the choice of articles, or first to what could not be read', () => {
  const action = () => toast.getSnapshot().map(({ action: next }) => next?.label)
  const arrive = follow()
  arrive(false, imported('Ferry'), offered)
  expect(action()).toEqual(['Choose articles'])
  arrive(false, imported('Bridge'), offered, damaged)
  expect(action()).toEqual(['Show report'])
})

test('the message of an import goes when its report is opened', () => {
  const arrive = follow()
  arrive(false, imported('Ferry'), damaged)
  expect(shown()).toEqual([['warning', '1 source imported, 1 file not imported.']])
  act(() => workspace.getState().openDialog({ kind: 'import-report' }))
  expect(shown()).toEqual([])
})

test('the first new source is opened, but nobody is taken out of another view for it', () => {
  act(() => workspace.getState().setView('compare'))
  follow()(false, imported('Ferry'))
  expect(workspace.getState()).toMatchObject({ view: 'compare', panes: [] })
  act(() => workspace.getState().setView('read'))
  follow()(false, imported('Bridge'))
  expect(workspace.getState().panes).toHaveLength(1)
})
