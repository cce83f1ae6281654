import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'

/** A file as a person would choose it. */
export type ChosenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** The app as its user sees it: everything goes through roles and labels. */
export type Workbench = ReturnType<typeof createWorkbench>

export function createWorkbench(page: Page) {
  const sources = page.getByRole('complementary', { name: 'Sources' })
  const claims = page.getByRole('complementary', { name: 'Claims' })
  const toolbar = page.getByRole('toolbar', { name: 'Annotate selection' })
  const pane = (title: string): Locator => page.getByRole('region', { name: `Source: ${title}` })
  const source = (title: string): Locator => sources.getByRole('button', { name: startingWith(title) })
  const claim = (statement: string | RegExp): Locator => claims.getByRole('article', { name: statement })

  return {
    page,
    sources,
    claims,
    toolbar,
    pane,
    claim,
    status: page.getByRole('status'),

    async importFiles(files: readonly ChosenFile[]) {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Import sources' }).first().click()
      await (await chooser).setFiles([...files])
    },

    source,

    async open(title: string) {
      await source(title).click()
      await expect(pane(title)).toBeVisible()
    },

    async openBeside(title: string) {
      await source(title).click({ modifiers: ['ControlOrMeta'] })
      await expect(pane(title)).toBeVisible()
    },

    /** Drags the mouse over the words, which must stand within one text node. */
    async selectWithMouse(title: string, words: string) {
      await page.evaluate(() => document.fonts.ready)
      const ends = await placeOf(pane(title).getByRole('article'), words)
      await page.mouse.move(ends.start.x, ends.start.y)
      await page.mouse.down()
      await page.mouse.move((ends.start.x + ends.end.x) / 2, (ends.start.y + ends.end.y) / 2, { steps: 4 })
      await page.mouse.move(ends.end.x, ends.end.y, { steps: 4 })
      await page.mouse.up()
      await expect(toolbar).toBeVisible()
    },

    /** Moves the sentence cursor from the top of the text to the sentence that begins so; returns its words. */
    async selectSentence(title: string, beginning: string): Promise<string> {
      await pane(title)
        .getByRole('article')
        .click({ position: { x: 2, y: 2 } })
      for (let step = 0; step < 60; step++) {
        await page.keyboard.press(']')
        const words = await page.evaluate(() => document.getSelection()?.toString() ?? '')
        if (words.startsWith(beginning)) return words
      }
      throw new Error(`no sentence begins “${beginning}”`)
    },

    /** Types the statement of the claim that was just made; its editor has the focus by itself. */
    async nameClaim(statement: string) {
      const editor = claims.getByRole('textbox', { name: 'Statement' })
      await expect(editor).toBeFocused()
      await editor.fill(statement)
      await page.keyboard.press('Enter')
      await expect(claim(statement)).toBeVisible()
    },

    /** Exports the whole project and gives the file that the browser saved. */
    async exportBundle(): Promise<ChosenFile> {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Export bundle' }).click()
      await page
        .getByRole('dialog', { name: 'Export bundle' })
        .getByRole('button', { name: 'Export' })
        .click()
      const saved = await (await download).path()
      return { name: 'bundle.zip', mimeType: 'application/zip', buffer: readFileSync(saved) }
    },

    async openBundle(file: ChosenFile) {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Open bundle' }).click()
      await (await chooser).setFiles([file])
      await page
        .getByRole('dialog', { name: 'Open bundle' })
        .getByRole('button', { name: 'Open', exact: true })
        .click()
      await expect(sources).toBeVisible()
    },

    /** The words painted in a colour right now, read from the CSS highlight registry. */
    painted: (colour: string): Promise<string[]> =>
      page.evaluate(
        (name) =>
          Array.from(CSS.highlights.get(`wb-hl-${name}`) ?? [], (range) => {
            const live = document.createRange()
            live.setStart(range.startContainer, range.startOffset)
            live.setEnd(range.endContainer, range.endOffset)
            return live.toString()
          }),
        colour,
      ),

    saved: () => expect(page.getByText('All changes saved on this computer')).toBeVisible(),
  }
}

const startingWith = (text: string): RegExp =>
  new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

/** Where the first and the last character of some words are on the screen, once nothing moves any more. */
async function placeOf(article: Locator, words: string) {
  let before = await measured(article, words)
  for (;;) {
    await article.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    const now = await measured(article, words)
    if (JSON.stringify(now) === JSON.stringify(before)) return now
    before = now
  }
}

function measured(article: Locator, words: string) {
  return article.evaluate((element, sought) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + sought.length)
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const rects = Array.from(range.getClientRects()).filter((rect) => rect.width > 0)
      const first = rects.at(0)
      const last = rects.at(-1)
      if (first === undefined || last === undefined) break
      return {
        start: { x: first.left + 0.5, y: first.top + first.height / 2 },
        end: { x: last.right - 0.5, y: last.top + last.height / 2 },
      }
    }
    throw new Error(`“${sought}” is not in one piece of this text`)
  }, words)
}
