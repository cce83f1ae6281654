import { browserDatabase, importText, mount } from '../../../support/mount.tsx'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { initialOrders } from '../../../../shared/claims/order.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { showClaim, VerdictMenu } from '../../../../renderer/src/features/claims/index.ts'
import { MatrixView } from '../../../../renderer/src/features/matrix/index.ts'
import { matrixState, narrow, rememberMatrix } from '../../../../renderer/src/features/matrix/matrix-state.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { aClaim, aSource } from '../../../support/builders.ts'
import { disputedClaim } from '../../../support/two-reports.ts'

beforeEach(() => {
  workspace.setState({ ...workspace.getInitialState(), view: 'matrix' })
  matrixState.setState(matrixState.getInitialState())
})

function showMatrix(db: WorkbenchDb): void {
  mount(
    db,
    <div style={{ blockSize: 600, inlineSize: 1000 }}>
      <MatrixView showClaim={showClaim} verdict={VerdictMenu} />
    </div>,
  )
}

const row = (name: RegExp) => page.getByRole('row', { name })
const status = page.getByRole('status')

test('every cell says in words what the source says of the claim, or that nobody has looked', async () => {
  const db = await browserDatabase()
  await disputedClaim(db)
  await importText(db, 'Paper', null, 'Nothing of the kind.')
  showMatrix(db)
  const opening = row(/opened on Friday/)
  await expect.element(opening.getByRole('gridcell', { name: /^Supports/ })).toBeVisible()
  await expect.element(opening.getByRole('gridcell', { name: /^Contradicts/ })).toBeVisible()
  await expect.element(opening.getByRole('gridcell', { name: /^Not reviewed/ })).toBeVisible()
  await expect.element(opening.getByText('2 sources · 2 origins')).toBeVisible()
})

test('arrow keys go from cell to cell, S notes silence and takes it back, Enter opens both places', async () => {
  const db = await browserDatabase()
  const { claim, agency } = await disputedClaim(db)
  const paper = await importText(db, 'Paper', null, 'Nothing of the kind.')
  showMatrix(db)
  const opening = row(/opened on Friday/)
  await expect.element(opening).toBeVisible()
  opening.getByRole('rowheader').getByRole('button').element().focus()
  await userEvent.keyboard('{End}{ArrowLeft}')
  await expect.poll(() => document.activeElement?.textContent).toMatch(/^Not reviewed/)
  await userEvent.keyboard('s')
  await expect.element(status).toHaveTextContent('Silent: “Paper”')
  expect(await db.silences.toArray()).toMatchObject([{ claimId: claim.id, sourceId: paper.id }])
  await userEvent.keyboard(' ')
  await expect.poll(() => db.silences.count()).toBe(0)
  expect(matrixState.getState().at).toEqual({ row: 1, column: 3 })

  opening
    .getByRole('gridcell', { name: /^Contradicts/ })
    .element()
    .focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => workspace.getState().view).toBe('read')
  const { activeClaim, activeAnnotation, reveal } = workspace.getState()
  expect(activeClaim).toBe(claim.id)
  expect(reveal).toMatchObject({ sourceId: agency.id, annotationId: activeAnnotation })
})

test('rows stay where they are, and in their group, while a verdict is given, until they are arranged anew; groups fold', async () => {
  const db = await browserDatabase()
  await disputedClaim(db)
  showMatrix(db)
  narrow({ verdict: 'unverified' })
  matrixState.setState({ grouping: 'verdict' })
  const opening = row(/opened on Friday/)
  await opening.getByRole('button', { name: 'Verdict: Unverified' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Disputed' }).click()
  await expect.element(opening.getByRole('button', { name: 'Verdict: Disputed' })).toBeVisible()
  await page.getByRole('button', { name: 'Arrange anew' }).click()
  await expect.element(opening).not.toBeInTheDocument()

  narrow({ verdict: null })
  const group = row(/^Disputed/).getByRole('button', { expanded: true })
  await expect.element(group).toHaveTextContent('1 claim')
  opening
    .getByRole('gridcell', { name: /^Contradicts/ })
    .element()
    .focus()
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(group).toHaveFocus()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(opening).not.toBeInTheDocument()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(opening).toBeVisible()
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => document.activeElement?.textContent).toMatch(/^Contradicts/)
})

test('a column is hidden from its head, stays so for its project, and is shown again', async () => {
  const db = await browserDatabase()
  const { agency } = await disputedClaim(db)
  const title = agency.meta.title.value
  showMatrix(db)
  const head = page.getByRole('columnheader', { name: title })
  await head.getByRole('button').click()
  await page.getByRole('menuitem', { name: 'Hide column' }).click()
  await expect.element(head).not.toBeInTheDocument()

  // As it is when another project was open meanwhile.
  rememberMatrix('another', localStorage)()
  expect(matrixState.getState().hidden.size).toBe(0)
  rememberMatrix(db.databaseKey, localStorage)()
  await expect.element(head).not.toBeInTheDocument()
  await page.getByRole('button', { name: /^Show all \d columns/ }).click()
  await expect.element(head).toBeVisible()
})

test('of hundreds of rows and columns only those in view are rendered, and keys reach the last', async () => {
  const db = await browserDatabase()
  const orders = initialOrders(300)
  await db.claims.bulkPut(orders.map((order, index) => aClaim({ order, statement: `Claim number ${index}` })))
  await db.sources.bulkPut(Array.from({ length: 300 }, (_, index) => aSource(`Source ${index}`)))
  showMatrix(db)
  await expect.element(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '301')
  const cells = () => document.querySelectorAll('[role=gridcell]').length
  await expect.poll(cells).toBeGreaterThan(10)
  expect(cells()).toBeLessThan(300)
  row(/Claim number 0/)
    .getByRole('rowheader')
    .getByRole('button')
    .element()
    .focus()
  await userEvent.keyboard('{Control>}{End}{/Control}{ArrowLeft}')
  await expect.poll(() => document.activeElement?.getAttribute('data-place')).toBe('300,300')
  await expect.element(row(/Claim number 299/)).toBeInViewport()
})
