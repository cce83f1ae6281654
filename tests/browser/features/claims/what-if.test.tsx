import { browserDatabase, mount } from '../../../support/mount.tsx'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ClaimsPanel, WhatIfBanner } from '../../../../renderer/src/features/claims/index.ts'
import { endWhatIf, setMuted } from '../../../../renderer/src/state/what-if.ts'
import { disputedClaim } from '../../../support/two-reports.ts'
import { freshPanel, opening } from './panel.tsx'

beforeEach(() => {
  freshPanel()
  endWhatIf()
})

test('muting a source shows what would be left, what the verdict would rest on, and how to end it; nothing is stored', async () => {
  const db = await browserDatabase()
  const { agency, claim } = await disputedClaim(db)
  await db.claims.update(claim.id, { verdict: 'confirmed' })
  const before = await db.history.count()
  mount(
    db,
    <div style={{ blockSize: 900, inlineSize: 356 }}>
      <WhatIfBanner />
      <ClaimsPanel annotations={null} />
    </div>,
  )
  await expect.element(opening.getByText('Linchpin: without this nothing contradicts it.')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'What if', exact: true }))
  const banner = page.getByRole('region', { name: 'What if' })
  await expect.element(banner).toHaveTextContent('Nothing of this is stored.')
  await expect.element(opening.getByText(/“Confirmed” rests only on/)).toBeVisible()

  setMuted({ kind: 'sources', id: agency.id }, true)
  await expect.element(banner).toHaveTextContent('Bears on 1 of 2 claims: 1 reads otherwise')
  await expect.element(opening.getByText('Muted: not counted for now')).toBeVisible()
  await expect.element(opening.getByText(/^Without 1 muted passage/)).toBeVisible()
  await userEvent.click(banner.getByRole('button', { name: /^Remove muting of/ }))
  await expect.element(opening.getByText('Muted: not counted for now')).not.toBeInTheDocument()

  await userEvent.click(opening.getByRole('button', { name: 'Evidence menu' }).first())
  await userEvent.click(page.getByRole('menuitem', { name: 'What if this were wrong?' }))
  await expect.element(banner).toHaveTextContent('A passage of')
  await userEvent.click(banner.getByRole('button', { name: 'End what if' }))
  await expect.element(banner).not.toBeInTheDocument()
  await expect.element(opening.getByText(/muted passage/)).not.toBeInTheDocument()
  expect(await db.history.count()).toBe(before)
})
