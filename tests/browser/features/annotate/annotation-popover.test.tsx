import { browserDatabase, mount } from '../../../support/mount.tsx'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import { setNote } from '../../../../renderer/src/data/annotations.ts'
import { AnnotationList } from '../../../../renderer/src/features/annotate/index.ts'
import { ClaimsPanel } from '../../../../renderer/src/features/claims/index.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { twoReports } from '../../../support/two-reports.ts'
import { freshWindow, marked, only, RECT, select, showTools, textElement, toolbar } from './tools.tsx'

beforeEach(freshWindow)

const cardBeside = page.getByRole('region', { name: 'Annotation' })

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
    const text = textElement()
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
  test('brings its annotation to a claim', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    const row = await marked(db, wire, 'opened on Friday')
    const claim = await createClaim(db, 'The school was opened')
    workspace.setState({ activeClaim: claim.id })
    workspace.getState().setActiveAnnotation(row.id, RECT)
    showTools(db)
    await cardBeside.getByRole('button', { name: 'Add to claim' }).click()
    await expect
      .poll(() => db.evidence.toArray())
      .toMatchObject([{ annotationId: row.id, claimId: claim.id }])
    await expect.element(cardBeside).not.toBeInTheDocument()
    workspace.getState().setActiveAnnotation(row.id, RECT)
    await cardBeside.getByRole('button', { name: 'New claim' }).click()
    await expect.poll(() => db.evidence.count()).toBe(2)
  })

  test('leads to the list, and is not there twice', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    const row = await marked(db, wire, 'opened on Friday')
    workspace.getState().openSource(wire.id)
    workspace.getState().setActiveAnnotation(row.id, RECT)
    showTools(db)
    mount(
      db,
      <div style={{ blockSize: 600 }}>
        <ClaimsPanel annotations={<AnnotationList />} />
      </div>,
    )
    await cardBeside.getByRole('button', { name: 'Show in list' }).click()
    await expect.element(page.getByRole('button', { name: /^opened on Friday/ })).toHaveFocus()
    await expect.element(cardBeside).not.toBeInTheDocument()
    expect(page.getByRole('textbox', { name: 'Note' }).elements()).toHaveLength(1)
    await page.getByRole('tab', { name: 'Claims' }).click()
    await expect.element(cardBeside).toBeVisible()
  })

  test('hands the focus to the text when its annotation is deleted, and is back when that is', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    const row = await marked(db, wire, 'opened on Friday')
    showTools(db)
    const text = textElement()
    text.focus()
    workspace.getState().setActiveAnnotation(row.id, RECT)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveFocus()
    await cardBeside.getByRole('button', { name: 'Delete annotation' }).click()
    await expect.element(cardBeside).not.toBeInTheDocument()
    expect(document.activeElement).toBe(text)
    await page.getByRole('button', { name: 'Take back' }).click()
    await expect.poll(() => workspace.getState().activeAnnotation).toBe(row.id)
  })
})
