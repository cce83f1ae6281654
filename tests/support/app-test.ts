import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Browser, type Page } from '@playwright/test'
import { startTestHost, type TestHost } from './host.ts'
import { createWorkbench, type ChosenFile, type Workbench } from './workbench-driver.ts'

/** Anything a running page should never do: errors, warnings, policy violations, requests to another origin. */
function watchProblems(page: Page, origin: string): string[] {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    const local = url.origin === origin || url.protocol === 'blob:' || url.protocol === 'data:'
    if (!local) problems.push(`request to ${url.origin}`)
  })
  return problems
}

/** Runs before the page's own scripts: a violated policy becomes an error in the console. */
async function reportPolicyViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // oxlint cannot know that this runs in the page, where the console is what the watcher reads.
      globalThis.console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
}

type Fixtures = { host: TestHost; workbench: Workbench; problems: string[] }

/** The app on a real host with a browser profile of its own; the test fails on any problem the page reports. */
export const test = base.extend<Fixtures>({
  // Playwright wants the destructuring pattern even where nothing is taken from it.
  host: async ({ browserName }, use) => {
    expect(browserName).toBe('chromium')
    const host = await startTestHost()
    await use(host)
    await host.close()
  },
  problems: async ({ page, host }, use) => {
    const problems = watchProblems(page, host.origin)
    await reportPolicyViolations(page)
    await use(problems)
    expect(problems).toEqual([])
  },
  workbench: async ({ page, host, problems }, use) => {
    expect(problems).toEqual([])
    await page.goto(host.url)
    await use(createWorkbench(page))
  },
})

/** Opens a bundle in a browser that has never seen the app; no problem may have come up when `look` is done. */
export async function openElsewhere(
  browser: Browser,
  host: TestHost,
  bundle: ChosenFile,
  look: (other: Workbench) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const problems = watchProblems(page, host.origin)
  await page.goto(host.url)
  const other = createWorkbench(page)
  await other.openBundle(bundle)
  await look(other)
  expect(problems).toEqual([])
  await context.close()
}

/**
 * Fails with the rule and the element for every accessibility violation on the page as it is now; where a dialog is open, in
 * the dialog, as the rest is out of reach. With `only` it looks at colours alone: a theme changes nothing else.
 */
export async function expectAccessible(
  page: Page,
  screen: string,
  { within, only }: { readonly within?: string; readonly only?: 'colours' } = {},
): Promise<void> {
  const dialog = '[role=dialog], [role=alertdialog]'
  const part = within ?? ((await page.locator(dialog).count()) > 0 ? dialog : 'html')
  const { violations } = await new AxeBuilder({ page })
    // What passes is not described, and no second page is opened to gather what frames of other origins say, as there are none.
    .setLegacyMode(true)
    .options({
      resultTypes: ['violations'],
      ...(only === undefined ? {} : { runOnly: { type: 'rule', values: ['color-contrast'] } }),
    })
    .include(part)
    .analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
  expect(found, `accessibility of ${screen}`).toEqual([])
}

const LOOKS = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active' },
] as const

/** The same in light, in dark and with the colours of the system forced upon the page, which is light again afterwards. */
export const expectAccessibleInAllLooks = (page: Page, screen: string): Promise<void> =>
  expectAccessibleIn(LOOKS, page, screen)

export const expectAccessibleInLightAndDark = (page: Page, screen: string): Promise<void> =>
  expectAccessibleIn(LOOKS.slice(0, 2), page, screen)

async function expectAccessibleIn(
  looks: readonly (typeof LOOKS)[number][],
  page: Page,
  screen: string,
): Promise<void> {
  for (const { name, ...media } of looks) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    await expectAccessible(page, `${screen}, ${name}`, name === 'light' ? {} : { only: 'colours' })
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: null })
}

export { expect }
