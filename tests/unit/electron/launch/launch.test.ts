import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sourceHash } from '../../../../electron/launch/build.mjs'
import { whyNoWindow } from '../../../../electron/launch/desktop.mjs'
import { electronBinary } from '../../../../electron/launch/electron-binary.mjs'
import { isInstalled } from '../../../../electron/launch/install.mjs'
import { hostArguments, startOptions, type StartOptions } from '../../../../electron/launch/options.mjs'
import { hostArguments as readHostArguments } from '../../../../electron/host/arguments.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const DEFAULT: StartOptions = { mode: 'either', port: null, open: true, data: null, files: [] }

test.each([
  [[], {}],
  [['--browser', '--no-open'], { mode: 'browser', open: false }],
  [['--desktop'], { mode: 'desktop' }],
  [['--port', '5000'], { mode: 'browser', port: '5000' }],
  [['--data', 'd', 'open', 'a.zip'], { data: 'd', files: ['a.zip'] }],
])('npm start -- %j is understood', (argv, change) => {
  expect(startOptions(argv)).toEqual({ ...DEFAULT, ...change })
})

test.each([
  [['--browser', '--desktop'], 'either'],
  [['--prot', '1'], '--prot'],
  [['a.zip'], 'Unknown word "a.zip"'],
  [['--help'], '--no-open'],
])('npm start -- %j is answered with an explanation', (argv, explanation) => {
  expect(startOptions(argv)).toEqual(expect.stringContaining(explanation))
})

test('the browser host understands what is passed on to it', () => {
  const wanted: StartOptions = {
    mode: 'browser',
    port: '5000',
    open: false,
    data: 'd e',
    files: ['a.zip', 'b.zip'],
  }
  const value = { port: 5000, open: false, data: 'd e', files: ['a.zip', 'b.zip'] }
  expect(readHostArguments(hostArguments(wanted))).toEqual({ ok: true, value })
  expect(hostArguments(DEFAULT)).toEqual([])
})

test.each([
  ['linux', {}, 1000, 'there is no display'],
  ['linux', { DISPLAY: ':0' }, 1000, null],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000, null],
  ['linux', { DISPLAY: ':0' }, 0, 'Electron does not run as root'],
  ['darwin', {}, 501, null],
  ['darwin', { SSH_CONNECTION: 'x' }, 501, 'this is a remote session'],
  ['win32', {}, null, null],
] as const)('on %s with %j a window fails because: %s %s', (platform, env, uid, reason) => {
  expect(whyNoWindow({ platform, env, uid })).toBe(reason)
})

test('packages count as installed when every one this platform needs has its locked version', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/react': { version: '19.3.1' },
    'node_modules/binding-darwin': { version: '1.0.0', optional: true },
  }
  const react = { 'node_modules/react': { version: '19.3.1' } }
  expect(isInstalled(wanted, null)).toBe(false)
  expect(isInstalled(wanted, {})).toBe(false)
  expect(isInstalled(wanted, react)).toBe(true)
  expect(isInstalled(wanted, { 'node_modules/react': { version: '19.3.0' } })).toBe(false)
  expect(isInstalled(wanted, { ...react, 'node_modules/binding-darwin': { version: '0.9.0' } })).toBe(false)
})

test('a build is stale when a source is changed, added or renamed, and not when one is only touched', async () => {
  const root = await temporaryFolder()
  await mkdir(path.join(root, 'shared', 'text'), { recursive: true })
  const write = (file: string, text: string) => writeFile(path.join(root, 'shared', 'text', file), text)
  await write('a.ts', 'one')
  const hashes = [sourceHash(root)]
  await write('a.ts', 'one')
  expect(sourceHash(root)).toBe(hashes[0])
  await write('a.ts', 'two')
  hashes.push(sourceHash(root))
  await write('b.ts', 'two')
  hashes.push(sourceHash(root))
  await writeFile(path.join(root, 'README.md'), 'not a source')
  expect(sourceHash(root)).toBe(hashes[2])
  expect(new Set(hashes).size).toBe(3)
})

test('the Electron program is found where it was unpacked or where the environment says', async () => {
  const root = await temporaryFolder()
  expect(electronBinary(root, {})).toBeNull()
  const home = path.join(root, 'node_modules', 'electron')
  await mkdir(path.join(home, 'dist'), { recursive: true })
  await writeFile(path.join(home, 'path.txt'), 'electron.exe\n')
  expect(electronBinary(root, {})).toBeNull()
  await writeFile(path.join(home, 'dist', 'electron.exe'), '')
  expect(electronBinary(root, {})).toBe(path.join(home, 'dist', 'electron.exe'))
  const elsewhere = path.join(root, 'elsewhere')
  expect(electronBinary(root, { ELECTRON_OVERRIDE_DIST_PATH: elsewhere })).toBeNull()
})
