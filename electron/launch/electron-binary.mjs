import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './run.mjs'

const TIME_LIMIT_MS = 120_000
/** After a week the network may be another one. */
const RETRY_AFTER_MS = 7 * 86_400_000

/**
 * Where the Electron program is, or null. Never imports `electron`: that alone would start a download.
 * @param {string} root
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string | null}
 */
export function electronBinary(root, env) {
  const home = path.join(root, 'node_modules', 'electron')
  const marker = path.join(home, 'path.txt')
  const name = existsSync(marker) ? readFileSync(marker, 'utf8').trim() : 'electron'
  const override = env['ELECTRON_OVERRIDE_DIST_PATH']
  const file = path.join(override ?? path.join(home, 'dist'), name)
  return existsSync(file) ? file : null
}

/**
 * Downloads the binary once, with a time limit. A failure is remembered for a while, so that a machine without that
 * network does not wait at every start; `insist` tries all the same.
 * @param {string} root
 * @param {boolean} insist
 * @param {Date} now
 * @returns {Promise<boolean>} whether it is there now
 */
export async function fetchElectron(root, insist, now) {
  if (!insist && failedLately(root, now)) return false
  process.stderr.write('Fetching the desktop runtime (once, at most two minutes) …\n')
  const script = path.join(root, 'node_modules', 'electron', 'install.js')
  const code = await run(process.execPath, [script], { cwd: root, timeoutMs: TIME_LIMIT_MS, quiet: true })
  if (code === 0 && electronBinary(root, {}) !== null) return true
  mkdirSync(path.dirname(noteIn(root)), { recursive: true })
  writeFileSync(noteIn(root), JSON.stringify({ version: electronVersion(root), failedAt: now.getTime() }))
  return false
}

/**
 * @param {string} root
 * @param {Date} now
 */
function failedLately(root, now) {
  try {
    const note = /** @type {{ version: string, failedAt: number }} */ (
      JSON.parse(readFileSync(noteIn(root), 'utf8'))
    )
    return note.version === electronVersion(root) && now.getTime() - note.failedAt < RETRY_AFTER_MS
  } catch {
    return false
  }
}

/** @param {string} root */
const noteIn = (root) => path.join(root, 'node_modules', '.cache', 'variorum', 'electron.json')

/** @param {string} root */
function electronVersion(root) {
  const file = path.join(root, 'node_modules', 'electron', 'package.json')
  return /** @type {{ version: string }} */ (JSON.parse(readFileSync(file, 'utf8'))).version
}
