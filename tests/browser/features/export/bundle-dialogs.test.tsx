import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { noteArrival, takeArrival } from '../../../../renderer/src/data/opening.ts'
import { listProjects, registerProject, unregisterProject } from '../../../../renderer/src/data/registry.ts'
import { ExportDialog, OpenBundle } from '../../../../renderer/src/features/export/index.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { offerBundle } from '../../../../renderer/src/state/offered-bundle.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { present } from '../../../../shared/assert.ts'
import { verifyBundle } from '../../../../renderer/src/workers/bundle-client.ts'
import { browserDatabase, importText, mount } from '../../../support/mount.tsx'
import sampleUrl from '../../../../seeds/sample-project.zip?url'

beforeEach(() => workspace.setState(workspace.getInitialState()))

/** Starting a worker takes its time on a busy machine. */
const UNHURRIED = { timeout: 15_000 }

const sampleFile = async (name = 'sample.zip') => new File([await (await fetch(sampleUrl)).blob()], name)

describe('exporting', () => {
  test('shows what the bundle holds and hands the file to the user', async () => {
    const db = await browserDatabase()
    await importText(db, 'Arms exporter pledges closer ties', null, 'It opened on Friday.')
    mount(db, <ExportDialog />)
    const links: HTMLAnchorElement[] = []
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      links.push(this)
    })
    onTestFinished(() => click.mockRestore())
    runCommand('bundle.export')
    const dialog = await screen.findByRole('dialog', { name: 'Export bundle' })
    await waitFor(() => expect(dialog.textContent).toContain('1 source with its original file'))
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'File name' }).value).toBe(
      'test-project.zip',
    )
    await userEvent.click(within(dialog).getByRole('button', { name: 'Export' }))
    expect(await screen.findByText('Bundle exported', {}, UNHURRIED)).toBeTruthy()
    const link = present(links[0], 'download')
    expect(link.download).toBe('test-project.zip')
    const exported = new Uint8Array(await (await fetch(link.href)).arrayBuffer())
    expect(await verifyBundle(exported)).toMatchObject({ ok: true })
  })
})

describe('opening', () => {
  const choose = (...files: readonly File[]) => {
    const input = screen.getByLabelText<HTMLInputElement>('Open bundle')
    const list = new DataTransfer()
    for (const file of files) list.items.add(file)
    input.files = list.files
    fireEvent.change(input)
  }

  test('a bundle is verified and shown before anything is stored', async () => {
    const db = await browserDatabase()
    mount(db, <OpenBundle />)
    const before = await listProjects()
    choose(await sampleFile())
    const open = await screen.findByRole('button', { name: 'Open' }, UNHURRIED)
    const dialog = screen.getByRole('dialog', { name: 'Open bundle' })
    expect(dialog.textContent).toMatch(/5 sources, 12 annotations/)
    expect(dialog.textContent).toMatch(/Checksums verified: \d+ files/)
    await waitFor(() => expect(document.activeElement).toBe(open), UNHURRIED)
    await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(dialog.isConnected).toBe(false))
    expect(await listProjects()).toEqual(before)
  })

  test('a project that is here already is not replaced without asking', async () => {
    const db = await browserDatabase()
    const verified = await verifyBundle(new Uint8Array(await (await sampleFile()).arrayBuffer()))
    if (!verified.ok) throw new Error('not verified')
    verified.value.discard()
    const databaseKey = crypto.randomUUID()
    const { projectId } = verified.value.contents
    await registerProject({ databaseKey, projectId, title: 'Mine, with more work in it' })
    onTestFinished(() => unregisterProject(databaseKey))
    mount(db, <OpenBundle />)
    offerBundle(await sampleFile())
    expect(await screen.findByRole('button', { name: 'Open as a copy' }, UNHURRIED)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Replace mine' })).toBeTruthy()
    expect(screen.getByRole('dialog').textContent).toContain('Mine, with more work in it')
  })

  test('a refused file is explained, and nothing changes', async () => {
    const db = await browserDatabase()
    mount(db, <OpenBundle />)
    choose(new File(['this is no archive'], 'letter.zip'))
    const alert = await screen.findByRole('alert', {}, UNHURRIED)
    expect(alert.textContent).toContain('letter.zip was not opened')
    expect(alert.textContent).toContain('This is not a ZIP file')
    expect(alert.textContent).toContain('Nothing was changed')
    await userEvent.click(screen.getAllByRole('button', { name: 'Close' })[0] ?? document.body)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  test('several bundles are opened one after the other, and none is lost', async () => {
    const db = await browserDatabase()
    mount(db, <OpenBundle />)
    const before = await listProjects()
    choose(new File(['no archive'], 'first.zip'), await sampleFile('second.zip'))
    const dialog = await screen.findByRole('dialog', { name: 'Open bundle' })
    await waitFor(() => expect(dialog.textContent).toContain('first.zip was not opened'), UNHURRIED)
    expect(dialog.textContent).toContain('1 more bundle waits and comes next.')
    offerBundle(new File(['no archive'], 'third.zip'))
    await userEvent.click(within(dialog).getAllByRole('button', { name: 'Close' })[0] ?? dialog)

    await userEvent.click(await screen.findByRole('button', { name: 'Open' }, UNHURRIED))
    expect(await screen.findByText(/is stored$/, {}, UNHURRIED)).toBeTruthy()
    const added = (await listProjects()).filter(
      ({ databaseKey }) => !before.some((known) => known.databaseKey === databaseKey),
    )
    expect(added.map(({ title }) => title)).toEqual(['Two helicopter centres, five reports'])
    onTestFinished(async () => {
      for (const { databaseKey } of added) await unregisterProject(databaseKey)
    })
    const last = await screen.findByRole('dialog', { name: 'Open bundle' })
    await waitFor(() => expect(last.textContent).toContain('third.zip was not opened'), UNHURRIED)
    expect(last.textContent).not.toContain('comes next')
  })

  test('a bundle that is left while it is read shows nothing more', async () => {
    const db = await browserDatabase()
    mount(db, <OpenBundle />)
    choose(await sampleFile())
    const left = await screen.findByRole('dialog', { name: 'Open bundle' })
    await userEvent.click(within(left).getAllByRole('button', { name: /Cancel|Close/ })[0] ?? left)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    choose(new File(['no archive'], 'letter.zip'))
    const alert = await screen.findByRole('alert', {}, UNHURRIED)
    expect(alert.textContent).toContain('letter.zip was not opened')
    expect(screen.queryByRole('button', { name: 'Open' })).toBeNull()
  })

  test('a project just opened is announced once', async () => {
    const db = await browserDatabase()
    noteArrival(db.databaseKey)
    mount(db, <OpenBundle />)
    expect(await screen.findByText('“Test project” is open')).toBeTruthy()
    expect(takeArrival(db.databaseKey)).toBe(false)
  })
})
