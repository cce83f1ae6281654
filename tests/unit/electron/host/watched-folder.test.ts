import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createBridge } from '../../../../shared/contract/client.ts'
import type { Watch } from '../../../../shared/contract/watch.ts'
import { workbench } from '../../../../shared/contract/workbench.ts'
import { createHostStatus } from '../../../../renderer/src/platform/host-status.ts'
import { createHttpTransport } from '../../../../renderer/src/platform/http.ts'
import { startTestHost, type TestHost } from '../../../support/host.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const PARSER = path.resolve('tests/fixtures/parser-stub.mjs')
const databaseKey = '2d0ba9c5-4a3f-4f6b-9c3e-222222222222'

/** A page of a running host, with the `Origin` that a browser would add. */
async function openPage() {
  const host: TestHost = await startTestHost({ root: await temporaryFolder(), parserEntry: PARSER })
  onTestFinished(() => host.close())
  const transport = createHttpTransport({
    base: host.origin,
    token: host.token,
    status: createHostStatus('connected'),
    backoff: () => 50,
    fetch(url, init) {
      const headers = new Headers(init?.headers)
      headers.set('origin', host.origin)
      return fetch(url, { ...init, headers })
    },
  })
  return { host, bridge: createBridge(workbench, transport) }
}

test('a page chooses a folder, hears what arrives in it and reads that and nothing else', async () => {
  const { host, bridge } = await openPage()
  const folder = path.join(await temporaryFolder(), 'clippings')
  await mkdir(folder)
  const heard: Watch[] = []
  onTestFinished(bridge.on('watch.changed', (changed) => void heard.push(changed.watch)))
  expect(await bridge.invoke('watch.choose', { databaseKey, folder: host.dataFolder })).toEqual({
    kind: 'refused',
    reason: 'data-folder',
  })
  expect(await bridge.invoke('watch.choose', { databaseKey, folder })).toMatchObject({ kind: 'chosen' })
  await bridge.invoke('watch.open', { databaseKey, begins: true })
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0), 10_000)
  await writeFile(path.join(folder, 'a.txt'), 'One.')
  await vi.waitFor(() => expect(heard.at(-1)).toMatchObject({ waiting: 1, dialog: false }), 20_000)
  await expect(bridge.invoke('watch.read', { databaseKey, path: 'a.txt' })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(await bridge.invoke('watch.take', { databaseKey })).toEqual([{ path: 'a.txt', size: 4 }])
  const { bytes } = await bridge.invoke('watch.read', { databaseKey, path: 'a.txt' })
  expect(new TextDecoder().decode(bytes)).toBe('One.')
  await expect(bridge.invoke('watch.read', { databaseKey, path: '../a.txt' })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(await bridge.invoke('watch.forget', { databaseKey })).toMatchObject({ status: 'off' })
})

test('what is not as the contract says does not reach the service', async () => {
  const { bridge } = await openPage()
  const invalid = { code: 'invalid-input' }
  const key = '../../elsewhere'
  await expect(bridge.invoke('watch.state', { databaseKey: key })).rejects.toMatchObject(invalid)
  await expect(
    bridge.invoke('watch.choose', { databaseKey, folder: 'x'.repeat(5000) }),
  ).rejects.toMatchObject(invalid)
  await expect(bridge.invoke('watch.read', { databaseKey, path: '' })).rejects.toMatchObject(invalid)
  const paths = Array.from({ length: 501 }, (_, at) => `${at}.txt`)
  await expect(bridge.invoke('watch.done', { databaseKey, paths })).rejects.toMatchObject(invalid)
  await expect(bridge.invoke('watch.choose', { databaseKey, folder: null })).rejects.toMatchObject(invalid)
})
