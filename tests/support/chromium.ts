import { installedChromium } from './chromium-places.mjs'

/**
 * How the runners start Chromium: `CHROMIUM_PATH`, else a system browser, else Playwright's own download
 * (no path given). The flags keep it from needing a GPU, a large /dev/shm or the network.
 */
export function chromiumLaunch(): { executablePath?: string; args: string[] } {
  const path = installedChromium()
  return {
    ...(path === null ? {} : { executablePath: path }),
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
