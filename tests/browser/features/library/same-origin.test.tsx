import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addSource } from '../../../../renderer/src/data/sources.ts'
import { SourceDetails } from '../../../../renderer/src/features/library/index.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { generatedProse } from '../../../support/generated-prose.ts'
import { browserDatabase, mount } from '../../../support/mount.tsx'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

beforeEach(() => workspace.setState(workspace.getInitialState()))

test('the details of a source suggest what may go back to the same report, and open it beside', async () => {
  await page.viewport(1100, 900)
  const db = await browserDatabase()
  const prose = generatedProse(5)
  const report = Array.from({ length: 6 }, () => prose.paragraph(3))
  const add = async (title: string, paragraphs: readonly string[]) => {
    const bytes = new TextEncoder().encode(title)
    const parsed = await parsedFrom(title, textOf(...paragraphs), bytes)
    return (await addSource(db, parsed, 'a.txt', bytes)).source
  }
  const agency = await add('Agency report', report)
  const copy = await add('Ferry sails again', ['From our agencies.', ...report])
  mount(db, <SourceDetails />)
  workspace.getState().openDialog({ kind: 'source-details', sourceId: agency.id })
  const suggestion = await screen.findByRole('region', { name: 'Same origin?' })
  expect(suggestion).toHaveTextContent('Ferry sails again100 % of this text also stands there')
  await userEvent.click(within(suggestion).getByRole('button', { name: 'Open “Ferry sails again” beside' }))
  expect(workspace.getState().dialog).toBeNull()
  expect(workspace.getState().panes.map(({ sourceId }) => sourceId)).toEqual([agency.id, copy.id])
})
