import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { chromium, type Browser } from '@playwright/test'
import { chromiumLaunch } from '../../support/chromium.ts'
import { printFigure } from '../figure.ts'
import { mixedFiles } from './mixed-files.ts'
import { watchFrames, watchedFrames } from './frames.ts'

const FILES = Number(process.env['BENCH_FILES'] ?? 2000)
const HOST = path.resolve('dist/electron/host.js')
const LONGEST_RUN_MS = 900_000

/**
 * The same files through the program as its user has it: the built renderer in Chromium, the running host, a real
 * IndexedDB. Says how long it took, how long the window did not answer meanwhile, and what memory each part held.
 */
export async function benchBrowser(): Promise<void> {
  if (!existsSync(HOST)) {
    process.stderr.write('skipped: `npm run build` first, the program is what is measured\n')
    return
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'variorum-bench-'))
  const given = path.join(folder, 'files')
  mkdirSync(given)
  for (const { name, bytes } of mixedFiles(FILES)) writeFileSync(path.join(given, name), bytes)
  const host = await startHost(path.join(folder, 'data'))
  const browser = await chromium.launch(withPreciseMemory())
  try {
    await measure(browser, host, given)
  } finally {
    await browser.close()
    host.process.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(browser: Browser, host: RunningHost, given: string): Promise<void> {
  const page = await browser.newPage()
  await page.goto(host.url)
  await page.getByRole('button', { name: 'Import sources' }).first().waitFor()
  const from = performance.now()
  await page.getByLabel('Import a folder').setInputFiles(given)
  await page.getByRole('progressbar', { name: 'Importing sources' }).waitFor()
  const chosen = performance.now()
  // From here on: handing over thousands of files is the browser's own work.
  await page.evaluate(watchFrames)
  await page.getByText(/\d sources imported/).waitFor({ timeout: LONGEST_RUN_MS })
  const ended = performance.now()
  const frames = await page.evaluate(watchedFrames)
  const imported = /([\d,.]+) sources imported/.exec(await page.locator('body').innerText())?.[1] ?? '0'
  const print = (figure: string, value: number, unit: string) =>
    printFigure('import', `in Chromium: ${figure}`, value, unit)
  print('files imported', Number(imported.replaceAll(/\D/g, '')), `of ${FILES}`)
  print('time until the run shows', (chosen - from) / 1000, 's')
  print('time', (ended - from) / 1000, 's')
  print('time per file', (ended - from) / FILES, 'ms')
  print('longest task on the main thread', frames.longest, 'ms')
  print('time in tasks longer than 50 ms, beyond 50 ms', frames.blocked, 'ms')
  print('longest frame', frames.longestFrame, 'ms')
  print('most of the page’s JavaScript heap', frames.heap / 1e6, 'MB')
  print('most of the page’s process', peakOf((await rendererOf(browser)).id), 'MB')
  print('most of the host’s process', peakOf(host.process.pid), 'MB')
  print('most of the parser’s process', Math.max(...childrenOf(host.process.pid).map(peakOf)), 'MB')
  print('processor time of the page', (await rendererOf(browser)).cpuTime, 's')
  print('processor time of the host', cpuOf(host.process.pid), 's')
  print(
    'processor time of the parser',
    childrenOf(host.process.pid).reduce((sum, id) => sum + cpuOf(id), 0),
    's',
  )
  if (process.env['BENCH_TASKS'] !== undefined) process.stderr.write(`${frames.tasks.join('\n')}\n`)
}

type RunningHost = { readonly url: string; readonly process: ChildProcess }

/** On a port nobody uses, which it finds by trying; the address with its token is what the host prints. */
function startHost(data: string): Promise<RunningHost> {
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const child = spawn(process.execPath, [HOST, '--port', String(port), '--no-open', '--data', data])
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      const url = /http:\S+/.exec(text.toString())?.[0]
      if (url !== undefined) resolve({ url, process: child })
    })
    child.once('exit', () => reject(new Error('the host did not start')))
  })
}

const withPreciseMemory = () => {
  const launch = chromiumLaunch()
  return { ...launch, args: [...launch.args, '--enable-precise-memory-info'] }
}

/** The process of the page: the one of its kind that worked most. */
async function rendererOf(browser: Browser) {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const [most] = processInfo
    .filter(({ type }) => type === 'renderer')
    .toSorted((one, other) => other.cpuTime - one.cpuTime)
  return most ?? { id: 0, cpuTime: Number.NaN }
}

/** The most memory a process has had, in MB; NaN where the system does not say. */
function peakOf(pid: number | undefined): number {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return Number.NaN
  return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]) / 1024
}

/** Linux counts in hundredths of a second. */
const TICKS = 100

/** Processor time of a process so far, in seconds; NaN where the system does not say. */
function cpuOf(pid: number | undefined): number {
  const stat = `/proc/${pid}/stat`
  if (!existsSync(stat)) return Number.NaN
  const [, fields = ''] = readFileSync(stat, 'utf8').split(') ')
  const [user, system] = fields.split(' ').slice(11, 13)
  return (Number(user) + Number(system)) / TICKS
}

function childrenOf(pid: number | undefined): readonly number[] {
  const list = `/proc/${pid}/task/${pid}/children`
  return existsSync(list) ? readFileSync(list, 'utf8').split(' ').filter(Boolean).map(Number) : []
}
