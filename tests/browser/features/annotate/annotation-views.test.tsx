import { browserDatabase, mount } from '../../../support/mount.tsx'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ReactNode } from 'react'
import { page, userEvent } from 'vitest/browser'
import { setCodes, setNote } from '../../../../renderer/src/data/annotations.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import { ensureCode } from '../../../../renderer/src/data/codes.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { binSources } from '../../../../renderer/src/data/sources.ts'
import {
  AnnotationList,
  AnnotationsView,
  CodebookView,
} from '../../../../renderer/src/features/annotate/index.ts'
import { ClaimsPanel } from '../../../../renderer/src/features/claims/index.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { DRAG_TYPES } from '../../../../shared/project/dragged.ts'
import { twoReports } from '../../../support/two-reports.ts'
import { freshWindow, marked } from './tools.tsx'

beforeEach(freshWindow)

/** Two annotations in one report, one in the other; one with a note, one with a code, one as evidence. */
async function threeAnnotations(db: WorkbenchDb) {
  const { wire, agency } = await twoReports(db)
  const place = await marked(db, wire, 'Its location was not given')
  const friday = await marked(db, wire, 'opened on Friday')
  const thursday = await marked(db, agency, 'inaugurated on Thursday of last week')
  await setNote(db, thursday.id, 'The day of the warning')
  const code = await ensureCode(db, 'Event date')
  await setCodes(db, friday.id, [code.id])
  const claim = await createClaim(db, 'The centre opened on a Friday', {
    kind: 'annotation',
    annotation: friday,
  })
  return { wire, agency, place, friday, thursday, code, claim }
}

const frame = (node: ReactNode) => <div style={{ blockSize: 640, inlineSize: 900 }}>{node}</div>
const list = page.getByRole('list', { name: 'Annotations' })
/** The text of the rows in order; a card's claims are a list of their own inside it. */
const texts = () =>
  Array.from(list.query()?.children ?? [], (row) => ({
    top: row.getBoundingClientRect().top,
    text: row.textContent,
  }))
    .toSorted((one, other) => one.top - other.top)
    .map(({ text }) => text)

describe('the list beside the text', () => {
  test('has the open sources’ annotations in reading order, with what they are evidence for', async () => {
    const db = await browserDatabase()
    const { wire } = await threeAnnotations(db)
    workspace.getState().openSource(wire.id)
    mount(db, frame(<AnnotationList />))
    await expect
      .poll(texts)
      .toEqual([
        expect.stringContaining('Training centre opens days after troops land'),
        expect.stringMatching(/opened on Friday¶1.*The centre opened on a Friday/),
        'Its location was not given¶2',
      ])
  })

  test('shows all sources on demand', async () => {
    const db = await browserDatabase()
    await threeAnnotations(db)
    mount(db, frame(<AnnotationList />))
    await expect.element(page.getByText('No annotations in the open sources')).toBeVisible()
    await page.getByRole('radio', { name: 'All sources' }).click()
    await expect.poll(() => texts().length).toBe(5)
    expect(texts()[1]).toContain('The day of the warning')
  })

  test('leads to the text, and the active card can be edited', async () => {
    const db = await browserDatabase()
    const { wire, place } = await threeAnnotations(db)
    workspace.getState().openSource(wire.id)
    mount(db, frame(<AnnotationList />))
    await list.getByRole('button', { name: /Its location/ }).click()
    expect(workspace.getState()).toMatchObject({
      activeAnnotation: place.id,
      reveal: { sourceId: wire.id, annotationId: place.id },
    })
    await page.getByRole('textbox', { name: 'Note' }).click()
    await userEvent.keyboard('Who says so?')
    await expect.poll(async () => (await db.annotations.get(place.id))?.note).toBe('Who says so?')
    await page.getByRole('radio', { name: 'Orange' }).click()
    await expect.poll(async () => (await db.annotations.get(place.id))?.colour).toBe('orange')
  })

  test('deletes the card the focus is in, goes on with the next, and brings it back', async () => {
    const db = await browserDatabase()
    const { wire, friday } = await threeAnnotations(db)
    workspace.getState().openSource(wire.id)
    workspace.getState().setClaimsTab('annotations')
    mount(
      db,
      <div style={{ blockSize: 640 }}>
        <ClaimsPanel annotations={<AnnotationList />} />
      </div>,
    )
    const first = list.getByRole('button', { name: /^opened on Friday/ })
    await expect.element(first).toBeVisible()
    const words = first.element()
    if (words instanceof HTMLElement) words.focus()
    await userEvent.keyboard('{Delete}')
    await expect.element(list.getByRole('button', { name: /^Its location/ })).toHaveFocus()
    expect(await db.annotations.count()).toBe(2)
    await page.getByRole('button', { name: 'Take back' }).click()
    await expect.element(first).toHaveFocus()
    expect(workspace.getState().activeAnnotation).toBe(friday.id)
  })

  test('gives its cards to drags, for claims to take', async () => {
    const db = await browserDatabase()
    const { wire, friday } = await threeAnnotations(db)
    workspace.getState().openSource(wire.id)
    mount(db, frame(<AnnotationList />))
    const words = list.getByRole('button', { name: /^opened on Friday/ })
    await expect.element(words).toHaveAttribute('draggable', 'true')
    const dataTransfer = new DataTransfer()
    words.element().dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true }))
    expect(dataTransfer.getData(DRAG_TYPES.annotation)).toBe(friday.id)
    expect(dataTransfer.getData('text/plain')).toBe('opened on Friday')
  })

  test('leads from an annotation to the claim it is evidence for', async () => {
    const db = await browserDatabase()
    const { wire, claim } = await threeAnnotations(db)
    workspace.getState().openSource(wire.id)
    workspace.getState().setClaimsTab('annotations')
    mount(db, frame(<AnnotationList />))
    await page.getByRole('button', { name: /The centre opened on a Friday/ }).click()
    expect(workspace.getState()).toMatchObject({ activeClaim: claim.id, claimsTab: 'claims' })
  })
})

describe('the view of all annotations', () => {
  test('narrows by words and by note, and leaves out what lies in the bin', async () => {
    const db = await browserDatabase()
    const { agency } = await threeAnnotations(db)
    mount(db, frame(<AnnotationsView />))
    await expect.element(page.getByText('3 annotations')).toBeVisible()
    await page.getByRole('searchbox', { name: 'Find in annotations' }).fill('event')
    await expect.element(page.getByText('1 annotation of 3')).toBeVisible()
    await expect.element(list).toHaveTextContent('opened on Friday')
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByRole('checkbox', { name: 'With a note' }).click()
    await expect.element(list).toHaveTextContent('The day of the warning')
    await binSources(db, [agency.id])
    await expect.element(page.getByText('No annotation matches the filter')).toBeVisible()
  })

  test('is worked through by keys: selects several, codes them in one step, deletes them and brings them back', async () => {
    const db = await browserDatabase()
    const { friday, place, thursday } = await threeAnnotations(db)
    mount(db, frame(<AnnotationsView />))
    const first = list.getByRole('button', { name: /inaugurated on Thursday/ })
    await expect.element(first).toBeVisible()
    first.element().focus()
    await userEvent.keyboard(' ')
    await expect.element(page.getByText('1 annotation selected').first()).toBeVisible()
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
    await expect.element(page.getByText('2 annotations selected').first()).toBeVisible()
    await expect.element(list.getByRole('button', { name: /^opened on Friday/ })).toHaveFocus()

    await page.getByRole('button', { name: 'Add code' }).click()
    await page.getByRole('combobox', { name: 'Add code to 2 annotations' }).fill('Days')
    await userEvent.keyboard('{Enter}')
    await expect.poll(async () => (await db.annotations.get(thursday.id))?.codeIds.length).toBe(1)
    expect((await db.annotations.get(friday.id))?.codeIds).toHaveLength(2)
    await undo(db)
    expect((await db.annotations.get(friday.id))?.codeIds).toHaveLength(1)
    expect((await db.codes.toArray()).map(({ name }) => name)).toEqual(['Event date'])

    await page.getByRole('button', { name: 'Add to claim' }).click()
    await page.getByRole('menuitem', { name: 'Contradicts' }).click()
    await page.getByRole('option', { name: '1 The centre opened on a Friday' }).click()
    await expect.poll(() => db.evidence.count()).toBe(2)
    await page.getByRole('button', { name: 'Select none' }).click()
    await expect.element(page.getByRole('button', { name: 'Sort by Passage' })).toBeVisible()

    list
      .getByRole('button', { name: /^opened on Friday/ })
      .element()
      .focus()
    await userEvent.keyboard('{Control>}a{/Control}')
    await expect.element(page.getByText('3 annotations selected').first()).toBeVisible()
    await userEvent.keyboard('{Escape} {Delete}')
    await expect.poll(() => db.annotations.toCollection().primaryKeys()).not.toContain(friday.id)
    expect(await db.annotations.bulkGet([place.id, thursday.id])).not.toContain(undefined)
    await expect.poll(() => document.activeElement?.getAttribute('data-row')).not.toBeNull()
    await page.getByRole('button', { name: 'Take back' }).last().click()
    await expect.poll(() => db.annotations.count()).toBe(3)
  })

  test('opens both text and card', async () => {
    const db = await browserDatabase()
    const { thursday, agency } = await threeAnnotations(db)
    workspace.getState().setView('annotations')
    mount(db, frame(<AnnotationsView />))
    await page.getByRole('button', { name: /inaugurated on Thursday/ }).click()
    expect(workspace.getState()).toMatchObject({
      view: 'read',
      claimsTab: 'annotations',
      activeAnnotation: thursday.id,
      reveal: { sourceId: agency.id },
    })
  })
})

describe('the codebook', () => {
  test('makes a code, renames it and describes it', async () => {
    const db = await browserDatabase()
    mount(db, frame(<CodebookView showClaim={() => Promise.resolve()} />))
    await expect.element(page.getByText('No codes yet')).toBeVisible()
    await page.getByRole('textbox', { name: 'Name of a new code' }).fill('Dates')
    await userEvent.keyboard('{Enter}')
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Event date')
    await page
      .getByRole('textbox', { name: 'Description' })
      .fill('When it happened, not when it was reported')
    await expect
      .poll(() => db.codes.toArray())
      .toMatchObject([{ name: 'Event date', description: 'When it happened, not when it was reported' }])
    await expect.element(page.getByRole('treeitem', { name: /^Event date/ })).toBeVisible()
  })

  test('keeps the last name when the new one is empty or another code’s', async () => {
    const db = await browserDatabase()
    await ensureCode(db, 'Event date')
    await ensureCode(db, 'Location')
    mount(db, frame(<CodebookView showClaim={() => Promise.resolve()} />))
    const name = page.getByRole('textbox', { name: 'Name', exact: true })
    await name.fill('location')
    await expect.element(page.getByText(/There is a code “Location” already/)).toBeVisible()
    await name.fill('')
    await userEvent.keyboard('{Tab}')
    await expect.element(name).toHaveValue('Event date')
    expect((await db.codes.toArray()).map((code) => code.name).toSorted()).toEqual(['Event date', 'Location'])
  })

  test('shows a code’s passages by source and leads to them', async () => {
    const db = await browserDatabase()
    const { friday, wire } = await threeAnnotations(db)
    mount(db, frame(<CodebookView showClaim={() => Promise.resolve()} />))
    await expect.element(page.getByRole('heading', { name: '1 passage' })).toBeVisible()
    await page.getByRole('button', { name: 'opened on Friday' }).click()
    expect(workspace.getState()).toMatchObject({ activeAnnotation: friday.id, reveal: { sourceId: wire.id } })
  })

  test('deletes a code and takes that back, with the passages it was on', async () => {
    const db = await browserDatabase()
    const { friday, code } = await threeAnnotations(db)
    mount(db, frame(<CodebookView showClaim={() => Promise.resolve()} />))
    await page.getByRole('button', { name: 'Code menu' }).click()
    await page.getByRole('menuitem', { name: 'Delete code' }).click()
    await expect.element(page.getByText('No codes yet')).toBeVisible()
    expect((await db.annotations.get(friday.id))?.codeIds).toEqual([])
    await page.getByRole('button', { name: 'Take back' }).click()
    await expect.poll(async () => (await db.annotations.get(friday.id))?.codeIds).toEqual([code.id])
  })
})
