import '../../../../renderer/src/styles/index.css'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createAnnotation } from '../../../../renderer/src/data/annotations.ts'
import { SourceList } from '../../../../renderer/src/features/library/index.ts'
import { createProgress, progressOf } from '../../../../renderer/src/state/reading-progress.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { present } from '../../../../shared/assert.ts'
import { anAnnotation } from '../../../support/builders.ts'
import { browserDatabase, importText, mount } from '../../../support/mount.tsx'
import { named } from '../../../support/sources.ts'

beforeEach(() => {
  workspace.setState(workspace.getInitialState())
  localStorage.removeItem('variorum.source-sort')
})

/** The list in a side panel, with three sources in the order of their import. */
async function openList() {
  await page.viewport(900, 600)
  const db = await browserDatabase()
  const base = await importText(db, 'Base opened, Moscow says', '2019-04-02', 'It opened on Thursday.')
  const arms = await importText(db, 'Arms exporter pledges closer ties', '2019-03-29', 'It opened on Friday.')
  const aid = await importText(db, 'Aid for Peru', null, 'Medical supplies were given.')
  mount(
    db,
    <aside aria-label="Sources" style={{ position: 'fixed', inset: 0, inlineSize: 240 }}>
      <SourceList />
    </aside>,
  )
  await screen.findAllByRole('listitem')
  return { db, base, arms, aid }
}

const item = (title: string) => screen.getByRole('button', { name: new RegExp(`^${title}`) })
const titles = () =>
  within(screen.getByRole('list', { name: 'Sources' }))
    .getAllByRole('listitem')
    .map((row) => row.querySelector('[data-source] > span')?.textContent)
const openTitles = async (db: Awaited<ReturnType<typeof openList>>['db']) => {
  const rows = await db.sources.bulkGet(workspace.getState().panes.map((pane) => pane.sourceId))
  return rows.map((row) => row?.meta.title.value)
}

describe('opening a source', () => {
  test('a click shows it in the active pane, Ctrl-click and “Open beside” in a new one', async () => {
    const { db } = await openList()
    await userEvent.click(item('Base'))
    await userEvent.click(item('Arms'), { modifiers: ['Control'] })
    expect(await openTitles(db)).toEqual(['Base opened, Moscow says', 'Arms exporter pledges closer ties'])
    const row = item('Aid').closest('li')
    if (row === null) throw new Error('no row')
    await userEvent.click(within(row).getByRole('button', { name: 'Open beside' }))
    expect(await openTitles(db)).toHaveLength(3)
    await waitFor(() => expect(item('Aid').getAttribute('aria-current')).toBe('true'))
  })

  test('works from the keyboard: arrows move, Enter opens, Ctrl+Enter opens beside', async () => {
    const { db } = await openList()
    item('Base').focus()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(document.activeElement).toBe(item('Arms'))
    await userEvent.keyboard('{End}{Control>}{Enter}{/Control}')
    expect(await openTitles(db)).toEqual(['Arms exporter pledges closer ties', 'Aid for Peru'])
  })

  test('typing letters goes to the next title that starts so', async () => {
    await openList()
    item('Base').focus()
    await userEvent.keyboard('ai')
    await waitFor(() => expect(document.activeElement).toBe(item('Aid')))
  })
})

describe('the name of a source in the list', () => {
  test('is a sentence: title, date, annotations, whether it is open', async () => {
    const { db, arms } = await openList()
    const { anchor } = anAnnotation()
    await createAnnotation(db, { sourceId: arms.id, anchor }, 'yellow')
    await userEvent.click(item('Arms'))
    await waitFor(() =>
      expect(item('Arms').getAttribute('aria-label')).toBe(
        'Arms exporter pledges closer ties, 29 Mar 2019, 1 annotation, open',
      ),
    )
    expect(item('Aid').getAttribute('aria-label')).toBe('Aid for Peru, undated')
  })
})

test('a long publisher gives way to the date, which is the day and never cut', async () => {
  const { db, arms } = await openList()
  const { anchor } = anAnnotation()
  await createAnnotation(db, { sourceId: arms.id, anchor }, 'yellow')
  await db.sources.update(arms.id, {
    'meta.publisher': named('The Northern and Southern Harbour Observer'),
    'meta.published': named({ iso: '2019-03-29T19:40+03:00', precision: 'minute' }),
  })
  await waitFor(() =>
    expect(item('Arms').getAttribute('aria-label')).toContain('29 Mar 2019, 19:40 (+03:00)'),
  )
  const date = await within(item('Arms')).findByText('29 Mar 2019')
  expect(date.scrollWidth).toBeLessThanOrEqual(date.clientWidth)
  const room = item('Arms').getBoundingClientRect()
  expect(date.getBoundingClientRect().right).toBeLessThan(room.right)
  const name = within(item('Arms')).getByText(/^The Northern/)
  expect(name.scrollWidth).toBeGreaterThan(name.clientWidth)
})

test('a publisher that has no room for a few letters is left out, not cut to one', async () => {
  const { db, arms } = await openList()
  const { anchor } = anAnnotation()
  await createAnnotation(db, { sourceId: arms.id, anchor }, 'yellow')
  await db.sources.update(arms.id, {
    'meta.publisher': named('The Northern and Southern Harbour Observer'),
    'meta.published': named({ iso: '2019-03-29', precision: 'day' }),
  })
  act(() => progressOf(db.databaseKey).reach(arms.id, 0.42))
  const name = await within(item('Arms')).findByText(/^The Northern/)
  const line = present(name.parentElement, 'line')
  const isShown = (element: Element) => {
    const { top, bottom, width } = element.getBoundingClientRect()
    const room = line.getBoundingClientRect()
    return width > 0 && top < room.bottom - 1 && bottom > room.top + 1
  }
  await userEvent.hover(screen.getByRole('searchbox', { name: 'Search sources' }))
  await expect.poll(() => isShown(name)).toBe(true)
  expect(name.getBoundingClientRect().width).toBeGreaterThan(30)
  await userEvent.hover(item('Arms'))
  await expect.poll(() => isShown(name)).toBe(false)
  const day = within(item('Arms')).getByText('29 Mar 2019')
  expect(isShown(day)).toBe(true)
  expect(day.getBoundingClientRect().left).toBeGreaterThanOrEqual(line.getBoundingClientRect().left)
})

describe('finding a source', () => {
  test('the search narrows the list and says how far', async () => {
    await openList()
    await userEvent.fill(screen.getByRole('searchbox', { name: 'Search sources' }), 'peru')
    await waitFor(() => expect(titles()).toEqual(['Aid for Peru']))
    expect(screen.getByRole('heading', { name: /Sources/ }).textContent).toContain('1 of 3')
    await userEvent.fill(screen.getByRole('searchbox', { name: 'Search sources' }), 'nowhere')
    expect(await screen.findByText('Nothing matches')).toBeTruthy()
  })

  test('the order is chosen from a menu and kept', async () => {
    const { db } = await openList()
    expect(titles()).toEqual([
      'Base opened, Moscow says',
      'Arms exporter pledges closer ties',
      'Aid for Peru',
    ])
    await userEvent.click(screen.getByRole('button', { name: 'Sort sources' }))
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Date of publication' }))
    const byDate = ['Arms exporter pledges closer ties', 'Base opened, Moscow says', 'Aid for Peru']
    await waitFor(() => expect(titles()).toEqual(byDate))
    mount(db, <SourceList />)
    await waitFor(() => {
      const lists = screen.getAllByRole('list', { name: 'Sources' })
      expect(lists).toHaveLength(2)
      expect(lists[1]?.textContent).toMatch(/^Arms/)
    })
  })
})

test('the focus stays in the list also when a source is deleted by its menu', async () => {
  await openList()
  item('Arms').focus()
  await userEvent.keyboard('{Tab}{Tab}{Enter}')
  await userEvent.click(await screen.findByRole('menuitem', { name: /^Delete/ }))
  await waitFor(() => expect(titles()).toHaveLength(2))
  await waitFor(() => expect(document.activeElement?.getAttribute('data-source')).toBeTruthy())
})

test('Delete puts a source into the bin, keeps the focus in the list, and Undo brings the source back', async () => {
  const { db, base } = await openList()
  workspace.getState().openSource(base.id)
  item('Base').focus()
  await userEvent.keyboard('{Delete}')
  await waitFor(() => expect(titles()).toHaveLength(2))
  expect(workspace.getState().panes).toEqual([])
  await waitFor(() => expect(document.activeElement).toBe(item('Arms')))
  expect((await db.sources.get(base.id))?.deletedAt).not.toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Take back' }))
  await waitFor(() => expect(titles()).toHaveLength(3))
})

describe('a row of the list', () => {
  const rowOf = (title: string) => {
    const row = item(title).closest('li')
    if (row === null) throw new Error('no row')
    return row
  }
  const titleIn = (row: HTMLElement) => {
    const title = row.querySelector('[data-source] > span')
    if (title === null) throw new Error('no title')
    return title.getBoundingClientRect()
  }

  test('clamps a title of any length to four lines, and is still named by all of it', async () => {
    const { db } = await openList()
    const long = `Flood ${'warning'.repeat(85)}`
    await importText(db, long, null, 'The river rose.')
    await waitFor(() => item('Flood'))
    const row = rowOf('Flood')
    expect(titleIn(row).height).toBeLessThan(4.5 * 17)
    expect(row.getBoundingClientRect().height).toBeLessThan(120)
    expect(item('Flood')).toHaveAccessibleName(expect.stringContaining(long))
    expect(screen.getByTitle(long)).toBeVisible()
  })

  test('keeps its buttons off the title, at the end of its line of facts', async () => {
    await openList()
    const row = rowOf('Arms')
    const { top, right } = within(row).getByRole('button', { name: 'Open beside' }).getBoundingClientRect()
    expect(top).toBeGreaterThanOrEqual(titleIn(row).bottom - 1)
    expect(right).toBeGreaterThan(row.getBoundingClientRect().left + 150)
  })

  test('reads from right to left where its title does, facts and buttons with it', async () => {
    const { db } = await openList()
    await importText(db, 'العبّارة تصل إلى الجزيرة', '2019-04-02', 'وصلت العبّارة قبل الظهر.')
    await waitFor(() => item('العبّارة'))
    const row = rowOf('العبّارة')
    const middle = row.getBoundingClientRect().left + row.getBoundingClientRect().width / 2
    expect(within(row).getByText('2 Apr 2019').getBoundingClientRect().left).toBeGreaterThan(middle)
    expect(
      within(row).getByRole('button', { name: 'Open beside' }).getBoundingClientRect().right,
    ).toBeLessThan(middle)
  })
})

test('a source can be dragged to a pane by its id', async () => {
  const { base } = await openList()
  const data = new DataTransfer()
  item('Base').dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer: data }))
  expect(data.getData('application/x-variorum-source')).toBe(base.id)
})

describe('how far sources were read', () => {
  test('is said on each row and in its name, sorted by, and kept', async () => {
    const { db, base, aid } = await openList()
    expect(item('Base').getAttribute('aria-label')).not.toMatch(/read/)
    const progress = progressOf(db.databaseKey)
    act(() => {
      progress.reach(base.id, 0.42)
      progress.reach(base.id, 0.2)
      progress.reach(aid.id, 1)
    })
    await waitFor(() => expect(item('Base').getAttribute('aria-label')).toMatch(/, 42 % read/))
    expect(within(item('Base')).getByText('42 %')).toBeVisible()
    expect(item('Aid').getAttribute('aria-label')).toMatch(/, read to the end/)
    await userEvent.click(screen.getByRole('button', { name: 'Sort sources' }))
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Reading progress' }))
    await waitFor(() =>
      expect(titles()).toEqual([
        'Arms exporter pledges closer ties',
        'Base opened, Moscow says',
        'Aid for Peru',
      ]),
    )
    expect(createProgress(localStorage, db.databaseKey).read()).toEqual(
      new Map([
        [base.id, 0.42],
        [aid.id, 1],
      ]),
    )
  })

  test('can be set by hand, and taken back', async () => {
    await openList()
    const choose = async (label: string) => {
      await userEvent.click(screen.getByRole('button', { name: /^More about Base/ }))
      await userEvent.click(await screen.findByRole('menuitem', { name: label }))
    }
    await choose('Mark as read')
    await waitFor(() => expect(item('Base').getAttribute('aria-label')).toMatch(/, read to the end/))
    await choose('Mark as not read')
    await waitFor(() => expect(item('Base').getAttribute('aria-label')).not.toMatch(/read to/))
  })
})
