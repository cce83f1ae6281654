import { existsSync } from 'node:fs'
import { run } from '../../electron/launch/run.mjs'
import { installedChromium } from './chromium-places.mjs'

const TEN_MINUTES = 600_000

/**
 * Finds a Chromium for the browser tests or installs one: Playwright's download, else the system's package where we
 * may. @throws with what to install by hand
 * @param {string} root
 */
export async function ensureChromium(root) {
  const found = installedChromium()
  if (found !== null && existsSync(found)) return
  if (found !== null) throw new Error(`CHROMIUM_PATH is ${found}, but there is no such file.`)
  if (await playwrightHasOne()) return
  process.stderr.write('Installing Chromium for the browser tests (once) …\n')
  const playwright = ['node_modules/playwright/cli.js', 'install', 'chromium']
  const downloaded = await run(process.execPath, playwright, {
    cwd: root,
    timeoutMs: TEN_MINUTES,
    quiet: true,
  })
  if (downloaded === 0 && (await playwrightHasOne())) return
  if (process.platform === 'linux' && (await installPackage(root)) && installedChromium() !== null) return
  throw new Error(
    'The browser tests need Chromium, and it could not be installed. Install it with the package manager of the ' +
      'system (Debian: apt-get install chromium; macOS: brew install --cask google-chrome), or set CHROMIUM_PATH.',
  )
}

async function playwrightHasOne() {
  const { chromium } = await import('playwright')
  return existsSync(chromium.executablePath())
}

/**
 * As root, or where sudo asks for no password.
 * @param {string} root
 */
async function installPackage(root) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  /** @param {string[]} args */
  const apt = async (...args) => {
    const [program = 'apt-get', ...rest] = [...asRoot, 'apt-get', ...args]
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    return (await run(program, rest, { cwd: root, timeoutMs: TEN_MINUTES, quiet: true, env })) === 0
  }
  await apt('update')
  return apt('install', '-y', '--no-install-recommends', 'chromium')
}
