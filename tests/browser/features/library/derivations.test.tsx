import { configure, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { undo } from '../../../../renderer/src/data/history.ts'
import { SourceDetails } from '../../../../renderer/src/features/library/index.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { browserDatabase, importText, mount } from '../../../support/mount.tsx'

configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => workspace.setState(workspace.getInitialState()))

const region = (name: string) => screen.findByRole('region', { name })
const press = async (inside: HTMLElement, name: string) =>
  userEvent.click(within(inside).getByRole('button', { name }))

async function choose(words: string, option: RegExp) {
  await userEvent.fill(await screen.findByRole('combobox', { name: 'Find the source it has it from' }), words)
  await screen.findByRole('option', { name: option })
  await userEvent.keyboard('{Enter}')
}

test('where a source has it from is suggested by its words or chosen, noted, seen from the other end, and undone', async () => {
  await page.viewport(1100, 900)
  const db = await browserDatabase()
  const wire = await importText(db, 'Interfax: a school opens', '2019-03-29', 'The school has opened.')
  const blog = await importText(db, 'Pilots at school', '2019-03-31', 'They learn to fly.')
  const said = 'The spokesman told the Interfax agency that it had opened.'
  const paper = await importText(db, 'A new school', '2019-03-30', `It began. ${said} AFP reported it too.`)
  mount(db, <SourceDetails />)
  const open = (sourceId: typeof wire.id) =>
    workspace.getState().openDialog({ kind: 'source-details', sourceId })
  open(paper.id)

  const cited = await region('Cited in its text')
  expect(cited).toHaveTextContent(said)
  expect(within(cited).getByRole('list', { name: 'Outlets not in this project' })).toHaveTextContent('AFP')
  await press(cited, 'Not from “Interfax: a school opens”')
  await waitFor(() => expect(cited).toHaveTextContent('You said it is not from there.'))
  await press(cited, 'Suggest again: “Interfax: a school opens”')
  await within(cited).findByRole('button', { name: 'Has it from “Interfax: a school opens”' })
  await press(cited, 'Has it from “Interfax: a school opens”')
  const from = await region('Has it from')
  await within(from).findByRole('list', { name: 'It has it from' })
  expect(within(from).getByRole('textbox')).toHaveValue(`“${said}”`)
  expect(within(cited).queryByRole('button', { name: /^Has it from/ })).toBeNull()
  const group = screen.getByRole('group', { name: 'Lineage and copies' })
  await waitFor(() => expect(group.contains(document.activeElement)).toBe(true))

  await press(from, 'Add a source it has it from')
  await choose('pilots', /^Pilots at school/)
  await waitFor(async () => expect(await db.derivations.count()).toBe(2))
  await within(from).findByRole('button', { name: 'Remove Pilots at school' })
  await press(from, 'Remove Pilots at school')
  await waitFor(async () => expect(await db.derivations.count()).toBe(1))
  await undo(db)
  await waitFor(async () => expect(await db.derivations.count()).toBe(2))

  open(wire.id)
  await waitFor(async () =>
    expect(
      within(await region('Has it from')).getByRole('list', { name: 'Others have it from this one' }),
    ).toHaveTextContent('A new school'),
  )
  await press(await region('Has it from'), 'Add a source it has it from')
  await choose('new school', /^A new school/)
  await screen.findByText(/Nothing was noted: “A new school” has it from/)
  expect(await db.derivations.count()).toBe(2)
  expect(blog.deletedAt).toBeNull()
})
