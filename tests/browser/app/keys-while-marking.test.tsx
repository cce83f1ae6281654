import { waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { useKeyboard } from '../../../renderer/src/app/use-keyboard.ts'
import { useUndo } from '../../../renderer/src/app/use-undo.ts'
import { AnnotationPopover, AnnotationToolbar } from '../../../renderer/src/features/annotate/index.ts'
import { panelState } from '../../../renderer/src/features/annotate/panel-state.ts'
import { marking } from '../../../renderer/src/state/marking.ts'
import { workspace } from '../../../renderer/src/state/workspace.ts'
import { present } from '../../../shared/assert.ts'
import { browserDatabase, importText, mount } from '../../support/mount.tsx'
import { chosen } from '../../support/two-reports.ts'
import { freshWindow, RECT, select } from '../features/annotate/tools.tsx'

const WORDS = 'at six in the morning'
const MORE = 'Many were waiting.'

/** The text with everything around it that keys work on. */
function Window() {
  useKeyboard()
  useUndo()
  return (
    <>
      <article tabIndex={-1}>The text that is read.</article>
      <AnnotationToolbar />
      <AnnotationPopover />
    </>
  )
}

async function openWindow() {
  await freshWindow()
  const db = await browserDatabase()
  const source = await importText(db, 'Ferry sails again', null, `It left ${WORDS}. ${MORE}`)
  mount(db, <Window />)
  return { db, source }
}

/** Presses keys in one go, as quick fingers or an aid that types do. */
function press(...keys: readonly (string | KeyboardEventInit)[]): void {
  const text = page.getByRole('article').element()
  for (const key of keys)
    text.dispatchEvent(
      new KeyboardEvent('keydown', {
        bubbles: true,
        cancelable: true,
        ...(typeof key === 'string' ? { key } : key),
      }),
    )
}

test('a colour and N at once open the note of the very words, not of what was active before', async () => {
  const { db, source } = await openWindow()
  await select(db, source, MORE)
  press('1')
  await waitFor(async () => expect(await db.annotations.count()).toBe(1))
  await select(db, source, WORDS)
  await expect.element(page.getByRole('toolbar', { name: 'Annotate selection' })).toBeVisible()
  press('3', 'n')
  await waitFor(() => expect(panelState.getState().asked).toBe('note'))
  const active = await db.annotations.get(present(workspace.getState().activeAnnotation, 'active'))
  expect(active).toMatchObject({ colour: 'green', anchor: { exact: WORDS } })
})

test('two colours at once leave one highlight in the second', async () => {
  const { db, source } = await openWindow()
  await select(db, source, WORDS)
  press('3', '4')
  await waitFor(async () =>
    expect((await db.annotations.toArray()).map(({ colour }) => colour)).toEqual(['blue']),
  )
})

test('a colour and undo at once leave nothing, and what was there before stays', async () => {
  const { db, source } = await openWindow()
  await select(db, source, MORE)
  press('1')
  await waitFor(async () => expect(await db.annotations.count()).toBe(1))
  workspace.getState().setSelection({ paneId: 'p', rect: RECT, ...(await chosen(db, source, WORDS)) })
  press('3', { key: 'z', ctrlKey: true })
  await waitFor(async () => expect(await db.history.count()).toBeGreaterThan(1))
  await waitFor(async () =>
    expect((await db.annotations.toArray()).map(({ colour }) => colour)).toEqual(['yellow']),
  )
})

test('what is typed before the field of a note is there does nothing to the text', async () => {
  const { db, source } = await openWindow()
  await select(db, source, WORDS)
  await expect.element(page.getByRole('toolbar', { name: 'Annotate selection' })).toBeVisible()
  press('n', '3', 'h')
  await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveFocus()
  await waitFor(() => expect(marking.isMarking()).toBe(false))
  expect((await db.annotations.toArray()).map(({ colour }) => colour)).toEqual(['yellow'])
})
