import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { binSources } from '../../../../renderer/src/data/sources.ts'
import { BinDialog, BinOffer } from '../../../../renderer/src/features/library/index.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { browserDatabase, importText, mount } from '../../../support/mount.tsx'

beforeEach(() => workspace.setState(workspace.getInitialState()))

async function openBin() {
  const db = await browserDatabase()
  const arms = await importText(db, 'Arms exporter pledges closer ties', null, 'It opened on Friday.')
  const aid = await importText(db, 'Aid for Peru', null, 'Medical supplies were given.')
  await binSources(db, [arms.id, aid.id])
  mount(db, <BinDialog />)
  runCommand('bin.open')
  await screen.findByRole('button', { name: 'Restore Aid for Peru' })
  return { db, arms, aid }
}

test('a source in the bin can be restored', async () => {
  const { db, arms } = await openBin()
  await userEvent.click(screen.getByRole('button', { name: `Restore ${arms.meta.title.value}` }))
  await waitFor(() => expect(screen.queryByText(arms.meta.title.value)).toBeNull())
  expect((await db.sources.get(arms.id))?.deletedAt).toBeNull()
})

test('an empty screen says what lies in the bin, and leads there', async () => {
  const { db, arms, aid } = await openBin()
  await userEvent.click(screen.getByRole('button', { name: 'Done' }))
  mount(db, <BinOffer />)
  await screen.findByText(/^2 sources of this project lie in its bin/)
  await userEvent.click(screen.getByRole('button', { name: 'Bin' }))
  await screen.findByRole('dialog', { name: 'Bin' })
  await userEvent.click(screen.getByRole('button', { name: `Restore ${arms.meta.title.value}` }))
  await screen.findByText(/^1 source of this project lies in its bin/)
  await userEvent.click(screen.getByRole('button', { name: `Restore ${aid.meta.title.value}` }))
  await waitFor(() => expect(screen.queryByText(/in its bin/)).toBeNull())
})

test('a text taken out beside its twin is said to be there twice', async () => {
  const { db } = await openBin()
  await importText(db, 'Aid for Peru, again', null, 'Medical supplies were given.')
  await userEvent.click(screen.getByRole('button', { name: 'Restore Aid for Peru' }))
  await screen.findByText('The project has this text twice now.')
  expect(screen.getByText(/beside “Aid for Peru, again”/)).toBeTruthy()
})

test('deleting for ever asks first, and Cancel keeps the source', async () => {
  const { db, arms, aid } = await openBin()
  await userEvent.click(screen.getByRole('button', { name: 'Delete Aid for Peru for ever' }))
  const question = await screen.findByRole('dialog', { name: 'Delete for ever' })
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Cancel'))
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(question.isConnected).toBe(false))
  expect(await db.sources.count()).toBe(2)
  await userEvent.click(screen.getByRole('button', { name: 'Delete Aid for Peru for ever' }))
  const again = await screen.findByRole('dialog', { name: 'Delete for ever' })
  await userEvent.click(within(again).getByRole('button', { name: 'Delete for ever' }))
  await waitFor(async () => expect(await db.sources.get(aid.id)).toBeUndefined())
  expect(await db.sources.get(arms.id)).toBeDefined()
})
