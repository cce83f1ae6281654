import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createAnnotation } from '../../../../renderer/src/data/annotations.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { binSources } from '../../../../renderer/src/data/sources.ts'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import { passageAt } from '../../../../renderer/src/data/passages.ts'
import { addVersion } from '../../../../renderer/src/data/versions.ts'
import { AnnotationList, AnnotationToolbar } from '../../../../renderer/src/features/annotate/index.ts'
import {
  ReattachBar,
  ReviewDialog,
  VersionsDialog,
} from '../../../../renderer/src/features/versions/index.ts'
import { reattaching } from '../../../../renderer/src/state/reattaching.ts'
import { DEFAULTS, settings } from '../../../../renderer/src/state/settings.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { present } from '../../../../shared/assert.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { browserDatabase, importText, mount } from '../../../support/mount.tsx'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

const FIRST = 'The new harbour opened on Friday, two years later than planned, the port authority said.'
const FERRY = 'Its first ferry left at noon with four hundred passengers on board, most of them islanders.'
const SPEECH = 'The minister spoke of a great day for everybody on both sides of the sound.'
const DUSK = 'Its first ferry left at dusk with four hundred passengers on board, most of them islanders.'
const LAST = 'Not far away the council debated the price of fish for an hour on Wednesday evening.'

const dialog = page.getByRole('dialog', { name: 'Review passages' })
const passage = (name: string) => dialog.getByRole('region', { name })

beforeEach(async () => {
  await page.viewport(1000, 800)
  workspace.setState(workspace.getInitialState())
  reattaching.setState({ waiting: null })
  settings.getState().update(DEFAULTS)
})

/** A source whose newer version edits one marked passage, evidence of a claim, and leaves out another. */
async function changed() {
  const db = await browserDatabase()
  const source = await importText(db, 'Harbour', '2019-03-29', FIRST, FERRY, SPEECH, LAST)
  const content = [FIRST, FERRY, SPEECH, LAST].join('\n\n')
  const mark = async (words: string) => {
    const start = content.indexOf(words)
    const chosen = {
      sourceId: source.id,
      versionId: source.currentVersionId,
      span: span(start, start + words.length),
    }
    return createAnnotation(db, present(await passageAt(db, chosen), 'passage'), 'yellow')
  }
  const ferry = await mark(FERRY)
  const speech = await mark(SPEECH)
  await createClaim(db, 'The ferry left at noon', { kind: 'annotation', annotation: ferry })
  const bytes = new TextEncoder().encode('newer')
  await addVersion(
    db,
    source.id,
    await parsedFrom('Harbour', textOf(FIRST, DUSK, LAST), bytes),
    'newer.txt',
    bytes,
  )
  mount(
    db,
    <>
      <AnnotationToolbar />
      <ReviewDialog />
      <VersionsDialog />
      <ReattachBar />
    </>,
  )
  return { db, source: present(await db.sources.get(source.id), 'source'), ferry, speech }
}

test('old and new stand side by side with the words that differ; keys walk and decide', async () => {
  const { db, ferry, speech } = await changed()
  workspace.getState().openDialog({ kind: 'review', all: true })
  const first = passage('Passage 1 of 2')
  await expect.element(first).toHaveFocus()
  await expect
    .element(first.getByRole('region', { name: 'Before' }).getByRole('deletion'))
    .toHaveTextContent('noon')
  await expect
    .element(first.getByRole('region', { name: 'Now' }).getByRole('insertion'))
    .toHaveTextContent('dusk')
  await expect.element(first.getByText('The ferry left at noon')).toBeVisible()

  await userEvent.keyboard('j')
  await expect.element(passage('Passage 2 of 2').getByRole('button', { name: /^Accept/ })).toBeDisabled()
  const now = passage('Passage 2 of 2').getByRole('region', { name: 'Now' })
  await expect.element(now.getByText('Where it stood, the text now reads:')).toBeVisible()
  await expect.element(now).toHaveTextContent(DUSK)
  await expect.element(now).toHaveTextContent(LAST.slice(0, 20))
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(first).toHaveFocus()
  await userEvent.keyboard('a')
  await expect.element(passage('Passage 2 of 2')).toHaveFocus()
  expect((await db.annotations.get(ferry.id))?.anchor).toMatchObject({
    exact: DUSK,
    state: { kind: 'exact' },
  })

  await userEvent.keyboard('o')
  await expect.element(dialog.getByText('Nothing is left to review')).toBeVisible()
  expect((await db.annotations.get(speech.id))?.anchor.state).toEqual({ kind: 'orphan', reviewed: true })
  await dialog.getByRole('button', { name: 'Take back' }).click()
  await expect.element(passage('Passage 2 of 2')).toBeVisible()
})

test('single keys that are switched off decide nothing; arrows still walk', async () => {
  const { db, ferry } = await changed()
  settings.getState().update({ singleKeys: false })
  workspace.getState().openDialog({ kind: 'review', all: true })
  await expect.element(passage('Passage 1 of 2')).toHaveFocus()
  await userEvent.keyboard('a')
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(passage('Passage 2 of 2')).toHaveFocus()
  expect((await db.annotations.get(ferry.id))?.anchor.state.kind).toBe('approximate')
})

test('a passage whose place is certain is in the queue only on demand', async () => {
  const { speech } = await changed()
  workspace.getState().openDialog({ kind: 'review' })
  await expect.element(passage('Passage 1 of 1').getByText(speech.anchor.exact)).toBeVisible()
  await dialog.getByRole('checkbox').click()
  await expect.element(passage('Passage 2 of 2').getByText(speech.anchor.exact)).toBeVisible()
  await expect.element(dialog.getByRole('checkbox')).toHaveFocus()
  await dialog.getByRole('button', { name: /^Previous/ }).click()
  await expect.element(passage('Passage 1 of 2')).toHaveFocus()
})

test('a waiting passage takes the next selection of its own source, by button or Enter', async () => {
  const { db, source, speech } = await changed()
  workspace.getState().openDialog({ kind: 'review' })
  await passage('Passage 1 of 1')
    .getByRole('button', { name: /^Re-attach/ })
    .click()
  const bar = page.getByRole('region', { name: 'Re-attach' })
  const attach = bar.getByRole('button', { name: /^Attach the passage to this selection/ })
  await expect.element(attach).toBeDisabled()
  const start = [FIRST, DUSK, ''].join('\n\n').length
  workspace.getState().setSelection({
    paneId: 'p',
    rect: { left: 10, top: 300, right: 200, bottom: 320 },
    sourceId: source.id,
    versionId: source.currentVersionId,
    span: span(start, start + LAST.length),
  })
  await expect.element(attach).toBeEnabled()
  await expect.element(page.getByRole('toolbar', { name: 'Annotate selection' })).not.toBeInTheDocument()
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog.getByText('Nothing is left to review')).toBeVisible()
  expect((await db.annotations.get(speech.id))?.anchor).toMatchObject({
    exact: LAST,
    state: { kind: 'exact' },
  })
})

test('giving up, by button or Escape, leaves the passage as it is and goes on with the queue', async () => {
  const { db, speech } = await changed()
  workspace.getState().openDialog({ kind: 'review' })
  await passage('Passage 1 of 1')
    .getByRole('button', { name: /^Re-attach/ })
    .click()
  await page.getByRole('region', { name: 'Re-attach' }).getByRole('button', { name: 'Cancel' }).click()
  await expect.element(passage('Passage 1 of 1')).toBeVisible()
  await passage('Passage 1 of 1')
    .getByRole('button', { name: /^Re-attach/ })
    .click()
  await expect.element(page.getByRole('region', { name: 'Re-attach' })).toBeVisible()
  await expect.element(dialog).not.toBeInTheDocument()
  await userEvent.keyboard('{Escape}')
  await expect.element(passage('Passage 1 of 1')).toBeVisible()
  expect((await db.annotations.get(speech.id))?.anchor.state.kind).toBe('orphan')
})

test('a source that is deleted, or a version that is taken back, is waited for no longer', async () => {
  const { db, source } = await changed()
  const bar = page.getByRole('region', { name: 'Re-attach' })
  const begin = async () => {
    workspace.getState().openDialog({ kind: 'review' })
    await passage('Passage 1 of 1')
      .getByRole('button', { name: /^Re-attach/ })
      .click()
    await expect.element(bar).toBeVisible()
  }
  await begin()
  await binSources(db, [source.id])
  await expect.element(bar).not.toBeInTheDocument()
  await undo(db)
  await begin()
  await undo(db)
  await expect.element(bar).not.toBeInTheDocument()
})

test('a key that is held answers for one passage', async () => {
  const { db } = await changed()
  workspace.getState().openDialog({ kind: 'review', all: true })
  await expect.element(passage('Passage 1 of 2')).toHaveFocus()
  await userEvent.keyboard('{o>4/}')
  await expect.element(dialog.getByText('Kept as an orphan.')).toBeVisible()
  await expect.element(passage('Passage 1 of 1').or(passage('Passage 2 of 2'))).toBeVisible()
  const rows = await db.annotations.toArray()
  expect(
    rows.filter(({ anchor: { state } }) => state.kind === 'orphan' && state.reviewed === true),
  ).toHaveLength(1)
})

test('the card of a passage that is not certain leads to it in the queue', async () => {
  const { db, source, speech } = await changed()
  workspace.getState().openSource(source.id)
  mount(
    db,
    <div style={{ blockSize: 300 }}>
      <AnnotationList />
    </div>,
  )
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await expect.element(passage('Passage 1 of 1').getByText(speech.anchor.exact)).toBeVisible()
})

test('versions are compared word by word, with annotations and the claims that are concerned', async () => {
  const { source } = await changed()
  workspace.getState().openDialog({ kind: 'versions', sourceId: source.id })
  const versions = page.getByRole('dialog', { name: 'Versions' })
  await expect.element(versions.getByRole('rowheader', { name: '2 · current' })).toBeVisible()
  const changes = versions.getByRole('region', { name: 'Changes' })
  await expect.element(changes.getByRole('heading')).toHaveTextContent('2 paragraphs differ')
  await expect.element(changes.getByRole('insertion')).toHaveTextContent('dusk')
  await expect.element(changes.getByText(/lost its place/)).toBeVisible()
  const claims = versions.getByRole('region', { name: 'Claims whose evidence changed' })
  await expect.element(claims.getByText('The ferry left at noon')).toBeVisible()
})
