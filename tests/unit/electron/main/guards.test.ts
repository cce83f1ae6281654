import { expect, test } from 'vitest'
import { guardNavigation, type NavigatingContents } from '../../../../electron/main/navigation.ts'
import { blockNetwork, type RequestSession } from '../../../../electron/main/network.ts'
import { guardPermissions, type PermissionSession } from '../../../../electron/main/permissions.ts'

type Handlers = {
  request?: Parameters<PermissionSession['setPermissionRequestHandler']>[0]
  check?: Parameters<PermissionSession['setPermissionCheckHandler']>[0]
  device?: Parameters<PermissionSession['setDevicePermissionHandler']>[0]
}

function permissions(): Handlers {
  const handlers: Handlers = {}
  guardPermissions({
    setPermissionRequestHandler: (handler) => void (handlers.request = handler),
    setPermissionCheckHandler: (handler) => void (handlers.check = handler),
    setDevicePermissionHandler: (handler) => void (handlers.device = handler),
  })
  return handlers
}

test.each([
  ['clipboard-sanitized-write', 'app://workbench/', true],
  ['persistent-storage', 'app://workbench', true],
  ['fullscreen', 'app://workbench/index.html', true],
  ['clipboard-read', 'app://workbench/', false],
  ['media', 'app://workbench/', false],
  ['geolocation', 'app://workbench/', false],
  ['openExternal', 'app://workbench/', false],
  ['fullscreen', 'https://evil.example/', false],
  ['persistent-storage', '', false],
])('%s for %s is %s, when checked and when asked for', (permission, requester, granted) => {
  const { check, request, device } = permissions()
  const answers: boolean[] = []
  request?.(null, permission, (answer) => answers.push(answer), { requestingUrl: requester })
  expect([check?.(null, permission, requester), ...answers, device?.()]).toEqual([granted, granted, false])
})

function navigation() {
  const listeners = new Map<string, (details: { url: string; preventDefault(): void }) => void>()
  const opened: unknown[] = []
  const contents: NavigatingContents = {
    on: (event: string, listener: (details: { url: string; preventDefault(): void }) => void) =>
      listeners.set(event, listener),
    setWindowOpenHandler: (handler) => opened.push(handler()),
  }
  guardNavigation(contents)
  const prevented = (event: string, url: string): boolean => {
    let stopped = false
    listeners.get(event)?.({ url, preventDefault: () => void (stopped = true) })
    return stopped
  }
  return { prevented, opened }
}

test('a window stays on our origin, in every frame and through every redirect', () => {
  const { prevented } = navigation()
  for (const event of ['will-frame-navigate', 'will-redirect']) {
    expect(prevented(event, 'https://example.org/')).toBe(true)
    expect(prevented(event, 'file:///etc/passwd')).toBe(true)
    expect(prevented(event, 'app://workbench/index.html')).toBe(false)
  }
})

test('a frame may hold the empty document our page writes into it, and no other that has no address', () => {
  const { prevented } = navigation()
  expect(prevented('will-frame-navigate', 'about:srcdoc')).toBe(false)
  for (const url of [
    'about:blank',
    'about:srcdoc?x',
    'data:text/html,x',
    'blob:app://workbench/1',
    'javascript:1',
  ])
    expect(prevented('will-frame-navigate', url), url).toBe(true)
})

test('no new window opens and no web view is attached', () => {
  const { prevented, opened } = navigation()
  expect(opened).toEqual([{ action: 'deny' }])
  expect(prevented('will-attach-webview', 'app://workbench/')).toBe(true)
})

test.each([
  ['app://workbench/index.html', false],
  ['blob:app://workbench/1', false],
  ['data:image/png;base64,AA', false],
  ['devtools://devtools/bundled/x.html', false],
  ['https://example.org/', true],
  ['http://127.0.0.1/', true],
  ['ws://example.org/', true],
  ['file:///etc/passwd', true],
  ['app://evil/', true],
  ['nonsense', true],
])('a request to %s is cancelled: %s', (url, cancel) => {
  const answers: unknown[] = []
  const session: RequestSession = {
    webRequest: { onBeforeRequest: (listener) => listener({ url }, (response) => answers.push(response)) },
  }
  blockNetwork(session)
  expect(answers).toEqual([{ cancel }])
})
