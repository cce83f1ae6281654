import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { Arch, build, Platform } from 'electron-builder'
import { parse } from 'yaml'

// Packages the built app with the real configuration against a stub of Electron, made here, because the real one
// cannot be had on every machine. What is checked is ours: the archive's complete file list and every fuse.

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Where Electron keeps its fuses: this text in the binary, then version 1, the number of fuses and their states. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** Every fuse in the state we do not want, so that a check passes only if packaging flipped it. */
const UNWANTED = '101100011'

const { DISABLE, ENABLE } = FuseState
const WANTED_FUSES = {
  [FuseV1Options.RunAsNode]: DISABLE,
  [FuseV1Options.EnableCookieEncryption]: ENABLE,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
  [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
  [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: DISABLE,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
  [FuseV1Options.WasmTrapHandlers]: ENABLE,
}

const EXPECTED_FILES = [
  /^package\.json$/,
  /^dist\/electron\/(main|parser)\.js$/,
  /^dist\/electron\/preload\.cjs$/,
  /^dist\/electron\/assets\/[\w.-]+\.js$/,
  /^dist\/electron\/assets\/cmaps\/[\w-]+\.bcmap$/,
  /^dist\/renderer\/index\.html$/,
  /^dist\/renderer\/assets\/[\w.-]+\.(js|css|woff2|svg|png|zip|json)$/,
  // What drawing the pages of a PDF needs: character maps, fonts that files only name, decoders of scans.
  /^dist\/renderer\/assets\/[\w.-]+\.(bcmap|pfb|ttf|wasm)$/,
]
const REQUIRED_FILES = [
  'package.json',
  'dist/electron/main.js',
  'dist/electron/parser.js',
  'dist/electron/preload.cjs',
  'dist/electron/assets/cmaps/UniGB-UCS2-H.bcmap',
  'dist/renderer/index.html',
]

const LANGUAGES = ['locales/en-US.pak', 'locales/de.pak']

/** @type {{ readonly name: string, readonly problem: string | null }[]} */
const results = []
/**
 * @param {string} name
 * @param {readonly string[]} problems
 */
const check = (name, problems) => {
  const problem = problems.length === 0 ? null : problems.slice(0, 20).join(', ')
  results.push({ name, problem })
  console.log(problem === null ? `ok    ${name}` : `FAIL  ${name}: ${problem}`)
}

if (process.platform === 'win32') {
  console.log('skip  the packaging check needs a POSIX file system')
  console.log('0 passed, 0 failed, 1 skipped')
} else if (existsSync(path.join(ROOT, 'dist', 'electron', 'main.js'))) {
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'variorum-pack-'))
  try {
    await inspect(await pack(temporary))
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
  const failed = results.filter(({ problem }) => problem !== null).length
  console.log(`${results.length - failed} passed, ${failed} failed, 0 skipped`)
  process.exitCode = failed === 0 ? 0 : 1
} else {
  console.log('FAIL  there is no build to package; run: npm run build')
  console.log('0 passed, 1 failed, 0 skipped')
  process.exitCode = 1
}

/**
 * @param {string} temporary
 * @returns {Promise<string>} the folder of the packaged app
 */
async function pack(temporary) {
  const electronDist = path.join(temporary, 'electron')
  const output = path.join(temporary, 'release')
  await writeStub(electronDist)
  const config = /** @type {import('electron-builder').Configuration} */ (
    parse(await readFile(path.join(ROOT, 'electron-builder.yml'), 'utf8'))
  )
  check('it claims no files but bundles under our own extension', claims(config))
  await build({
    projectDir: ROOT,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    config: { ...config, electronDist, directories: { ...config.directories, output } },
  })
  return path.join(output, 'linux-unpacked')
}

/**
 * What the packaged program would register itself for on any system, beyond our own extension.
 * @param {import('electron-builder').Configuration} config
 */
function claims({ fileAssociations, mac, win, linux }) {
  const associations = [
    fileAssociations,
    mac?.fileAssociations,
    win?.fileAssociations,
    linux?.fileAssociations,
  ]
  const extensions = associations.flat().flatMap((association) => association?.ext ?? [])
  return [...extensions.filter((extension) => extension !== 'variorum'), ...(linux?.mimeTypes ?? [])]
}

/** @param {string} folder */
async function writeStub(folder) {
  await mkdir(path.join(folder, 'resources'), { recursive: true })
  await mkdir(path.join(folder, 'locales'))
  const about = /** @type {{ version: string }} */ (
    JSON.parse(await readFile(path.join(ROOT, 'node_modules', 'electron', 'package.json'), 'utf8'))
  )
  const binary = `#!/bin/sh\n# ${FUSE_SENTINEL}\u0001${String.fromCharCode(UNWANTED.length)}${UNWANTED}\n`
  const empty = [
    'LICENSE',
    'LICENSES.chromium.html',
    'chrome-sandbox',
    'chrome_crashpad_handler',
    ...LANGUAGES,
  ]
  const files = {
    electron: binary,
    version: about.version,
    ...Object.fromEntries(empty.map((name) => [name, ''])),
  }
  for (const [name, content] of Object.entries(files)) {
    await writeFile(path.join(folder, name), content, { mode: 0o755 })
  }
}

/** @param {string} app */
async function inspect(app) {
  const archive = path.join(app, 'resources', 'app.asar')
  const entries = listPackage(archive, { isPack: false }).map((entry) =>
    entry.replace(/^[\\/]/, '').replaceAll('\\', '/'),
  )
  const files = entries.filter((entry) => !entries.some((other) => other.startsWith(`${entry}/`)))
  check(
    'the archive holds the bundled program and nothing else',
    files.filter((file) => !EXPECTED_FILES.some((expected) => expected.test(file))),
  )
  check(
    'the archive holds everything that is started or loaded by name',
    REQUIRED_FILES.filter((file) => !files.includes(file)),
  )
  const about = /** @type {Record<string, unknown>} */ (
    JSON.parse(extractFile(archive, 'package.json').toString())
  )
  check('its package.json starts the main process and carries no scripts or dependencies', [
    ...['scripts', 'dependencies', 'devDependencies'].filter(
      (key) => Object.keys(Object(about[key])).length > 0,
    ),
    ...(about['main'] === 'dist/electron/main.js' ? [] : [`main is ${String(about['main'])}`]),
  ])
  check(
    'the languages of Chromium that the interface does not have are left out',
    (await readdir(path.join(app, 'locales'))).filter((name) => !name.startsWith('en')),
  )
  const wire = await getCurrentFuseWire(path.join(app, 'variorum'))
  for (const [fuse, wanted] of Object.entries(WANTED_FUSES)) {
    const index = /** @type {FuseV1Options} */ (Number(fuse))
    const found = wire[index]
    check(
      `the fuse ${FuseV1Options[index]} is ${wanted === ENABLE ? 'on' : 'off'}`,
      found === wanted ? [] : [`found ${String(found)}`],
    )
  }
}
