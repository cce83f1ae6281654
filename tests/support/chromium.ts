import { existsSync } from 'node:fs'

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * How the runners start Chromium: `CHROMIUM_PATH`, else a system browser, else Playwright's own download
 * (no path given). The flags keep it from needing a GPU, a large /dev/shm or the network.
 */
export function chromiumLaunch(): { executablePath?: string; args: string[] } {
  const path = process.env['CHROMIUM_PATH'] ?? SYSTEM_BROWSERS.find((candidate) => existsSync(candidate))
  return {
    ...(path === undefined ? {} : { executablePath: path }),
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  }
}
