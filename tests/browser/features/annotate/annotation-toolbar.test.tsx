import { browserDatabase, mount } from '../../../support/mount.tsx'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { undo } from '../../../../renderer/src/data/history.ts'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { twoReports } from '../../../support/two-reports.ts'
import { freshWindow, marked, only, RECT, select, showTools, textElement, toolbar } from './tools.tsx'

beforeEach(freshWindow)

describe('the toolbar', () => {
  test('is there while words are selected, with all its buttons', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    showTools(db)
    await expect.element(toolbar).not.toBeInTheDocument()
    await select(db, wire, 'opened on Friday')
    await expect.element(toolbar).toBeVisible()
    for (const name of ['yellow', 'red', 'green', 'blue', 'purple', 'magenta', 'orange', 'gray'])
      await expect.element(toolbar.getByRole('button', { name: `Highlight ${name}` })).toBeVisible()
    for (const name of ['Note', 'Code', 'New claim', 'Add to claim'])
      await expect.element(toolbar.getByRole('button', { name, exact: true })).toBeVisible()
  })

  test('stands wholly inside the window and beside the words, even in a narrow one', async () => {
    await page.viewport(380, 600)
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    showTools(db)
    await select(db, wire, 'opened on Friday', { left: 340, top: 200, right: 376, bottom: 224 })
    await expect.element(toolbar).toBeVisible()
    const box = toolbar.element().getBoundingClientRect()
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.right).toBeLessThanOrEqual(380)
    expect(box.bottom <= 200 || box.top >= 224).toBe(true)
  })

  test('keeps to the pane of the words, and off the text beside it', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    mount(db, <section data-pane="p" style={{ position: 'fixed', inset: '0 auto 0 300px', width: 320 }} />)
    showTools(db)
    await select(db, wire, 'opened on Friday', { left: 560, top: 300, right: 610, bottom: 324 })
    await expect.element(toolbar).toBeVisible()
    await expect.poll(() => toolbar.element().getBoundingClientRect().right).toBeLessThanOrEqual(620)
    const box = toolbar.element().getBoundingClientRect()
    expect(box.left).toBeGreaterThanOrEqual(300)
    expect(box.bottom).toBeLessThanOrEqual(300)
  })

  test('takes a double click whole: nothing below it is pressed by the second half', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    const pressed: string[] = []
    mount(
      db,
      <button
        type="button"
        style={{ position: 'fixed', inset: 0 }}
        onPointerDown={() => pressed.push('pointerdown')}
        onClick={() => pressed.push('click')}
      >
        Another source
      </button>,
    )
    showTools(db)
    await select(db, wire, 'opened on Friday')
    await toolbar.getByRole('button', { name: 'Highlight green' }).dblClick()
    await expect.poll(() => db.annotations.count()).toBe(1)
    await expect.element(toolbar).not.toBeInTheDocument()
    expect(pressed).toEqual([])
    await page.getByRole('button', { name: 'Another source' }).click({ position: { x: 10, y: 10 } })
    expect(pressed).toEqual(['pointerdown', 'click'])
  })

  test('is out of the way while the words are dragged', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    showTools(db)
    await select(db, wire, 'opened on Friday')
    await expect.element(toolbar).toBeVisible()
    document.dispatchEvent(new DragEvent('dragstart'))
    await expect.element(page.getByLabelText('Annotate selection')).not.toBeVisible()
    document.dispatchEvent(new DragEvent('dragend'))
    await expect.element(toolbar).toBeVisible()
  })

  test('says why nothing can be added to a claim while there is none', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    showTools(db)
    await select(db, wire, 'opened on Friday')
    const add = toolbar.getByRole('button', { name: 'Add to claim' })
    await expect.element(add).toBeDisabled()
    await expect.element(add).toHaveAttribute('title', expect.stringContaining('There is no claim yet'))
    await createClaim(db, 'The centre opened on Friday')
    await expect.element(add).toBeEnabled()
  })

  test('is entered with Tab, walked with arrows and left with Esc, the selection kept', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    showTools(db)
    await select(db, wire, 'opened on Friday')
    await expect.element(toolbar).toBeVisible()
    const text = textElement()
    text.focus()
    await userEvent.keyboard('{Tab}{ArrowRight}')
    await expect.element(toolbar.getByRole('button', { name: 'Highlight red' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement).toBe(text)
    expect(workspace.getState().selection).not.toBeNull()
  })
})

describe('highlighting', () => {
  test('marks the words, makes them active, says so and lets the selection go', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    showTools(db)
    await select(db, wire, 'opened on Friday')
    await toolbar.getByRole('button', { name: 'Highlight green' }).click()
    await expect.poll(() => db.annotations.count()).toBe(1)
    await expect.element(page.getByRole('status')).toHaveTextContent('Highlighted in green')
    const row = await only(db)
    expect(row).toMatchObject({ colour: 'green', sourceId: wire.id, anchor: { exact: 'opened on Friday' } })
    expect(workspace.getState()).toMatchObject({
      selection: null,
      activeAnnotation: row.id,
      activeRect: null,
    })
    await undo(db)
    expect(await db.annotations.count()).toBe(0)
  })

  test('by key uses the colour used last', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    showTools(db)
    await select(db, wire, 'opened on Friday')
    await userEvent.keyboard('4')
    await expect.poll(() => db.annotations.count()).toBe(1)
    await select(db, wire, 'both countries')
    await expect.element(toolbar).toBeVisible()
    runCommand('annotate.highlight')
    await expect
      .poll(async () => (await db.annotations.toArray()).map(({ colour }) => colour))
      .toEqual(['blue', 'blue'])
  })

  test('of exactly the same words again changes their colour instead of making a twin', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    await marked(db, wire, 'opened on Friday')
    showTools(db)
    await select(db, wire, 'opened on Friday')
    await toolbar.getByRole('button', { name: 'Highlight purple' }).click()
    await expect
      .poll(async () => (await db.annotations.toArray()).map(({ colour }) => colour))
      .toEqual(['purple'])
  })

  test('twice in one breath marks once', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    showTools(db)
    await select(db, wire, 'opened on Friday')
    runCommand('annotate.highlight')
    runCommand('annotate.highlight')
    await expect.poll(() => db.annotations.count()).toBe(1)
    await expect.element(page.getByRole('status')).toHaveTextContent('Highlighted in yellow')
    expect(await db.annotations.count()).toBe(1)
  })

  test('a digit recolours the annotation that is active in the text, but not while text is typed', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    const row = await marked(db, wire, 'opened on Friday')
    workspace.getState().setActiveAnnotation(row.id, RECT)
    showTools(db)
    await page.getByRole('textbox', { name: 'Note' }).click()
    await userEvent.keyboard('in 2019')
    expect((await only(db)).colour).toBe('yellow')
    textElement().focus()
    await userEvent.keyboard('2')
    await expect.poll(async () => (await only(db)).colour).toBe('red')
  })
})
