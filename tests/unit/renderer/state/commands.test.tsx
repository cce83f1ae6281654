import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import {
  commands,
  createCommands,
  useCommand,
  useEnabledCommands,
} from '../../../../renderer/src/state/commands.ts'

afterEach(cleanup)

test('a command nobody offers cannot run', () => {
  const registry = createCommands()
  expect(registry.isEnabled('edit.undo')).toBe(false)
  expect(registry.run('edit.undo')).toBe(false)
})

test('of several offers the latest runs, and when it is withdrawn the one before', () => {
  const registry = createCommands()
  const ran: string[] = []
  registry.register('claim.new', { run: () => ran.push('panel'), enabled: true })
  const withdraw = registry.register('claim.new', { run: () => ran.push('pane'), enabled: true })
  registry.run('claim.new')
  withdraw()
  registry.run('claim.new')
  expect(ran).toEqual(['pane', 'panel'])
})

test('an offer that is not enabled lets an earlier one through', () => {
  const registry = createCommands()
  const ran: string[] = []
  registry.register('claim.new', { run: () => ran.push('panel'), enabled: true })
  registry.register('claim.new', { run: () => ran.push('pane'), enabled: false })
  registry.run('claim.new')
  expect(ran).toEqual(['panel'])
})

test('listeners hear when the commands that can run change, and only then', () => {
  const registry = createCommands()
  let heard = 0
  registry.subscribe(() => (heard += 1))
  const withdraw = registry.register('edit.redo', { run: () => undefined, enabled: true })
  registry.register('edit.redo', { run: () => undefined, enabled: true })
  registry.register('edit.undo', { run: () => undefined, enabled: false })
  expect(heard).toBe(1)
  expect(registry.enabled()).toEqual(['edit.redo'])
  withdraw()
  expect(heard).toBe(1)
})

test('a component offers a command while it is there, with the handler of its latest rendering', () => {
  const ran: string[] = []
  const { rerender, unmount } = renderHook(({ word }) => useCommand('claim.new', () => ran.push(word)), {
    initialProps: { word: 'first' },
  })
  rerender({ word: 'second' })
  commands.run('claim.new')
  unmount()
  commands.run('claim.new')
  expect(ran).toEqual(['second'])
})

test('components see which commands can run', () => {
  const { result } = renderHook(() => {
    useCommand('bin.open', () => undefined)
    return useEnabledCommands()
  })
  expect(result.current).toEqual(['bin.open'])
})
