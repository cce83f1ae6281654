import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { setNote } from '../../../../renderer/src/data/annotations.ts'
import { setPile } from '../../../../renderer/src/state/pile.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import { twoReports } from '../../../support/two-reports.ts'
import { freshWindow, marked, RECT, showTools, textElement } from './tools.tsx'

beforeEach(freshWindow)

const list = page.getByRole('listbox', { name: 'highlights here' })

async function pile() {
  const db = await browserDatabase()
  const { wire } = await twoReports(db)
  const short = await marked(db, wire, 'on Friday')
  const long = await marked(db, wire, 'opened on Friday with specialists')
  await setNote(db, long.id, 'Who were they?')
  showTools(db)
  textElement().focus()
  setPile([short.id, long.id])
  workspace.getState().setActiveAnnotation(short.id, RECT)
  return { short, long }
}

test('highlights that lie on one place are listed with words and notes, and one is picked by pointer', async () => {
  const { long } = await pile()
  await expect.element(list.getByRole('option')).toHaveLength(2)
  await expect
    .element(list.getByRole('option', { name: /“on Friday”/ }))
    .toHaveAttribute('aria-selected', 'true')
  await list
    .getByRole('option', { name: /“opened on Friday with specialists” Yellow · Who were they\?/ })
    .click()
  await expect.poll(() => workspace.getState().activeAnnotation).toBe(long.id)
  await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Who were they?')
})

test('the list is entered with Enter and works with arrow keys, keeping the focus', async () => {
  const { short, long } = await pile()
  await expect.element(list).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(list).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => workspace.getState().activeAnnotation).toBe(long.id)
  await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Who were they?')
  await expect.element(list).toHaveFocus()
  await userEvent.keyboard('{ArrowUp}')
  await expect.poll(() => workspace.getState().activeAnnotation).toBe(short.id)
})

test('a highlight that lies alone has no list', async () => {
  const { short } = await pile()
  setPile([])
  workspace.getState().setActiveAnnotation(short.id, RECT)
  await expect.element(page.getByRole('textbox', { name: 'Note' })).toBeVisible()
  await expect.element(list).not.toBeInTheDocument()
})
