import 'fake-indexeddb/auto'
import { hostAnswers } from '../../../support/host-answers.ts'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { StartError } from '../../../../renderer/src/app/start-error.tsx'
import { NewerDatabaseError } from '../../../../renderer/src/data/db.ts'
import { LostProjectError } from '../../../../renderer/src/data/lost-project.ts'
import {
  chooseProject,
  chosenProject,
  createProject,
  newProjectInfo,
} from '../../../../renderer/src/data/projects.ts'

afterEach(() => {
  cleanup()
  hostAnswers.clear()
  vi.restoreAllMocks()
})

const words = () => screen.getByRole('main').textContent

describe('a project that cannot be opened', () => {
  test('because a newer version wrote it is refused with what to do, and without technical detail', () => {
    render(<StartError cause={new NewerDatabaseError(7)} />)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('newer Variorum')
    expect(words()).toContain('nothing was touched')
    expect(words()).not.toContain('schema')
  })

  test('for any other reason is said to be unchanged, and what the cause was', () => {
    render(<StartError cause={new Error('The database is blocked')} />)
    expect(words()).toContain('Nothing was changed')
    expect(screen.getByText('The database is blocked')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined()
  })

  test('because its data is gone is named, and its backups come first', async () => {
    const lost = crypto.randomUUID()
    const at = (hour: number) => `2026-11-22T0${hour}:00:00.000Z`
    const backups = (hour: number) => [
      { name: `2026-11-22T0${hour}-00-00.000Z.zip`, at: at(hour), bytes: 9000 },
    ]
    hostAnswers.set('backup.listAll', () => [
      { databaseKey: crypto.randomUUID(), title: 'Flood reports', backups: backups(9) },
      { databaseKey: lost, title: 'Helicopter centres', backups: backups(8) },
    ])
    render(<StartError cause={new LostProjectError(lost, 'Helicopter centres')} />)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('“Helicopter centres”')
    const restore = await screen.findAllByRole('button', { name: /^Restore “/ })
    expect(restore.map((button) => button.getAttribute('aria-label'))).toEqual([
      expect.stringContaining('Helicopter centres'),
      expect.stringContaining('Flood reports'),
    ])
    expect(words()).not.toContain('database')
  })

  test('and has no backup either is said so', async () => {
    hostAnswers.set('backup.listAll', () => [])
    render(<StartError cause={new LostProjectError(crypto.randomUUID(), 'Helicopter centres')} />)
    expect(await screen.findByText('There is no backup of this project on this computer.')).toBeDefined()
  })

  test('while the program behind the page is away, the backups are said to be safe', async () => {
    render(<StartError cause={new LostProjectError(crypto.randomUUID(), 'Helicopter centres')} />)
    expect(await screen.findByText('The backups cannot be listed now')).toBeDefined()
  })
})

describe('the ways on', () => {
  test('are the other projects, which open from here', async () => {
    const blocked = await createProject(newProjectInfo('Of a newer program'))
    const other = await createProject(newProjectInfo('Flood reports'))
    chooseProject(blocked)
    const reload = vi.spyOn(window.location, 'reload').mockReturnValue()
    render(<StartError cause={new NewerDatabaseError(7)} />)
    const others = await screen.findByRole('region', { name: 'Other projects' })
    expect(within(others).queryByRole('button', { name: 'Of a newer program' })).toBeNull()
    fireEvent.click(within(others).getByRole('button', { name: 'Flood reports' }))
    await waitFor(() => expect(reload).toHaveBeenCalledOnce())
    expect(chosenProject()).toBe(other)
  })

  test('are a new project', async () => {
    const blocked = await createProject(newProjectInfo('Of a newer program'))
    chooseProject(blocked)
    const reload = vi.spyOn(window.location, 'reload').mockReturnValue()
    render(<StartError cause={new NewerDatabaseError(7)} />)
    fireEvent.click(await screen.findByRole('button', { name: 'New project' }))
    await waitFor(() => expect(reload).toHaveBeenCalledOnce())
    expect(chosenProject()).not.toBe(blocked)
  })

  test('are the backups of every project', async () => {
    render(<StartError cause={new NewerDatabaseError(7)} />)
    expect(screen.queryByRole('region', { name: 'Restore a backup' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Restore a backup' }))
    expect(await screen.findByRole('region', { name: 'Restore a backup' })).toBeDefined()
  })
})
