import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runNpm } from './run.mjs'

/**
 * @typedef {{ readonly version?: string, readonly optional?: boolean, readonly link?: boolean }} LockedPackage
 * @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages
 */

/**
 * Installs the locked packages when some are missing or of another version. Compares npm's two lock files, so a
 * hand-made `npm ci` counts as well. @throws when npm fails
 * @param {string} root
 */
export async function ensureInstalled(root) {
  const wanted = packagesIn(path.join(root, 'package-lock.json'))
  if (wanted === null) throw new Error('package-lock.json is missing or damaged.')
  if (isInstalled(wanted, packagesIn(path.join(root, 'node_modules', '.package-lock.json')))) return
  process.stderr.write('Installing packages (once) …\n')
  const code = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root })
  if (code !== 0) throw new Error('The packages could not be installed; see the message of npm above.')
}

/**
 * Whether every package that this platform needs is there in its locked version. Optional ones may be missing: most
 * are builds for other platforms.
 * @param {LockedPackages} wanted
 * @param {LockedPackages | null} present
 */
export function isInstalled(wanted, present) {
  if (present === null) return false
  return Object.entries(wanted).every(([place, { version, optional, link }]) => {
    if (place === '' || link === true) return true
    const found = present[place]
    return found === undefined ? optional === true : found.version === version
  })
}

/**
 * @param {string} file
 * @returns {LockedPackages | null}
 */
function packagesIn(file) {
  try {
    const lock = /** @type {{ packages?: LockedPackages }} */ (JSON.parse(readFileSync(file, 'utf8')))
    return lock.packages ?? null
  } catch {
    return null
  }
}
