import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import {
  _electron as electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test'
import { electronBinary } from '../../electron/launch/electron-binary.mjs'
import { CONTENT_SECURITY_POLICY } from '../../electron/services/web/headers.ts'
import type { NativeApi } from '../../shared/contract/native.ts'

// What only the desktop app has. The renderer itself is covered through the browser host.

declare global {
  interface Window {
    readonly workbench?: NativeApi
  }
}

const BINARY = electronBinary(process.cwd(), process.env)
const SANDBOX = process.platform === 'linux' ? ['--no-sandbox'] : []

base.skip(BINARY === null, 'The Electron binary is not installed on this machine.')

type Fixtures = {
  readonly switches: readonly string[]
  readonly app: ElectronApplication
  readonly page: Page
}

/** Each test has its own data folder, and with it its own single-instance lock. */
const test = base.extend<Fixtures>({
  switches: [SANDBOX, { option: true }],
  app: async ({ switches }, use, testInfo) => {
    const args = [...switches, '.', `--data=${testInfo.outputPath('data')}`]
    const app = await electron.launch({ executablePath: BINARY ?? '', args, env: environment() })
    await use(app)
    await app.close()
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow()
    await page.waitForLoadState('domcontentloaded')
    await use(page)
  },
})

/** An editor's own `ELECTRON_RUN_AS_NODE` would turn the app into plain Node. */
function environment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

const invoke = (page: Page, name: string, input: unknown = {}): Promise<unknown> =>
  page.evaluate(([method, value]) => window.workbench?.invoke(method, value, crypto.randomUUID()), [
    name,
    input,
  ] as const)

test('it loads its page from its own origin, under the policy', async ({ page }) => {
  expect(page.url()).toBe('app://workbench/index.html')
  const policy = await page.evaluate(async () =>
    (await fetch('/index.html')).headers.get('content-security-policy'),
  )
  expect(policy).toBe(CONTENT_SECURITY_POLICY)
  expect(await page.evaluate(() => typeof Reflect.get(window, 'require'))).toBe('undefined')
  await expect(page.getByRole('main')).toBeVisible()
})

test('it answers its page through the contract', async ({ page }, testInfo) => {
  const value = { host: 'electron', saveDialog: true, dataFolder: testInfo.outputPath('data') }
  expect(await invoke(page, 'app.info')).toMatchObject({ ok: true, value })
  expect(await invoke(page, 'constructor')).toMatchObject({ ok: false, error: { code: 'unknown-method' } })
})

test('it reads a file in the parser process', async ({ page }) => {
  const outcome = await page.evaluate(() => {
    const bytes = new TextEncoder().encode('A title\n\nThe plant was opened on Thursday, the minister said.')
    return window.workbench?.invoke('import.parse', { fileName: 'article.txt', bytes }, 'parse')
  })
  expect(outcome).toMatchObject({ ok: true, value: { kind: 'parsed' } })
})

test('a frame inside the page gets no bridge', async ({ page }) => {
  const inFrame = await page
    .evaluate(async () => {
      const frame = document.createElement('iframe')
      frame.src = '/index.html'
      document.body.append(frame)
      await new Promise((resolve) => setTimeout(resolve, 1000))
      return frame.contentWindow === null ? 'blocked' : typeof Reflect.get(frame.contentWindow, 'workbench')
    })
    .catch(() => 'blocked')
  expect(['blocked', 'undefined']).toContain(inFrame)
})

test('no window opens, no page is left and no request goes out', async ({ app, page }) => {
  const opened = await page.evaluate(() => window.open('https://example.org/') === null)
  expect(opened).toBe(true)
  await page.evaluate(() => location.assign('https://example.org/')).catch(() => null)
  expect(await page.evaluate(() => fetch('https://example.org/').then(String, () => 'refused'))).toBe(
    'refused',
  )
  const fromMain = await app.evaluate(({ session }) =>
    session.defaultSession.fetch('https://example.org/').then(String, () => 'cancelled'),
  )
  expect(fromMain).toBe('cancelled')
  expect(page.url()).toBe('app://workbench/index.html')
  expect(app.windows()).toHaveLength(1)
})

test('the menu is made of our commands', async ({ app }) => {
  const ids = await app.evaluate(({ Menu }) =>
    ['edit.undo', 'bundle.open', 'help.keys'].map(
      (id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.label ?? null,
    ),
  )
  expect(ids).toEqual(['Undo', 'Open bundle', 'Keyboard map'])
})

test('a link leaves the program only when the user says so, once for each site', async ({ app, page }) => {
  await app.evaluate(({ dialog, shell }) => {
    const opened: string[] = []
    const answers = [0, 1]
    Reflect.set(globalThis, 'opened', opened)
    dialog.showMessageBox = () => Promise.resolve({ response: answers.shift() ?? 0, checkboxChecked: false })
    shell.openExternal = (url) => Promise.resolve(void opened.push(url))
  })
  const urls = ['a', 'b', 'c'].map((name) => `https://example.org/${name}`)
  for (const url of urls) await invoke(page, 'shell.openLink', { url })
  expect(await app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual(urls.slice(1))
})

test('the page’s theme is the window’s', async ({ app, page }) => {
  await invoke(page, 'window.show', { commands: [], theme: 'dark', wording: 'codes' })
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
})

test('an export is written where the dialog says', async ({ app, page }, testInfo) => {
  const target = testInfo.outputPath('export.zip')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
  const answer = await page.evaluate(() =>
    window.workbench?.invoke('export.save', { fileName: 'a.zip', bytes: new Uint8Array([80, 75]) }, 'save'),
  )
  expect(answer).toEqual({ ok: true, value: { path: target } })
  expect([...(await readFile(target))]).toEqual([80, 75])
})

test('--smoke starts, loads the page, says so in one line and ends', async ({ switches }, testInfo) => {
  const args = [...switches, '.', '--smoke', `--data=${testInfo.outputPath('data')}`]
  const { stdout } = await promisify(execFile)(BINARY ?? '', args, { env: environment() })
  expect(stdout).toContain('started and loaded its page')
})
