import { expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { undo } from '../../../../renderer/src/data/history.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { usePile } from '../../../../renderer/src/state/pile.ts'
import { DEFAULTS, settings } from '../../../../renderer/src/state/settings.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { present } from '../../../../shared/assert.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase, mount } from '../../../support/mount.tsx'
import {
  articleIn,
  clickWords,
  highlight,
  importArticle,
  openReader,
  painted,
  rangeOf,
  selectWords,
} from './open-reader.tsx'

const TEXT = articleOf(
  ['paragraph', 'Two planes landed on Saturday. Mr. Lopez saw them. Nobody spoke.'],
  ['listItem', 'A first thing'],
  ['listItem', 'A second thing'],
)

async function opened() {
  const db = await browserDatabase()
  const read = await importArticle(db, 'Two planes', TEXT)
  const mark = await highlight(db, read, 'landed on', 'green')
  await openReader(db, read)
  const article = articleIn(read.source)
  const words = async () => (await db.annotations.get(mark.id))?.anchor.exact
  return { db, read, mark, article, words }
}

const handle = (edge: 'start' | 'end') => document.querySelector(`[data-edge=${edge}]`)
const shownHandle = async (edge: 'start' | 'end'): Promise<Element> => {
  await expect.poll(() => handle(edge)).not.toBeNull()
  return present(handle(edge), edge)
}

/** The pointer as the browser reports it: on the handle, then in the middle of the last letter of some words. */
async function drag(article: HTMLElement, edge: 'start' | 'end', words: string, last: 'pointerup' | 'none') {
  const from = await shownHandle(edge)
  const grip = from.getBoundingClientRect()
  const to = rangeOf(article, words).getBoundingClientRect()
  const at = (x: number, y: number) => ({
    bubbles: true,
    cancelable: true,
    pointerId: 1,
    button: 0,
    clientX: x,
    clientY: y,
  })
  const middle = grip.top + grip.height / 2
  from.dispatchEvent(new PointerEvent('pointerdown', at(grip.left + 1, middle)))
  const end = at(edge === 'end' ? to.right : to.left, to.top + to.height / 2)
  from.dispatchEvent(new PointerEvent('pointermove', end))
  if (last === 'pointerup') from.dispatchEvent(new PointerEvent('pointerup', end))
}

/** Until the handle stands where an end was dragged to: what was kept has come back to the screen. */
const handleAt = async (article: HTMLElement, edge: 'start' | 'end', words: string): Promise<void> => {
  const side = edge === 'end' ? 'right' : 'left'
  await expect
    .poll(() => {
      const at = handle(edge)?.getBoundingClientRect().left ?? Number.NaN
      return Math.abs(at + 1 - rangeOf(article, words).getBoundingClientRect()[side])
    })
    .toBeLessThan(2)
  await expect.poll(() => document.querySelector('[data-dragged=true]')).toBeNull()
}

test('the handles of the active highlight stand at its ends and move with them', async () => {
  const { mark, article } = await opened()
  expect(handle('start')).toBeNull()
  workspace.getState().setActiveAnnotation(mark.id)
  const box = rangeOf(article, 'landed on').getBoundingClientRect()
  const [start, end] = [await shownHandle('start'), await shownHandle('end')]
  expect(start.getBoundingClientRect().left).toBeCloseTo(box.left - 1, 0)
  expect(end.getBoundingClientRect().left).toBeCloseTo(box.right - 1, 0)
  workspace.getState().setActiveAnnotation(null)
  await expect.poll(() => handle('start')).toBeNull()
})

test('a dragged end is painted while it moves and kept when it is let go, as one step', async () => {
  const { db, mark, article, words } = await opened()
  workspace.getState().setActiveAnnotation(mark.id)
  await drag(article, 'end', 'landed on Saturday', 'none')
  await expect.poll(() => painted('wb-hl-green')).toEqual(['landed on Saturday'])
  expect(await words()).toBe('landed on')
  document.dispatchEvent(new PointerEvent('pointerup', { pointerId: 1 }))
  await expect.poll(words).toBe('landed on Saturday')
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('Highlight now ends with “landed on Saturday”')
  await undo(db)
  await expect.poll(words).toBe('landed on')
})

test('an end can be dragged over lists, and past the other end, whose part it then takes', async () => {
  const { mark, article, words } = await opened()
  workspace.getState().setActiveAnnotation(mark.id)
  await drag(article, 'end', 'A second', 'pointerup')
  await expect
    .poll(words)
    .toBe('landed on Saturday. Mr. Lopez saw them. Nobody spoke.\n\nA first thing\n\nA second')
  await handleAt(article, 'end', 'A second')
  await drag(article, 'end', 'Two', 'pointerup')
  await expect.poll(words).toBe('planes')
  await expect.element(page.getByRole('status')).toHaveTextContent('Highlight now begins with “planes”')
})

const STRUCTURE = articleOf(
  ['paragraph', 'Two planes landed on Saturday.'],
  ['paragraph', 'Nobody spoke of the third.'],
  ['listItem', 'A first thing'],
  ['listItem', 'A second thing'],
  ['tableRow', 'Boat | Left | Passengers'],
  ['tableRow', 'Ilse | six | forty'],
  ['tableRow', 'Marta | seven | ninety'],
  ['paragraph', 'That was all.'],
)

test.each([
  ['a paragraph', 'landed', 'spoke of', 'landed on Saturday.\n\nNobody spoke of'],
  ['a list', 'of the third', 'A second', 'of the third.\n\nA first thing\n\nA second'],
  ['cells of a table', 'six', 'ninety', 'six | forty\n\nMarta | seven | ninety'],
  ['a list into a table', 'second thing', 'Ilse', 'second thing\n\nBoat | Left | Passengers\n\nIlse'],
])('an end is dragged on over %s, and back past the beginning', async (_, marked, to, words) => {
  const db = await browserDatabase()
  const read = await importArticle(db, 'Two planes', STRUCTURE)
  const mark = await highlight(db, read, marked, 'green')
  await openReader(db, read)
  const article = articleIn(read.source)
  const kept = async () => (await db.annotations.get(mark.id))?.anchor.exact
  workspace.getState().setActiveAnnotation(mark.id)
  await drag(article, 'end', to, 'pointerup')
  await expect.poll(kept).toBe(words)
  await handleAt(article, 'end', to)
  await drag(article, 'end', 'Two', 'pointerup')
  const before = STRUCTURE.content.slice('Two'.length, STRUCTURE.content.indexOf(marked)).trim()
  await expect.poll(kept).toBe(before)
})

test('with the setting, an end that is dragged past the other takes whole words there, and the other end stays', async () => {
  const { mark, article, words } = await opened()
  settings.getState().update({ snapToWords: true })
  onTestFinished(() => settings.getState().update(DEFAULTS))
  workspace.getState().setActiveAnnotation(mark.id)
  await drag(article, 'start', 'opez', 'pointerup')
  await expect.poll(words).toBe('Saturday. Mr. Lopez')
})

test('Esc gives a dragged end back', async () => {
  const { mark, article, words } = await opened()
  workspace.getState().setActiveAnnotation(mark.id)
  await drag(article, 'start', 'Two', 'none')
  await expect.poll(() => painted('wb-hl-green')).toEqual(['Two planes landed on'])
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => painted('wb-hl-green')).toEqual(['landed on'])
  expect(await words()).toBe('landed on')
})

test('a selection has handles too', async () => {
  const { article } = await opened()
  selectWords(article, 'planes')
  await shownHandle('end')
  await drag(article, 'end', 'planes landed', 'pointerup')
  await expect.poll(() => document.getSelection()?.toString()).toBe('planes landed')
  expect(workspace.getState().selection).not.toBeNull()
})

test('commands move the ends of the highlight in hand; quick ones are one step and none is lost', async () => {
  const { db, mark, article, words } = await opened()
  expect(runCommand('edge.endRight')).toBe(false)
  workspace.getState().setActiveAnnotation(mark.id)
  await expect.poll(() => runCommand('edge.endRightWord')).toBe(true)
  runCommand('edge.endLeft')
  runCommand('edge.endLeft')
  runCommand('edge.startLeftWord')
  await expect.poll(words).toBe('planes landed on Saturd')
  await undo(db)
  await expect.poll(words).toBe('landed on')
  runCommand('edge.endNextSentence')
  await expect.poll(words).toBe('landed on Saturday.')
  selectWords(article, 'Nobody')
  await expect.poll(() => runCommand('edge.endRight')).toBe(false)
})

test('with the setting, what is selected by mouse and what is dragged takes in whole words', async () => {
  const { db, mark, article, words } = await opened()
  settings.getState().update({ snapToWords: true })
  onTestFinished(() => settings.getState().update(DEFAULTS))
  workspace.getState().setActiveAnnotation(mark.id)
  await drag(article, 'end', 'landed on Satu', 'pointerup')
  await expect.poll(words).toBe('landed on Saturday')
  selectWords(article, 'opez saw th')
  document.dispatchEvent(new PointerEvent('pointerup', { button: 0, bubbles: true }))
  await expect.poll(() => document.getSelection()?.toString()).toBe('Lopez saw them')
  expect(await count(db)).toBe(1)
})

const count = (db: WorkbenchDb): Promise<number> => db.annotations.count()

test('the handles are no obstacle to a click on the words', async () => {
  const { mark, article } = await opened()
  workspace.getState().setActiveAnnotation(mark.id)
  await shownHandle('end')
  await clickWords(article, 'landed')
  await expect.poll(() => workspace.getState().activeAnnotation).toBe(mark.id)
})

test('a click says which highlights lie there, the topmost first; O goes on from it', async () => {
  const { db, read, mark, article } = await opened()
  const long = await highlight(db, read, 'planes landed on Saturday', 'blue')
  await expect.poll(() => painted('wb-hl-blue').length).toBeGreaterThan(0)
  const seen: unknown[] = []
  const Probe = () => {
    seen.push(usePile())
    return null
  }
  mount(db, <Probe />)
  await clickWords(article, 'landed')
  await expect.poll(() => workspace.getState().activeAnnotation).toBe(mark.id)
  await expect.poll(() => seen.at(-1)).toEqual([mark.id, long.id])
  runCommand('annotate.cycle')
  await expect.poll(() => workspace.getState().activeAnnotation).toBe(long.id)
  expect(seen.at(-1)).toEqual([mark.id, long.id])
})

test('in a paragraph that runs from right to left, the key to the left takes an end on, whatever the text around it', async () => {
  const db = await browserDatabase()
  const arabic = 'افتتح الميناء الجديد يوم الجمعة'
  const text = articleOf(['paragraph', 'Two planes landed on Saturday.'], ['paragraph', arabic])
  const read = await importArticle(db, 'Two planes', text)
  const mark = await highlight(db, read, 'الميناء', 'green')
  await openReader(db, read)
  await expect.poll(() => painted('wb-hl-green')).toEqual(['الميناء'])
  workspace.getState().setActiveAnnotation(mark.id)
  const words = async () => (await db.annotations.get(mark.id))?.anchor.exact
  await expect.poll(() => runCommand('edge.endLeftWord')).toBe(true)
  await expect.poll(words).toBe('الميناء الجديد')
  const left = (edge: 'start' | 'end') => handle(edge)?.getBoundingClientRect().left ?? Number.NaN
  await expect.poll(() => left('end') < left('start')).toBe(true)
  runCommand('edge.startRightWord')
  await expect.poll(words).toBe('افتتح الميناء الجديد')
  runCommand('edge.endRightWord')
  await expect.poll(words).toBe('افتتح الميناء')
})
