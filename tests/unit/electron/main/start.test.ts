import path from 'node:path'
import { expect, test } from 'vitest'
import { readArguments } from '../../../../electron/main/arguments.ts'
import { watchOpenFiles, type OpeningApp } from '../../../../electron/main/open-files.ts'
import { createOpenQueue } from '../../../../electron/services/open-queue.ts'

const CWD = path.resolve('/work-of-kim')

test('a released app opens every word of its command line', () => {
  const launch = readArguments(['variorum', '--no-sandbox', 'a.zip', '/b.html'], CWD, true)
  expect(launch).toEqual({
    files: [path.join(CWD, 'a.zip'), path.resolve('/b.html')],
    data: null,
    smoke: false,
  })
})

test('in a checkout the first word is the app itself', () => {
  const launch = readArguments(['electron', '--smoke', '.', 'a.zip', '--data=d'], CWD, false)
  expect(launch).toEqual({ files: [path.join(CWD, 'a.zip')], data: path.join(CWD, 'd'), smoke: true })
})

type Listener = (...values: unknown[]) => void

function app() {
  const listeners = new Map<string, Listener>()
  const announced: number[] = []
  const events: string[] = []
  const queue = createOpenQueue((count) => announced.push(count))
  const opening: OpeningApp = {
    on: (event: string, listener: (...values: never[]) => void) => listeners.set(event, listener as Listener),
  }
  watchOpenFiles(
    opening,
    (files) => queue.push(files),
    () => events.push('focus'),
  )
  return {
    emit: (event: string, ...values: unknown[]) => listeners.get(event)?.(...values),
    announced,
    events,
    queue,
  }
}

test('a file opened by the system waits in the queue, and the window comes forward', () => {
  const { emit, announced, events } = app()
  emit('open-file', { preventDefault: () => events.push('prevented') }, '/a.zip')
  expect([announced, events]).toEqual([[1], ['prevented', 'focus']])
})

test('a second start brings the window forward and hands over its files', () => {
  const { emit, announced, events, queue } = app()
  emit('second-instance', {}, ['variorum', '--switch', 'x'], CWD, { files: ['/a.zip', '/b.zip'] })
  expect([announced, events, queue.waiting()]).toEqual([[2], ['focus'], 2])
})

test.each([[null], ['text'], [{}], [{ files: 'a' }], [{ files: [7, null] }]])(
  'a second start that sends %j opens nothing',
  (data) => {
    const { emit, announced, events } = app()
    emit('second-instance', {}, [], CWD, data)
    expect([announced, events]).toEqual([[], ['focus']])
  },
)
