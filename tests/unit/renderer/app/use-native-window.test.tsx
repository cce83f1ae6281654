import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CommandId } from '../../../../shared/commands/commands.ts'
import type { NativeApi } from '../../../../shared/contract/native.ts'

/** The desktop app's preload, put there before the page's modules load, as it is in the app. */
const main = vi.hoisted(() => {
  const calls: { name: string; input: unknown }[] = []
  const listeners = new Set<(name: string, payload: unknown) => void>()
  const api: NativeApi = {
    invoke: async (name, input) => {
      calls.push({ name, input })
      return { ok: true, value: {} }
    },
    cancel: () => {},
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  Reflect.set(globalThis, 'workbench', api)
  return {
    calls,
    emit: (name: string, payload: unknown) => listeners.forEach((listener) => listener(name, payload)),
  }
})

const { useNativeWindow } = await import('../../../../renderer/src/app/use-native-window.ts')
const { commands } = await import('../../../../renderer/src/state/commands.ts')
const { beforeLeaving } = await import('../../../../renderer/src/state/leaving.ts')
const { settings } = await import('../../../../renderer/src/state/settings.ts')
const { saveStatus } = await import('../../../../renderer/src/data/save-status.ts')

let ran: CommandId[] = []
let fieldSteps: string[] = []
const withdraw: (() => void)[] = []

const offer = (id: CommandId): void =>
  void withdraw.push(commands.register(id, { run: () => ran.push(id), enabled: true }))
const shown = () => main.calls.filter(({ name }) => name === 'window.show').map(({ input }) => input)
const leftBehind = () => main.calls.some(({ name }) => name === 'window.ready')
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

beforeEach(() => {
  ran = []
  fieldSteps = []
  main.calls.splice(0)
  document.execCommand = (name) => fieldSteps.push(name) > 0
})
afterEach(() => {
  cleanup()
  withdraw.splice(0).forEach((back) => back())
  document.body.innerHTML = ''
})

/** Puts the focus on the element with id `here` and chooses items of the native menu. */
function choose(markup: string, ...ids: CommandId[]): void {
  document.body.innerHTML = markup
  document.getElementById('here')?.focus()
  ids.forEach((command) => main.emit('command.run', { command }))
}

test('a menu item runs its command when the focus is in the text that is read', () => {
  renderHook(useNativeWindow)
  offer('edit.undo')
  choose('<article tabindex="0" id="here"></article>', 'edit.undo')
  expect([ran, fieldSteps]).toEqual([['edit.undo'], []])
})

test('undo and redo in a text field are the field’s own, and other commands go on working', () => {
  renderHook(useNativeWindow)
  for (const id of ['edit.undo', 'edit.redo', 'palette.open', 'history.back'] as const) offer(id)
  choose('<textarea id="here"></textarea>', 'edit.undo', 'edit.redo', 'palette.open', 'history.back')
  expect([ran, fieldSteps]).toEqual([['palette.open'], ['undo', 'redo']])
})

test('an open dialog keeps the menu from doing anything behind it', () => {
  renderHook(useNativeWindow)
  for (const id of ['edit.undo', 'bin.open'] as const) offer(id)
  choose('<div role="dialog"><button id="here">Close</button></div>', 'edit.undo', 'bin.open')
  expect([ran, fieldSteps]).toEqual([[], []])
})

test('the window is told what its menus can run and the theme, once per change', async () => {
  offer('bin.open')
  offer('annotate.note')
  renderHook(useNativeWindow)
  await settled()
  expect(shown()).toEqual([{ commands: ['bin.open'], theme: 'system', wording: 'codes' }])
  offer('edit.undo')
  offer('edit.redo')
  await settled()
  act(() => settings.getState().update({ theme: 'dark', measure: 70 }))
  act(() => settings.getState().update({ measure: 72 }))
  offer('annotate.code')
  await settled()
  expect(shown().slice(1)).toEqual([
    { commands: ['edit.undo', 'edit.redo', 'bin.open'], theme: 'system', wording: 'codes' },
    { commands: ['edit.undo', 'edit.redo', 'bin.open'], theme: 'dark', wording: 'codes' },
  ])
})

test('before the window closes, typing is committed, writes end and what has to be done is done', async () => {
  renderHook(useNativeWindow)
  const steps: string[] = []
  document.body.innerHTML = '<input id="here">'
  const field = document.getElementById('here')
  let release = () => {}
  field?.addEventListener('blur', () => {
    steps.push('committed')
    release = saveStatus.hold().release
  })
  field?.focus()
  withdraw.push(
    beforeLeaving(async () => void steps.push('backed up')),
    beforeLeaving(() => Promise.reject(new Error('no space'))),
  )
  main.emit('window.leaving', {})
  await settled()
  expect([steps, leftBehind()]).toEqual([['committed'], false])
  release()
  await settled()
  expect([steps, leftBehind()]).toEqual([['committed', 'backed up'], true])
})
