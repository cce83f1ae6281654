import { browserDatabase } from '../../../support/mount.tsx'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { saveStatus } from '../../../../renderer/src/data/save-status.ts'
import { DRAG_TYPES } from '../../../../shared/project/dragged.ts'
import { chosen, disputedClaim, twoReports } from '../../../support/two-reports.ts'
import { card, freshPanel, opening, showPanel, status } from './panel.tsx'

beforeEach(freshPanel)

describe('a new claim', () => {
  test('is typed at the top and made with Enter', async () => {
    const db = await browserDatabase()
    await twoReports(db)
    showPanel(db)
    await expect.element(page.getByText('No claims yet')).toBeVisible()
    await page.getByRole('button', { name: 'New claim' }).click()
    await userEvent.keyboard('The location was not disclosed')
    expect(saveStatus.getSnapshot().kind).toBe('saving')
    await userEvent.keyboard('{Enter}')
    await expect.element(card(/location was not disclosed/)).toBeVisible()
    expect(page.getByRole('textbox').elements()).toHaveLength(0)
    expect(saveStatus.getSnapshot().kind).toBe('saved')
  })

  test('is not made when Esc is pressed before anything was typed', async () => {
    const db = await browserDatabase()
    showPanel(db)
    await page.getByRole('button', { name: 'New claim' }).click()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByText('No claims yet')).toBeVisible()
    expect(await db.claims.count()).toBe(0)
  })

  test('is not made when Esc is pressed, and what was typed can be had back', async () => {
    const db = await browserDatabase()
    showPanel(db)
    await page.getByRole('button', { name: 'New claim' }).click()
    await userEvent.keyboard('The location{Escape}')
    await expect.element(page.getByText('No claims yet')).toBeVisible()
    await page.getByRole('button', { name: 'Take back' }).click()
    await expect.element(page.getByRole('textbox')).toHaveValue('The location')
    await userEvent.keyboard(' was not disclosed{Enter}')
    await expect.element(card(/^The location was not disclosed$/)).toBeVisible()
  })

  test('is shown though the filter would hide it', async () => {
    const db = await browserDatabase()
    await disputedClaim(db)
    showPanel(db)
    await page.getByRole('button', { name: 'Filter and sort' }).click()
    await page.getByRole('combobox', { name: 'Filter by verdict' }).click()
    await page.getByRole('option', { name: 'Refuted' }).click()
    await expect.element(page.getByText('No claim matches the filter')).toBeVisible()
    await page.getByRole('button', { name: 'New claim' }).click()
    await userEvent.keyboard('The location was not disclosed{Enter}')
    await expect.element(card(/location was not disclosed/)).toBeVisible()
    await expect.element(status).toHaveTextContent('All claims are shown again')
    await expect.element(opening).toBeVisible()
  })

  test('is made of a passage dropped on the button, with the passage’s words to type over', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    showPanel(db)
    const { span, ...where } = await chosen(db, wire, 'specialists of both countries')
    const button = page.getByRole('button', { name: 'New claim' })
    await expect.element(button).toBeVisible()
    drop(button.element(), DRAG_TYPES.passage, JSON.stringify({ ...where, ...span }))
    const field = page.getByRole('textbox', { name: 'Statement' })
    await expect.element(field).toHaveValue('specialists of both countries')
    await userEvent.keyboard('Specialists of both countries were there{Enter}')
    await expect.element(card(/^Specialists of both countries were there$/)).toBeVisible()
    expect(await db.evidence.count()).toBe(1)
  })
})

describe('evidence', () => {
  test('is added by dropping a highlight on a claim, once', async () => {
    const db = await browserDatabase()
    const { bare } = await disputedClaim(db)
    showPanel(db)
    const id = (await db.annotations.toCollection().first())?.id ?? ''
    await expect.element(card(/100 personnel/)).toBeVisible()
    drop(card(/100 personnel/).element(), DRAG_TYPES.annotation, id)
    await expect.element(card(/100 personnel/).getByRole('listitem')).toBeVisible()
    drop(card(/100 personnel/).element(), DRAG_TYPES.annotation, id)
    await expect.element(status).toHaveTextContent('Already evidence for this claim')
    expect(await db.evidence.where('claimId').equals(bare.id).count()).toBe(1)
  })

  test('is not made of malformed or foreign drops', async () => {
    const db = await browserDatabase()
    await disputedClaim(db)
    showPanel(db)
    await expect.element(card(/100 personnel/)).toBeVisible()
    drop(card(/100 personnel/).element(), DRAG_TYPES.passage, '{"sourceId":"x"}')
    drop(card(/100 personnel/).element(), DRAG_TYPES.annotation, crypto.randomUUID())
    drop(card(/100 personnel/).element(), 'text/plain', 'words')
    await new Promise((resolve) => requestAnimationFrame(resolve))
    expect(await db.evidence.count()).toBe(2)
  })

  test('takes a note, moves, and is removed with a way back', async () => {
    const db = await browserDatabase()
    await disputedClaim(db)
    showPanel(db)
    const first = opening.getByRole('listitem').first()
    await first.getByRole('button', { name: 'Add note on evidence' }).click()
    await userEvent.keyboard('The reporter was there')
    await expect
      .poll(async () => (await db.evidence.toArray()).some(({ note }) => note.endsWith('was there')))
      .toBe(true)

    await first.getByRole('button', { name: 'Evidence menu' }).click()
    await page.getByRole('menuitem', { name: 'Move down' }).click()
    await expect.element(first).toHaveTextContent('inaugurated')

    await first.getByRole('button', { name: 'Evidence menu' }).click()
    await page.getByRole('menuitem', { name: 'Remove evidence' }).click()
    await expect.element(first).toHaveTextContent('opened on Friday')
    expect(await db.annotations.count()).toBe(2)
    await expect.element(first.getByRole('button', { name: 'Show paragraph 1' })).toHaveFocus()
    await page.getByRole('button', { name: 'Take back' }).click()
    await expect.element(first).toHaveTextContent('inaugurated')
    await expect.element(first.getByRole('button', { name: 'Show paragraph 1' })).toHaveFocus()
  })
})

function drop(target: Element, type: string, data: string): void {
  const dataTransfer = new DataTransfer()
  dataTransfer.setData(type, data)
  for (const name of ['dragover', 'drop'])
    target.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }))
}
