import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { judgeEvidence } from '../../../../renderer/src/data/claims.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { ClaimTime, showClaim } from '../../../../renderer/src/features/claims/index.ts'
import { TimelineView } from '../../../../renderer/src/features/timeline/index.ts'
import { timelineState } from '../../../../renderer/src/features/timeline/timeline-state.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { parseEventTime } from '../../../../shared/project/event-time.ts'
import { browserDatabase, mount } from '../../../support/mount.tsx'
import { disputedClaim } from '../../../support/two-reports.ts'

beforeEach(() => {
  workspace.setState({ ...workspace.getInitialState(), view: 'timeline' })
  timelineState.setState(timelineState.getInitialState())
})

function showTimeline(db: WorkbenchDb): void {
  mount(
    db,
    <div style={{ blockSize: 600, inlineSize: 1000 }}>
      <TimelineView showClaim={showClaim} claimTime={ClaimTime} />
    </div>,
  )
}

/** Two reports that give different days for the opening. */
async function twoDays() {
  const db = await browserDatabase()
  const disputed = await disputedClaim(db)
  for (const [source, day] of [
    [disputed.wire, '29 March 2019'],
    [disputed.agency, '28 March 2019'],
  ] as const) {
    const [evidence] = await db.evidence.where('sourceId').equals(source.id).toArray()
    const time = parseEventTime(day)
    if (evidence !== undefined && time.ok)
      await judgeEvidence(db, evidence.id, { value: { kind: 'time', time: time.value } })
  }
  return { db, ...disputed }
}

const mark = (name: RegExp) => page.getByRole('button', { name })
const focused = () => document.activeElement?.getAttribute('aria-label') ?? ''

test('conflicting times are said, and marks are walked through in the order of time to the passage', async () => {
  const { db, agency, claim } = await twoDays()
  showTimeline(db)
  await expect.element(page.getByText('conflicting times for 1 claim')).toBeVisible()
  await expect.element(page.getByText('28 Mar / 29 Mar 2019 – 2 origins')).toBeVisible()
  const first = mark(/^Thu 28 Mar 2019: Contradicts.*“inaugurated on Thursday of last week”/)
  await expect.element(first).toBeInTheDocument()
  first.element().focus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(focused).toMatch(/^Fri 29 Mar 2019: Supports/)
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(focused).toMatch(/^Tue 2 Apr 2019: Published/)
  // Imports lie years away: the view goes there, and the focus with it.
  await userEvent.keyboard('{End}')
  await expect.poll(focused).toMatch(/Imported|close together/)
  await userEvent.keyboard('{Home}')
  await expect.poll(focused).toMatch(/^Thu 28 Mar 2019/)
  await userEvent.keyboard('+++')
  await expect.poll(focused).toMatch(/^Thu 28 Mar 2019/)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => workspace.getState().view).toBe('read')
  expect(workspace.getState().reveal).toMatchObject({ sourceId: agency.id })
  expect(workspace.getState().activeClaim).toBe(claim.id)
})

test('the dates move and zoom the view by keys', async () => {
  const { db } = await twoDays()
  showTimeline(db)
  const axis = page.getByRole('slider', { name: 'Time shown' })
  await expect.element(axis).toHaveAttribute('aria-valuetext', expect.stringContaining('Mar 2019'))
  const before = axis.element().getAttribute('aria-valuetext')
  axis.element().focus()
  await userEvent.keyboard('{End}')
  await expect.element(axis).toHaveAttribute('aria-valuetext', expect.stringMatching(/20[23]\d/))
  await userEvent.keyboard('0')
  await expect.element(axis).toHaveAttribute('aria-valuetext', before ?? '')
})

test('the table is the first stop, is sorted, and what has no time is given one beside its passages', async () => {
  const { db, claim } = await twoDays()
  showTimeline(db)
  const skip = page.getByRole('button', { name: 'Skip the chart: show a table' })
  await expect.element(skip).toBeInTheDocument()
  skip.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.activeElement?.textContent).toBe('Thu 28 Mar 2019')
  await page.getByRole('button', { name: 'Time', exact: true }).click()
  await expect
    .element(page.getByRole('columnheader', { name: 'Time', exact: true }))
    .toHaveAttribute('aria-sort', 'descending')
  await expect.element(page.getByRole('row').nth(1)).toHaveTextContent(/Imported/)

  await page.getByRole('button', { name: 'Without a time (3)' }).click()
  const dialog = page.getByRole('dialog', { name: 'Without a time' })
  await dialog.getByRole('button', { name: /^Use 29 Mar 2019/ }).click()
  await expect.poll(async () => (await db.claims.get(claim.id))?.time?.from.iso).toBe('2019-03-29')
  await expect.poll(focused).toBe('Change time of claim 1')
  await userEvent.keyboard('{Enter}')
  await userEvent.keyboard('{Control>}a{/Control}about March 2019{Enter}')
  await expect.poll(async () => (await db.claims.get(claim.id))?.time?.about).toBe(true)
  await expect.poll(focused).toBe('Change time of claim 1')
})
