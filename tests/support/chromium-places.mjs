import { existsSync } from 'node:fs'

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The Chromium that `CHROMIUM_PATH` names, else one of the system's; null leaves it to Playwright's own.
 * @returns {string | null}
 */
export function installedChromium() {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return named
  return SYSTEM_BROWSERS.find((candidate) => existsSync(candidate)) ?? null
}
