import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { undo } from '../../../../renderer/src/data/history.ts'
import { compareState } from '../../../../renderer/src/features/compare/compare-state.ts'
import { CompareView } from '../../../../renderer/src/features/compare/index.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import type { SourceMeta } from '../../../../shared/project/source.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase, mount } from '../../../support/mount.tsx'
import { importArticle } from '../reader/open-reader.tsx'

beforeEach(() => workspace.setState(workspace.getInitialState(), true))

const SLOWLY = { timeout: 15_000 }
const published = (iso: string): Pick<SourceMeta, 'published'> => ({
  published: { value: { iso, precision: 'day' }, from: 'text', raw: null, others: [] },
})

/** The view with two reports that share wording and a quotation. */
async function compareReports(tab: 'wording' | 'quotations') {
  const db = await browserDatabase()
  await importArticle(
    db,
    'Late',
    articleOf(
      [
        'paragraph',
        'On Sunday the lighthouse museum opened to many visitors after eleven long years of repairs.',
      ],
      ['paragraph', '“Everybody has to stop digging before the storms come,” Mayor Anna Lindqvist said.'],
    ),
    published('2020-05-05'),
  )
  await importArticle(
    db,
    'Early',
    articleOf(
      [
        'paragraph',
        'We hear that the lighthouse museum opened to visitors after eleven long years of repairs.',
      ],
      ['paragraph', '“Stop digging,” Lindqvist said.'],
    ),
    published('2020-05-04'),
  )
  compareState.setState({ tab, among: 'all' })
  await page.viewport(1200, 700)
  mount(
    db,
    <main style={{ position: 'fixed', inset: 0 }}>
      <CompareView showClaim={() => Promise.resolve()} />
    </main>,
  )
  return db
}

test('copied wording shows what differs and which was earlier, opens both, and makes one lineage', async () => {
  const db = await compareReports('wording')
  const row = await screen.findByRole('article', { name: 'Copied, 12 words' }, SLOWLY)
  expect([...row.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['many'])
  expect(within(row).getByText('earlier').parentElement).toHaveTextContent('Early')
  await userEvent.click(await within(row).findByRole('button', { name: 'Same lineage …' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: /^One lineage/ }))
  await waitFor(() => expect(within(row).queryByRole('button', { name: 'Same lineage …' })).toBeNull())
  expect(await db.lineages.count()).toBe(1)
  // The menu went with its button, and the focus to what stands beside it.
  await waitFor(() => expect(within(row).getByRole('button', { name: /^Copied, 12 words: / })).toHaveFocus())
  await undo(db)
  expect(await within(row).findByRole('button', { name: 'Same lineage …' })).toBeVisible()

  await userEvent.fill(screen.getByRole('searchbox', { name: 'Find in shared wording' }), 'nothing like it')
  await userEvent.click(await screen.findByRole('button', { name: 'Show all' }))
  await userEvent.click(screen.getByRole('button', { name: /^Copied, 12 words: / }))
  await waitFor(() => expect(workspace.getState().panes).toHaveLength(2))
  expect(workspace.getState().view).toBe('read')
})

test('a trimmed quotation stands below the whole of the same speaker and is compared word by word', async () => {
  await compareReports('quotations')
  const row = await screen.findByRole('article', { name: 'Anna Lindqvist' }, SLOWLY)
  expect(within(row).getByRole('heading', { name: /2 quotations in 2 sources/ })).toBeVisible()
  expect(within(row).getByText('Trimmed')).toBeVisible()
  await userEvent.click(within(row).getByRole('button', { name: 'Word by word' }))
  expect([...row.querySelectorAll('del')].map((gone) => gone.textContent.trim())).toContain(
    'before the storms come',
  )
  await userEvent.click(screen.getByRole('checkbox', { name: 'In several sources only' }))
  await userEvent.click(within(row).getByRole('button', { name: /Open in “Late”/ }))
  expect(workspace.getState().reveal).toMatchObject({ span: { start: expect.any(Number) as number } })
})
