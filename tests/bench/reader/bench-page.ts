import { readFileSync, existsSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test'
import { chromiumLaunch } from '../../support/chromium.ts'
import type { Bench } from './page/main.ts'

/** The page in a browser of its own. */
export type BenchPage<B = Bench> = {
  readonly browser: Browser
  readonly page: Page
  /** Calls the page's bench. */
  readonly call: <Name extends keyof B>(
    name: Name,
    ...args: B[Name] extends (...all: infer Args) => unknown ? Args : never
  ) => Promise<B[Name] extends (...all: never[]) => infer Answer ? Awaited<Answer> : never>
  /** Processor time of the page's main thread so far, in ms; other work on the machine does not count. */
  readonly cpu: () => Promise<number>
  readonly heapMegabytes: () => Promise<number>
  readonly close: () => Promise<void>
}

/** An address that counts as safe without certificates; its requests are answered from the folder, no port is opened. */
const ORIGIN = 'http://localhost'
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

export async function openBenchPage<B = Bench>(folder: string): Promise<BenchPage<B>> {
  const browser = await chromium.launch(chromiumLaunch())
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(900_000)
  await page.route(`${ORIGIN}/**`, (route) => {
    const file = path.join(folder, new URL(route.request().url()).pathname)
    if (!existsSync(file)) return route.fulfill({ status: 404 })
    return route.fulfill({ body: readFileSync(file), contentType: TYPES[path.extname(file)] ?? '' })
  })
  await page.goto(`${ORIGIN}/index.html`)
  await page.waitForFunction(() => 'bench' in globalThis)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return {
    browser,
    page,
    call: (name, ...args) =>
      page.evaluate(
        ([method, given]) => {
          const { bench } = globalThis as unknown as { bench: Record<string, (...all: unknown[]) => unknown> }
          return bench[method]?.(...given) as never
        },
        [name as string, args as unknown[]] as const,
      ),
    cpu: async () => 1000 * (await metric(session, 'TaskDuration')),
    async heapMegabytes() {
      await session.send('HeapProfiler.collectGarbage')
      return (await metric(session, 'JSHeapUsedSize')) / 1e6
    },
    close: () => browser.close(),
  }
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN
}
