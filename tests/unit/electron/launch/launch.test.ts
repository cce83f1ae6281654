import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sourceHash } from '../../../../electron/launch/build.mjs'
import { desktopDataFolder, hostDataFolder } from '../../../../electron/launch/data-folder.mjs'
import { whyNoWindow } from '../../../../electron/launch/desktop.mjs'
import { electronBinary } from '../../../../electron/launch/electron-binary.mjs'
import { isInstalled } from '../../../../electron/launch/install.mjs'
import { help, hostArguments, startOptions, type StartOptions } from '../../../../electron/launch/options.mjs'
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
  expect(startOptions(argv)).toEqual({ options: { ...DEFAULT, ...change } })
})

test.each([
  [['--browser', '--desktop'], 'either'],
  [['--prot', '1'], '--prot'],
  [['a.zip'], 'Unknown word "a.zip"'],
])('npm start -- %j is answered with an explanation', (argv, explanation) => {
  expect(startOptions(argv)).toEqual({ problem: expect.stringContaining(explanation) as string })
})

test('help is an answer of its own', () => {
  expect(startOptions(['--help', '--browser'])).toBe('help')
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

test('data goes where each platform expects it', () => {
  const home = '/home/kim'
  expect(hostDataFolder({ platform: 'linux', home, env: {} })).toBe('/home/kim/.local/share/variorum')
  expect(hostDataFolder({ platform: 'linux', home, env: { XDG_DATA_HOME: '/data' } })).toBe('/data/variorum')
  expect(hostDataFolder({ platform: 'linux', home, env: { XDG_DATA_HOME: 'data' } })).toBe(
    '/home/kim/.local/share/variorum',
  )
  expect(hostDataFolder({ platform: 'darwin', home: '/Users/kim', env: {} })).toBe(
    '/Users/kim/Library/Application Support/Variorum',
  )
  expect(hostDataFolder({ platform: 'win32', home: 'C:\\Users\\kim', env: { APPDATA: 'D:\\Roaming' } })).toBe(
    'D:\\Roaming\\Variorum',
  )
})

test('the desktop app’s data is in another folder on Linux only', () => {
  const linux = { platform: 'linux', home: '/home/kim', env: { XDG_CONFIG_HOME: '/conf' } } as const
  expect(desktopDataFolder(linux)).toBe('/conf/Variorum')
  expect(desktopDataFolder({ ...linux, env: {} })).toBe('/home/kim/.config/Variorum')
  const mac = { platform: 'darwin', home: '/Users/kim', env: {} } as const
  expect(desktopDataFolder(mac)).toBe(hostDataFolder(mac))
})

test('the help says where the data is: once where both programs share a folder', () => {
  const linux = { platform: 'linux', home: '/home/kim', env: {} } as const
  expect(help(linux)).toContain('/home/kim/.local/share/variorum')
  expect(help(linux)).toContain('/home/kim/.config/Variorum')
  const mac = { platform: 'darwin', home: '/Users/kim', env: {} } as const
  expect(help(mac).split('/Users/kim/Library/Application Support/Variorum')).toHaveLength(2)
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
