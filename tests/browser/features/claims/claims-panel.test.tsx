import { browserDatabase } from '../../../support/mount.tsx'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import { redo, undo } from '../../../../renderer/src/data/history.ts'
import { binSources } from '../../../../renderer/src/data/sources.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { disputedClaim } from '../../../support/two-reports.ts'
import { card, freshPanel, opening, showPanel, status } from './panel.tsx'

beforeEach(freshPanel)

describe('a claim', () => {
  test('is an article named by its statement whose evidence is quoted, sourced and placed', async () => {
    const db = await browserDatabase()
    await disputedClaim(db)
    showPanel(db)
    const items = opening.getByRole('listitem')
    await expect.element(items.first()).toBeVisible()
    expect(items.elements()).toHaveLength(2)
    await expect.element(items.nth(1)).toHaveTextContent('inaugurated on Thursday of last week')
    await expect.element(items.nth(1)).toHaveTextContent('Training base opened, Moscow says · 2 Apr 2019')
    await expect
      .element(items.nth(0))
      .toHaveTextContent('Training centre opens days after troops land · undated')
    await expect.element(items.nth(0).getByRole('button', { name: 'Show paragraph 1' })).toBeVisible()
  })

  test('says at a glance that its sources disagree, in words and as a bar', async () => {
    const db = await browserDatabase()
    await disputedClaim(db)
    showPanel(db)
    await expect.element(opening).toHaveTextContent('2 sources')
    await expect.element(opening).toHaveTextContent('Sources disagree')
    await expect.element(opening).toHaveTextContent('1 source supports, 1 contradicts')
    await expect.element(card(/100 personnel/)).not.toHaveTextContent('disagree')
  })

  test('leads to the passage, beside what is open', async () => {
    const db = await browserDatabase()
    const { agency } = await disputedClaim(db)
    showPanel(db)
    await opening.getByRole('listitem').nth(1).getByRole('button', { name: 'Show paragraph 1' }).click()
    const { reveal, activeAnnotation } = workspace.getState()
    const row = activeAnnotation === null ? undefined : await db.annotations.get(activeAnnotation)
    expect(row?.anchor.exact).toBe('inaugurated on Thursday of last week')
    expect(reveal).toMatchObject({ sourceId: agency.id, annotationId: row?.id })
  })

  test('leaves out what lies in the bin and says that it rests there', async () => {
    const db = await browserDatabase()
    const { agency } = await disputedClaim(db)
    await binSources(db, [agency.id])
    showPanel(db)
    await expect.element(opening).toHaveTextContent('1 passage rests in the bin')
    await expect.poll(() => opening.getByRole('listitem').elements()).toHaveLength(1)
    await expect.element(opening).not.toHaveTextContent('disagree')
  })

  test('becomes the active one when something in it has the focus', async () => {
    const db = await browserDatabase()
    const { bare } = await disputedClaim(db)
    showPanel(db)
    await card(/100 personnel/)
      .getByRole('button', { name: 'Hide evidence' })
      .click()
    expect(workspace.getState().activeClaim).toBe(bare.id)
    await expect.element(card(/100 personnel/)).toHaveAttribute('aria-current', 'true')
  })
})

describe('the stance', () => {
  test('is changed by one click and by arrow keys, and undone', async () => {
    const db = await browserDatabase()
    await disputedClaim(db)
    showPanel(db)
    const stances = opening.getByRole('listitem').nth(1).getByRole('radiogroup', { name: 'Stance' })
    await stances.getByRole('radio', { name: 'Qualifies' }).click()
    await expect.element(stances.getByRole('radio', { name: 'Qualifies' })).toBeChecked()
    await expect.element(opening).not.toHaveTextContent('disagree')
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(stances.getByRole('radio', { name: 'Mentions' })).toBeChecked()
    await undo(db)
    await undo(db)
    await expect.element(stances.getByRole('radio', { name: 'Contradicts' })).toBeChecked()
    await expect.element(opening).toHaveTextContent('Sources disagree')
  })
})

describe('the statement', () => {
  test('is edited in place and saved while it is typed, as one step', async () => {
    const db = await browserDatabase()
    const { bare } = await disputedClaim(db)
    showPanel(db)
    await card(/100 personnel/)
      .getByRole('button', { name: /100 personnel/ })
      .click()
    const field = page.getByRole('textbox', { name: 'Statement' })
    await userEvent.type(field, ' at Maiquetía')
    await expect.poll(async () => (await db.claims.get(bare.id))?.statement).toMatch(/ at Maiquetía$/)
    await userEvent.keyboard('{Enter}')
    await expect.element(card(/at Maiquetía/)).toBeVisible()
    await undo(db)
    await expect.element(card(/two aircraft$/)).toBeVisible()
  })

  test('is kept when it was emptied, and the person is told', async () => {
    const db = await browserDatabase()
    await disputedClaim(db)
    showPanel(db)
    await card(/100 personnel/)
      .getByRole('button', { name: /100 personnel/ })
      .click()
    await userEvent.clear(page.getByRole('textbox', { name: 'Statement' }))
    await userEvent.keyboard('{Enter}')
    await expect.element(card(/100 personnel arrived/)).toBeVisible()
    await expect.element(status).toHaveTextContent('A claim needs a statement')
  })

  test('is as it was when the edit began after Esc, and what was typed can be had back', async () => {
    const db = await browserDatabase()
    const { bare } = await disputedClaim(db)
    showPanel(db)
    await card(/100 personnel/)
      .getByRole('button', { name: /100 personnel/ })
      .click()
    await userEvent.keyboard(' at Maiquetía')
    await expect.poll(async () => (await db.claims.get(bare.id))?.statement).toMatch(/ at Maiquetía$/)
    await userEvent.keyboard('{Escape}')
    await expect.poll(async () => (await db.claims.get(bare.id))?.statement).toBe(bare.statement)
    await expect.element(card(/two aircraft$/).getByRole('button', { name: /100 personnel/ })).toHaveFocus()
  })

  test('that is very long is cut off, unless its claim is the active one or is edited', async () => {
    const db = await browserDatabase()
    await disputedClaim(db)
    const long = `Nobody said ${'that it stands near the coast, or '.repeat(30)}that it does not`
    const claim = await createClaim(db, long)
    showPanel(db)
    const statement = card(/Nobody said/).getByRole('button', { name: /Nobody said/ })
    await expect.element(statement).toBeVisible()
    const height = () => statement.element().clientHeight
    const clamped = height()
    expect(clamped).toBeLessThan(6 * 22)
    workspace.getState().setActiveClaim(claim.id)
    await expect.poll(height).toBeGreaterThan(2 * clamped)
  })

  test('can be typed with F2, and moved among the others with Alt and arrows', async () => {
    const db = await browserDatabase()
    await disputedClaim(db)
    showPanel(db)
    const statement = card(/100 personnel/).getByRole('button', { name: /100 personnel/ })
    await expect.element(statement).toBeVisible()
    const button = statement.element()
    if (button instanceof HTMLElement) button.focus()
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await expect
      .poll(names)
      .toEqual([expect.stringContaining('100 personnel'), expect.stringContaining('Friday')])
    await userEvent.keyboard('{F2}')
    await expect.element(page.getByRole('textbox', { name: 'Statement' })).toHaveFocus()
  })
})

const names = () =>
  page
    .getByRole('article')
    .elements()
    .map((element) => element.getAttribute('aria-label'))

describe('verdict, confidence and rationale', () => {
  test('are set from the card', async () => {
    const db = await browserDatabase()
    const { claim } = await disputedClaim(db)
    showPanel(db)
    await opening.getByRole('button', { name: 'Verdict: Unverified' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Disputed' }).click()
    await expect.element(opening.getByRole('button', { name: 'Verdict: Disputed' })).toBeVisible()

    await opening.getByRole('button', { name: 'Verdict: Disputed' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Medium confidence' }).click()
    await expect.element(opening).toHaveTextContent('Medium confidence')

    await opening.getByRole('button', { name: 'Claim menu' }).click()
    await page.getByRole('menuitem', { name: 'Rationale' }).click()
    await expect.element(page.getByRole('textbox', { name: 'Rationale' })).toHaveFocus()
    await userEvent.keyboard('Two days are given')
    await expect
      .poll(() => db.claims.get(claim.id))
      .toMatchObject({ verdict: 'disputed', confidence: 'medium', rationale: 'Two days are given' })
  })
})

describe('deleting a claim', () => {
  test('takes its evidence with it; taking back brings both, and redo takes them again', async () => {
    const db = await browserDatabase()
    await disputedClaim(db)
    showPanel(db)
    await opening.getByRole('button', { name: 'Claim menu' }).click()
    await page.getByRole('menuitem', { name: 'Delete claim' }).click()
    await expect.element(opening).not.toBeInTheDocument()
    expect(await db.evidence.count()).toBe(0)
    await page.getByRole('button', { name: 'Take back' }).click()
    await expect.element(opening.getByRole('listitem').nth(1)).toBeVisible()
    await redo(db)
    await expect.element(opening).not.toBeInTheDocument()
  })

  test('leaves the focus on the next claim, and puts it on the one that comes back', async () => {
    const db = await browserDatabase()
    const { bare, claim } = await disputedClaim(db)
    showPanel(db)
    await opening.getByRole('button', { name: 'Claim menu' }).click()
    await page.getByRole('menuitem', { name: 'Delete claim' }).click()
    await expect.element(page.getByRole('button', { name: bare.statement, exact: true })).toHaveFocus()
    await page.getByRole('button', { name: 'Take back' }).click()
    await expect.element(page.getByRole('button', { name: claim.statement, exact: true })).toHaveFocus()
    await userEvent.keyboard('{Delete}')
    await expect.element(opening).not.toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: bare.statement, exact: true })).toHaveFocus()
    await userEvent.keyboard('{Delete}')
    await expect.element(page.getByRole('button', { name: 'New claim' })).toHaveFocus()
  })

  test('is offered back only until it is undone another way', async () => {
    const db = await browserDatabase()
    await disputedClaim(db)
    showPanel(db)
    await opening.getByRole('button', { name: 'Claim menu' }).click()
    await page.getByRole('menuitem', { name: 'Delete claim' }).click()
    const message = page.getByRole('button', { name: 'Take back' })
    await expect.element(message).toBeVisible()
    await undo(db)
    await expect.element(message).not.toBeInTheDocument()
    await expect.element(opening).toBeVisible()
  })

  test('is not taken back by its message once something else lies on top', async () => {
    const db = await browserDatabase()
    const { bare } = await disputedClaim(db)
    showPanel(db)
    await opening.getByRole('button', { name: 'Claim menu' }).click()
    await page.getByRole('menuitem', { name: 'Delete claim' }).click()
    const message = page.getByRole('button', { name: 'Take back' })
    await expect.element(message).toBeVisible()
    await card(/100 personnel/)
      .getByRole('button', { name: /Verdict/ })
      .click()
    await page.getByRole('menuitemcheckbox', { name: 'Reported' }).click()
    await message.click()
    await expect.element(status).toHaveTextContent('Not taken back')
    expect(await db.claims.get(bare.id)).toMatchObject({ verdict: 'reported' })
    expect(await db.claims.count()).toBe(1)
  })
})

test('the list is narrowed by verdict and by source, and all of it comes back', async () => {
  const db = await browserDatabase()
  await disputedClaim(db)
  showPanel(db)
  await page.getByRole('button', { name: 'Filter and sort' }).click()
  await page.getByRole('combobox', { name: 'Filter by source' }).click()
  await page.getByRole('option', { name: /Moscow says/ }).click()
  await expect.element(card(/100 personnel/)).not.toBeInTheDocument()
  await expect.element(page.getByText('1 claim of 2')).toBeVisible()
  await page.getByRole('button', { name: 'Show all', exact: true }).click()
  await expect.element(card(/100 personnel/)).toBeVisible()
})

test('the tabs count, and hold what they are given', async () => {
  const db = await browserDatabase()
  await disputedClaim(db)
  showPanel(db)
  await expect.element(page.getByRole('tab', { name: 'Claims' })).toHaveTextContent('2')
  await page.getByRole('tab', { name: 'Annotations' }).click()
  await expect.element(page.getByText('the other tab')).toBeVisible()
  expect(workspace.getState().claimsTab).toBe('annotations')
})
