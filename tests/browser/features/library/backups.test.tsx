import { hostAnswers } from '../../../support/host-answers.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { listProjects, registerProject, unregisterProject } from '../../../../renderer/src/data/registry.ts'
import { BackupsDialog, RestoreOffer } from '../../../../renderer/src/features/library/index.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { runningWork } from '../../../../renderer/src/state/running-work.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { newId, type ProjectId } from '../../../../shared/ids.ts'
import { browserDatabase, mount } from '../../../support/mount.tsx'
import sampleUrl from '../../../../seeds/sample-project.zip?url'

beforeEach(() => workspace.setState(workspace.getInitialState()))
afterEach(() => hostAnswers.clear())

const ELSEWHERE = '0f8fad5b-d9cb-469f-a165-70867728950e'
/** Starting a worker takes its time on a busy machine. */
const UNHURRIED = { timeout: 15_000 }

const backupsOf = (databaseKey: string, title: string | null, ...hours: readonly number[]) => ({
  databaseKey,
  title,
  backups: hours.map((hour) => ({
    name: `2026-11-22T${hour}-00-00.000Z.zip`,
    at: `2026-11-22T${hour}:00:00.000Z`,
    bytes: 120_000,
  })),
})

async function openDialog() {
  const db = await browserDatabase()
  hostAnswers.set('backup.listAll', () => [
    backupsOf(ELSEWHERE, 'Flood reports', 19, 18, 17, 16, 15, 14, 13, 12),
    backupsOf(db.databaseKey, 'Test project', 11, 10),
  ])
  mount(db, <BackupsDialog />)
  runCommand('backup.restore')
  await screen.findByRole('dialog', { name: 'Restore a backup' })
  return db
}

describe('restoring a backup', () => {
  test('lists every project, the open one first, the newest backup of each first', async () => {
    await openDialog()
    const headings = await screen.findAllByRole('heading', { level: 3 })
    expect(headings.map((heading) => heading.textContent)).toEqual([
      'Test project · the open project',
      'Flood reports',
    ])
    const mine = within(screen.getByRole('list', { name: 'Backups of Test project' }))
    expect(mine.getAllByRole('listitem')[0]?.textContent).toContain('22 Nov 2026')
    const others = within(screen.getByRole('region', { name: 'Flood reports' }))
    expect(others.getAllByRole('listitem')).toHaveLength(4)
    await userEvent.click(others.getByRole('button', { name: 'Show all 8 backups' }))
    expect(others.getAllByRole('listitem')).toHaveLength(8)
  })

  test('asks first when something runs, and stays when the answer is no', async () => {
    await openDialog()
    hostAnswers.set('backup.read', async () => ({
      bytes: new Uint8Array(await (await fetch(sampleUrl)).arrayBuffer()),
    }))
    onTestFinished(runningWork.begin('A bundle is being exported.'))
    const before = await listProjects()
    const list = await screen.findByRole('list', { name: 'Backups of Flood reports' })
    await userEvent.click(
      within(list).getAllByRole('button', { name: /^Restore “Flood reports”/ })[0] ?? list,
    )
    await waitFor(() => expect(runningWork.question()).not.toBeNull(), UNHURRIED)
    runningWork.question()?.answer(false)
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
    expect(screen.queryByRole('alert')).toBeNull()
    expect(await listProjects()).toEqual(before)
  })

  test('of a damaged or vanished file says so, in words, and that nothing changed', async () => {
    await openDialog()
    const list = await screen.findByRole('list', { name: 'Backups of Test project' })
    const press = () => userEvent.click(within(list).getAllByRole('button')[0] ?? list)
    await press()
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('does not answer'), UNHURRIED)
    hostAnswers.set('backup.read', () => ({ bytes: new TextEncoder().encode('torn') }))
    await press()
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('damaged'), UNHURRIED)
    expect(screen.getByRole('alert').textContent).toContain('Nothing was changed')
  })
})

describe('the first screen', () => {
  test('offers backups when there are some and no other project is here', async () => {
    const db = await browserDatabase()
    for (const { databaseKey } of await listProjects()) await unregisterProject(databaseKey)
    hostAnswers.set('backup.listAll', () => [backupsOf(ELSEWHERE, null, 11)])
    mount(db, <RestoreOffer />)
    expect(await screen.findByRole('button', { name: 'Restore a backup' })).toBeTruthy()

    await registerProject({ databaseKey: ELSEWHERE, projectId: newId<ProjectId>(), title: 'Flood reports' })
    onTestFinished(() => unregisterProject(ELSEWHERE))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Restore a backup' })).toBeNull())
  })
})
