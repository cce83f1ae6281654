import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createAnnotation } from '../../../../renderer/src/data/annotations.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { addSource } from '../../../../renderer/src/data/sources.ts'
import { SourceDetails } from '../../../../renderer/src/features/library/index.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { present } from '../../../../shared/assert.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase, mount } from '../../../support/mount.tsx'
import { parsedFrom } from '../../../support/parsed.ts'

beforeEach(() => workspace.setState(workspace.getInitialState()))

const TEXT = articleOf(
  ['paragraph', 'The centre opened on Friday, the ministry said.'],
  ['paragraph', 'READ MORE: Another story', { suppressed: 'related-link' }],
  ['paragraph', 'Nobody said what it cost.'],
  ['paragraph', 'Like this story? Share it!', { suppressed: 'share-prompt' }],
)

async function openDetails() {
  await page.viewport(1100, 900)
  const db = await browserDatabase()
  const bytes = new TextEncoder().encode('original')
  const parsed = await parsedFrom('Training centre opens', TEXT, bytes)
  const title = {
    value: 'Training centre opens',
    from: 'h1',
    raw: null,
    others: [{ value: 'Centre opens near Caracas', from: 'meta.og:title' }],
  }
  const meta = {
    ...parsed.meta,
    title,
    published: {
      value: { iso: '2019-03-29T18:58', precision: 'minute' as const },
      from: 'text',
      raw: '29 Mar, 2019 18:58',
      others: [],
    },
  }
  const { source } = await addSource(db, { ...parsed, meta }, 'centre.html', bytes)
  mount(db, <SourceDetails />)
  workspace.getState().openDialog({ kind: 'source-details', sourceId: source.id })
  await screen.findByRole('textbox', { name: 'Title' })
  const stored = async () => present(await db.sources.get(source.id), 'source')
  return { db, source, stored }
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const described = (name: string) =>
  (field(name).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
const steps = (db: WorkbenchDb) => db.history.where('undone').equals(0).count()

describe('what is known about a source', () => {
  test('every value says where it was found, in the very words where they differ', async () => {
    await openDetails()
    expect(described('Title')).toContain('The main heading of the page')
    expect(described('Date of publication')).toContain('29 Mar 2019, 18:58')
    expect(described('Date of publication')).toContain('as “29 Mar, 2019 18:58”')
    expect(described('Byline')).toContain('Not known.')
  })

  test('is stored while it is typed, as one step to undo', async () => {
    const { db, stored } = await openDetails()
    const before = await steps(db)
    await userEvent.click(field('Byline'))
    await userEvent.keyboard('Ana Ruiz; J. Doe')
    await waitFor(async () => expect((await stored()).meta.authors?.value).toEqual(['Ana Ruiz', 'J. Doe']))
    expect(field('Byline').value).toBe('Ana Ruiz; J. Doe')
    expect(await steps(db)).toBe(before + 1)
    await undo(db)
    await waitFor(() => expect(field('Byline').value).toBe(''))
  })

  test('a date is kept as typed until the field is left, then shown as it is stored', async () => {
    const { stored } = await openDetails()
    await userEvent.clear(field('Date of publication'))
    await waitFor(async () => expect((await stored()).meta.published).toBeNull())
    await userEvent.click(field('Date of publication'))
    await userEvent.keyboard('2 April 2019')
    await waitFor(async () =>
      expect((await stored()).meta.published?.value).toEqual({ iso: '2019-04-02', precision: 'day' }),
    )
    expect(field('Date of publication').value).toBe('2 April 2019')
    await userEvent.tab()
    await waitFor(() => expect(field('Date of publication').value).toBe('2019-04-02'))
  })

  test('what cannot be stored is explained, stays in the field and changes nothing', async () => {
    const { stored } = await openDetails()
    await userEvent.fill(field('Date of publication'), '03/04/2019')
    await waitFor(() => expect(described('Date of publication')).toContain('could be two different days'))
    await userEvent.fill(field('Title'), '')
    await waitFor(() => expect(described('Title')).toContain('A source needs a title'))
    const { meta } = await stored()
    expect(meta.title.value).toBe('Training centre opens')
    expect(meta.published?.value.iso).toBe('2019-03-29T18:58')
  })

  test('another value the file gave can be taken instead', async () => {
    const { stored } = await openDetails()
    expect(screen.getByText('2 places in the file disagree:')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Use “Centre opens near Caracas”' }))
    await waitFor(() => expect(field('Title').value).toBe('Centre opens near Caracas'))
    expect((await stored()).meta.title.from).toBe('user')
    expect(screen.getByRole('button', { name: 'Use “Training centre opens”' })).toBeTruthy()
    expect(screen.getByText('The file says:')).toBeTruthy()
  })

  test('a note is kept', async () => {
    const { stored } = await openDetails()
    await userEvent.fill(field('Note'), 'State broadcaster.')
    await waitFor(async () => expect((await stored()).note).toBe('State broadcaster.'))
  })
})

describe('what was left out', () => {
  const leftOut = () => screen.getByRole('region', { name: 'What was left out' })

  test('is listed with reason and place, and can be put back one by one', async () => {
    const { db, source, stored } = await openDetails()
    const anchor = createAnchor(
      TEXT.content,
      source.currentVersionId,
      span(TEXT.content.indexOf('Nobody'), TEXT.content.length),
    )
    const mark = await createAnnotation(db, { sourceId: source.id, anchor }, 'yellow')
    expect(leftOut().textContent).toContain('Link to another article, before “Nobody said what it cost.”')
    await userEvent.click(within(leftOut()).getByRole('button', { name: /READ MORE/ }))
    await waitFor(() => expect(within(leftOut()).getAllByRole('listitem')).toHaveLength(1))
    const text = await db.texts.get((await stored()).currentVersionId)
    expect(text?.content).toContain('READ MORE: Another story')
    const moved = present(await db.annotations.get(mark.id), 'annotation')
    expect(text?.content.slice(moved.anchor.start, moved.anchor.end)).toBe('Nobody said what it cost.')
    expect(leftOut().contains(document.activeElement)).toBe(true)
  })

  test('can be put back all at once, and undo takes it out again', async () => {
    const { db, source, stored } = await openDetails()
    await userEvent.click(within(leftOut()).getByRole('button', { name: 'Put back all' }))
    await waitFor(() => expect(leftOut().textContent).toContain('the text holds all that is in the file'))
    expect((await stored()).currentVersionId).not.toBe(source.currentVersionId)
    await undo(db)
    await waitFor(() => expect(within(leftOut()).getAllByRole('listitem')).toHaveLength(2))
  })
})
