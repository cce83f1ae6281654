import { browserDatabase, mount } from '../../../support/mount.tsx'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createAnnotation, setNote } from '../../../../renderer/src/data/annotations.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { passageAt } from '../../../../renderer/src/data/passages.ts'
import { AnnotationPopover, AnnotationToolbar } from '../../../../renderer/src/features/annotate/index.ts'
import { ClaimCommands } from '../../../../renderer/src/features/claims/index.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { DEFAULTS, settings } from '../../../../renderer/src/state/settings.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { toast } from '../../../../renderer/src/ui/toast-store.ts'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import { present } from '../../../../shared/assert.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { chosen, twoReports } from '../../../support/two-reports.ts'

const RECT = { left: 300, top: 300, right: 420, bottom: 324 }

beforeEach(async () => {
  await page.viewport(1000, 700)
  workspace.setState(workspace.getInitialState())
  settings.getState().update(DEFAULTS)
  for (const { id } of toast.getSnapshot()) toast.dismiss(id)
})

function showTools(db: WorkbenchDb) {
  mount(
    db,
    <>
      <article tabIndex={-1}>The text that is read.</article>
      <AnnotationToolbar />
      <AnnotationPopover />
      <ClaimCommands />
    </>,
  )
}

async function select(db: WorkbenchDb, source: Source, words: string, rect = RECT) {
  workspace.getState().setSelection({ paneId: 'p', rect, ...(await chosen(db, source, words)) })
}

async function marked(db: WorkbenchDb, source: Source, words: string) {
  const passage = present(await passageAt(db, await chosen(db, source, words)), 'passage')
  return createAnnotation(db, passage, 'yellow')
}

const toolbar = page.getByRole('toolbar', { name: 'Annotate selection' })
const only = async (db: WorkbenchDb) => present(await db.annotations.toCollection().first(), 'annotation')

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
    const text = page.getByRole('article').element() as HTMLElement
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
    ;(page.getByRole('article').element() as HTMLElement).focus()
    await userEvent.keyboard('2')
    await expect.poll(async () => (await only(db)).colour).toBe('red')
  })
})

describe('the card beside the text', () => {
  test('opens for a note on selected words and saves it while it is typed', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    showTools(db)
    await select(db, wire, 'opened on Friday')
    await toolbar.getByRole('button', { name: 'Note' }).click()
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveFocus()
    await userEvent.keyboard('Press tour, or opening?')
    await expect.poll(async () => (await only(db)).note).toBe('Press tour, or opening?')
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('textbox', { name: 'Note' })).not.toBeInTheDocument()
    expect(workspace.getState().activeAnnotation).toBe((await only(db)).id)
  })

  test('puts codes on by typing, creates new ones, and takes them off', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    showTools(db)
    await select(db, wire, 'opened on Friday')
    await toolbar.getByRole('button', { name: 'Code' }).click()
    const field = page.getByRole('combobox', { name: 'Add code' })
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('Event date')
    await expect.element(page.getByRole('option', { name: 'Create code “Event date”' })).toBeVisible()
    await userEvent.keyboard('{Enter}')
    const remove = page.getByRole('button', { name: 'Remove code Event date' })
    await expect.element(remove).toBeVisible()
    await userEvent.keyboard('Place{Enter}')
    await expect.poll(async () => (await only(db)).codeIds.length).toBe(2)
    await remove.click()
    await expect.poll(async () => (await only(db)).codeIds.length).toBe(1)
    expect((await db.codes.toArray()).map(({ name }) => name).toSorted()).toEqual(['Event date', 'Place'])
  })

  test('is entered with Enter, and closed with Esc', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    const row = await marked(db, wire, 'opened on Friday')
    showTools(db)
    const text = page.getByRole('article').element() as HTMLElement
    text.focus()
    workspace.getState().setActiveAnnotation(row.id, RECT)
    await expect.element(page.getByRole('region', { name: 'Annotation' })).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('region', { name: 'Annotation' })).not.toBeInTheDocument()
    expect(document.activeElement).toBe(text)
  })

  test('deletes, tells what went with it, and takes that back', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    const row = await marked(db, wire, 'opened on Friday')
    await createClaim(db, 'The centre opened on Friday', { kind: 'annotation', annotation: row })
    await setNote(db, row.id, 'kept')
    workspace.getState().setActiveAnnotation(row.id, RECT)
    showTools(db)
    await page.getByRole('button', { name: 'Delete annotation' }).click()
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('It was evidence and is gone from its claims too.')
    expect([await db.annotations.count(), await db.evidence.count()]).toEqual([0, 0])
    await page.getByRole('button', { name: 'Take back' }).click()
    await expect.poll(() => db.evidence.count()).toBe(1)
    expect((await only(db)).note).toBe('kept')
  })
})

describe('from selected words to a claim', () => {
  test('New claim makes one with the words as evidence', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    showTools(db)
    await select(db, wire, 'opened on Friday')
    await toolbar.getByRole('button', { name: 'New claim' }).click()
    await expect.poll(() => db.evidence.count()).toBe(1)
    const [claim] = await db.claims.toArray()
    expect(claim?.statement).toBe('opened on Friday')
    expect(workspace.getState()).toMatchObject({
      activeClaim: claim?.id,
      claimsTab: 'claims',
      claimsOpen: true,
    })
  })

  test('Add to claim uses the active claim, and one key more sets the stance', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    const claim = await createClaim(db, 'The centre opened on Friday')
    workspace.getState().setActiveClaim(claim.id)
    showTools(db)
    await select(db, wire, 'Its location was not given')
    runCommand('claim.addEvidence')
    await expect.element(page.getByRole('radiogroup', { name: 'Stance of the new evidence' })).toBeVisible()
    await userEvent.keyboard('x')
    await expect
      .poll(async () => (await db.evidence.toArray()).map(({ stance }) => stance))
      .toEqual(['contradicts'])
    await expect.element(page.getByRole('radiogroup')).not.toBeInTheDocument()
  })

  test('any other key leaves the stance as it is and goes on', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    const claim = await createClaim(db, 'The centre opened on Friday')
    workspace.getState().setActiveClaim(claim.id)
    showTools(db)
    await select(db, wire, 'opened on Friday')
    runCommand('claim.addEvidence')
    await expect.element(page.getByRole('radiogroup')).toBeVisible()
    await userEvent.keyboard('j')
    await expect.element(page.getByRole('radiogroup')).not.toBeInTheDocument()
    expect((await db.evidence.toArray())[0]?.stance).toBe('supports')
  })

  test('without an active claim one is chosen from the list by typing', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    const claim = await createClaim(db, 'The centre opened on Friday')
    await createClaim(db, 'About 100 personnel arrived')
    showTools(db)
    await select(db, wire, 'opened on Friday')
    await toolbar.getByRole('button', { name: 'Add to claim' }).click()
    await expect.element(page.getByRole('dialog', { name: 'Add to claim' })).toBeVisible()
    await expect.element(page.getByRole('combobox', { name: 'Find a claim' })).toBeVisible()
    await userEvent.keyboard('centre{Enter}')
    await expect
      .poll(async () => (await db.evidence.toArray()).map(({ claimId }) => claimId))
      .toEqual([claim.id])
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })

  test('the same words are evidence for one claim only once', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    const row = await marked(db, wire, 'opened on Friday')
    const claim = await createClaim(db, 'The centre opened on Friday', {
      kind: 'annotation',
      annotation: row,
    })
    workspace.getState().setActiveClaim(claim.id)
    showTools(db)
    await select(db, wire, 'opened on Friday')
    runCommand('claim.addEvidence')
    await expect.element(page.getByRole('status')).toHaveTextContent('Already evidence for this claim')
    expect([await db.annotations.count(), await db.evidence.count()]).toEqual([1, 1])
  })
})
