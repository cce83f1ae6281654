import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import { chromiumLaunch } from './chromium.ts'

export type KillableBrowser = {
  /** A tab of the profile the browser was started with, which is what outlives it. */
  newPage(): Promise<Page>
  /** Ends every process of the browser at once, as a crash or a power button would. */
  kill(): Promise<void>
}

/** Chromium with a profile on disk that outlives it, in a process group of its own. */
export async function startKillableBrowser(profileFolder: string): Promise<KillableBrowser> {
  const { executablePath, args } = chromiumLaunch()
  const child = spawn(
    executablePath ?? chromium.executablePath(),
    [
      ...args,
      '--headless=new',
      '--window-size=1440,900',
      `--user-data-dir=${profileFolder}`,
      '--remote-debugging-port=0',
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const browser = await chromium.connectOverCDP(await devToolsAddress(child.stderr))
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('the browser has no default context')
  return {
    newPage: () => context.newPage(),
    async kill() {
      const gone = once(child, 'exit')
      if (process.platform === 'win32') child.kill('SIGKILL')
      else process.kill(-(child.pid ?? 0), 'SIGKILL')
      await gone
    },
  }
}

async function devToolsAddress(stderr: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stderr })) {
    const address = /ws:\/\/\S+/.exec(line)?.[0]
    if (address !== undefined) {
      stderr.resume()
      return address
    }
  }
  throw new Error('the browser ended before it said where it listens')
}
