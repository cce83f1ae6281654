import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { sharedMaterial } from '../support/shared-material.ts'
import type { ChosenFile, Workbench } from '../support/workbench-driver.ts'

/** A report that is worked through from its first sentence to its last, and one that is linked with it. */
type Pair = {
  readonly name: string
  readonly files: readonly string[]
  readonly titles: readonly [string, string]
}

const OWN: Pair = {
  name: 'a sample report',
  files: ['harbour-wire-training-centre.md', 'continental-post-pilots.txt'].map((file) =>
    path.resolve('seeds/articles', file),
  ),
  titles: [
    'Rostec: flying school for Russian helicopters has started work in Venezuela',
    "Moscow's arms seller says Venezuelan helicopter pilots have a new training base",
  ],
}
const REAL: Pair = {
  name: 'a real report',
  files: ['002_f9cdb5b825fae99c.txt', '004_4ff5dbc356dcc663.txt'].map((file) =>
    sharedMaterial('seeds', file),
  ),
  titles: [
    'Russia Says It Has Opened Helicopter Training Center in Venezuela',
    'Russia’s arms export company said it has opened',
  ],
}

const CLAIM = 'The centre opened on a Thursday'

/** Both would do the same twice: ours stands in where the real one is not. */
const pair = REAL.files.every((file) => existsSync(file)) ? REAL : OWN

test(`${pair.name} is read, marked, coded, claimed and linked from beginning to end without a mouse`, async ({
  page,
  workbench,
}) => {
  const [first, second] = pair.titles
  await openFirst(workbench, pair)
  const cursor = sentenceCursor(page)
  await mark(workbench, first, cursor)
  await claim(workbench, first, cursor)
  await pickFromPile(workbench, first, cursor)
  while (await cursor.next());
  await expect(told(workbench)).toContainText('No further sentence')
  const article = await workbench.pane(first).getByRole('article').textContent()
  expect(squeezed(cursor.read())).toBe(squeezed(article ?? ''))
  await step(workbench)
  await link(workbench, second)
  await follow(workbench, pair)
})

/** What was announced; lists have a status of their own. */
const told = ({ status }: Workbench): Locator => status.filter({ hasText: /saved on this computer|Saving/ })

const textOf = (workbench: Workbench, title: string): Locator =>
  workbench.pane(title).getByRole('group', { name: 'Text' })

const squeezed = (words: string): string => words.replace(/\s+/g, '')

/** The sentence cursor, and what it has been on. */
function sentenceCursor(page: Page) {
  const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? '')
  const seen = new Set<string>()
  return {
    /** Goes on by a sentence; null at the end of the text. */
    async next(): Promise<string | null> {
      const before = await selected()
      await page.keyboard.press(']')
      const now = await selected()
      if (now === before || now === '') return null
      seen.add(now.trim())
      return now
    },
    /** Takes in the next sentence too. */
    async extend(): Promise<string> {
      const before = await selected()
      await page.keyboard.press('Shift+]')
      const both = await selected()
      seen.add(both.slice(before.length).trim())
      return both
    },
    read: () => [...seen].join(' '),
  }
}

type Cursor = ReturnType<typeof sentenceCursor>

async function openFirst(workbench: Workbench, { files, titles }: Pair): Promise<void> {
  const { page } = workbench
  await expect(page.getByRole('button', { name: 'Import sources' }).first()).toBeVisible()
  const given = files.map((file): ChosenFile => ({
    name: path.basename(file),
    mimeType: 'application/octet-stream',
    buffer: readFileSync(file),
  }))
  // What is painted can be seen a moment before its keys are heard.
  await expect(async () => {
    const chooser = page.waitForEvent('filechooser', { timeout: 2000 })
    await page.keyboard.press('ControlOrMeta+i')
    await (await chooser).setFiles(given)
  }).toPass({ timeout: 20_000 })
  await expect(workbench.sources.getByRole('listitem')).toHaveCount(2)
  await walkTo(page, workbench.source(titles[0]), 'Home')
  await page.keyboard.press('Enter')
  await walkTo(page, textOf(workbench, titles[0]))
}

/** Highlights a sentence, then two as one with a code. */
async function mark(workbench: Workbench, title: string, cursor: Cursor): Promise<void> {
  const { page } = workbench
  await cursor.next()
  const words = await cursor.next()
  await expect(told(workbench)).toContainText(words ?? '')
  await page.keyboard.press('3')
  await expect(told(workbench)).toContainText('Highlighted in green')
  await expect.poll(() => workbench.painted('green')).toEqual([words])

  await cursor.next()
  const both = await cursor.extend()
  await page.keyboard.press('1')
  await expect(told(workbench)).toContainText('Highlighted in yellow')
  await expect.poll(async () => squeezed((await workbench.painted('yellow')).join(''))).toBe(squeezed(both))
  await page.keyboard.press('t')
  await expect(page.getByRole('combobox', { name: 'Add code' })).toBeFocused()
  await page.keyboard.type('Training')
  await expect(page.getByRole('option', { name: /Training/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(told(workbench)).toContainText('Code Training added')
  await page.keyboard.press('Escape')
  await expect(textOf(workbench, title)).toBeFocused()
}

/** Makes a claim of a sentence, then adds the next one with the stance it takes. */
async function claim(workbench: Workbench, title: string, cursor: Cursor): Promise<void> {
  const { page } = workbench
  await cursor.next()
  await page.keyboard.press('c')
  await workbench.nameClaim(CLAIM)
  await page.keyboard.press('Shift+F6')
  await expect(textOf(workbench, title)).toBeFocused()
  await cursor.next()
  await page.keyboard.press('e')
  await expect(told(workbench)).toContainText(`Added to “${CLAIM}”`)
  await page.keyboard.press('x')
  await expect(told(workbench)).toContainText('Contradicts')
  await expect(workbench.claim(CLAIM).getByRole('radio', { name: 'Contradicts', checked: true })).toHaveCount(
    1,
  )
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(told(workbench)).toContainText('Highlight now ends with')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(told(workbench)).toContainText('Highlight now ends with')
}

/** Lays two highlights over each other, and picks one in the list of those on the place. */
async function pickFromPile(workbench: Workbench, title: string, cursor: Cursor): Promise<void> {
  const { page } = workbench
  await cursor.next()
  await page.keyboard.press('4')
  await expect.poll(() => workbench.painted('blue')).toHaveLength(1)
  await page.keyboard.press('[')
  await cursor.extend()
  await page.keyboard.press('5')
  await expect.poll(() => workbench.painted('purple')).not.toHaveLength(0)
  await page.keyboard.press('o')
  const list = page.getByRole('listbox', { name: '2 highlights here' })
  await expect(list).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(list).toBeFocused()
  await page.keyboard.press('End')
  await expect(list.getByRole('option', { name: 'Purple' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Home')
  await expect(list.getByRole('option', { name: 'Blue' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(textOf(workbench, title)).toBeFocused()
}

/** Goes back and forth between annotations, each read out. */
async function step(workbench: Workbench): Promise<void> {
  const { page } = workbench
  await page.keyboard.press('k')
  await expect(told(workbench)).toContainText(/\w+ highlight: “/)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(told(workbench)).toContainText('No further annotation')
}

/** Links the active annotation with the first sentence of a source that is opened beside. */
async function link(workbench: Workbench, title: string): Promise<void> {
  const { page } = workbench
  await page.keyboard.press('l')
  await expect(told(workbench)).toContainText('Linking from')
  await walkTo(page, workbench.source(title), 'End')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(workbench.pane(title)).toBeVisible()
  await walkTo(page, textOf(workbench, title))
  await page.keyboard.press(']')
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: 'Link passages' })
  await expect(dialog).toBeVisible()
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await walkTo(page, dialog.getByRole('button', { name: 'Link', exact: true }))
  await page.keyboard.press('Enter')
  await expect(told(workbench)).toContainText('Linked: “')
  await expect(textOf(workbench, title)).toBeFocused()
}

/** From one end of the link to the other, and back through the reading history. */
async function follow(workbench: Workbench, { titles }: Pair): Promise<void> {
  const { page } = workbench
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused()
  await walkTo(page, page.getByRole('list', { name: 'Links' }).getByRole('button', { name: /“?\S/ }).nth(1))
  await page.keyboard.press('Enter')
  await expect(textOf(workbench, titles[0])).toBeFocused()
  await expect(told(workbench)).toContainText(/\w+ highlight: “/)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(textOf(workbench, titles[1])).toBeFocused()
}

/** Goes from panel to panel, and there on with a key until an element has the focus; at once where it is near. */
async function walkTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  const has = (where: 'itself' | 'its panel') =>
    target.evaluate((element, asked) => {
      const panel = element.closest('aside, [role=dialog], [data-annotation-card], section')
      return asked === 'itself'
        ? element === document.activeElement
        : panel?.contains(document.activeElement) === true
    }, where)
  for (let turn = 0; turn < 8 && !(await has('its panel')); turn++) await page.keyboard.press('F6')
  for (let turn = 0; turn < 30 && !(await has('itself')); turn++) await page.keyboard.press(key)
  await expect(target).toBeFocused()
}
