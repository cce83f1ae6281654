import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { binSources } from '../../../../renderer/src/data/sources.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { changeCompareSettings } from '../../../../renderer/src/state/compare-settings.ts'
import { comparedPassages } from '../../../../renderer/src/state/compared-passages.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { toast } from '../../../../renderer/src/ui/toast-store.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import {
  articleIn,
  importArticle,
  openReader,
  type ReadSource,
  scrollerOf,
  selectWords,
} from './open-reader.tsx'

const OPENED = 'The lighthouse museum on Skarv island opened on Sunday.'
const VISITED = 'Visitors came to the museum in the lighthouse.'

beforeEach(() => {
  comparedPassages.setState({ asked: null, aligning: null })
  changeCompareSettings({ alignment: true })
})

/** Two sources side by side, and an alignment begun in the first. */
async function beginAligning() {
  const db = await browserDatabase()
  const early = await importArticle(db, 'Early', articleOf(['paragraph', OPENED]))
  const late = await importArticle(db, 'Late', articleOf(['paragraph', VISITED]))
  await openReader(db, early, late)
  await alignAt(early, OPENED)
  await screen.findByRole('region', { name: 'Aligning passages' })
  return { db, early, late }
}

async function alignAt(read: ReadSource, words: string) {
  scrollerOf(read.source).focus()
  selectWords(articleIn(read.source), words)
  await waitFor(() => expect(workspace.getState().selection?.sourceId).toBe(read.source.id))
  await expect.poll(() => runCommand('aligned.with')).toBe(true)
}

const bar = () => screen.queryByRole('region', { name: 'Aligning passages' })

/** A disk that takes nothing until `mend` is called. */
function breakWrites(db: WorkbenchDb) {
  const refuse = () => {
    throw new Error('the disk is full')
  }
  db.passageDecisions.hook('creating').subscribe(refuse)
  return () => db.passageDecisions.hook('creating').unsubscribe(refuse)
}

test('the first passage stays in hand while what was aligned could not be written', async () => {
  const { db, late } = await beginAligning()
  const failures: string[] = []
  const onFailure = (event: PromiseRejectionEvent) => {
    event.preventDefault()
    failures.push(String(event.reason))
  }
  window.addEventListener('unhandledrejection', onFailure)
  const mend = breakWrites(db)
  await alignAt(late, VISITED)
  await expect.poll(() => failures).toHaveLength(1)
  expect(bar()).toBeInTheDocument()
  mend()
  window.removeEventListener('unhandledrejection', onFailure)
  runCommand('aligned.with')
  await waitFor(() => expect(bar()).not.toBeInTheDocument())
  expect(await db.passageDecisions.count()).toBe(1)
})

test('a key that is held aligns once', async () => {
  const { db, late } = await beginAligning()
  await alignAt(late, VISITED)
  runCommand('aligned.with')
  runCommand('aligned.with')
  await waitFor(() => expect(bar()).not.toBeInTheDocument())
  await expect.poll(() => db.passageDecisions.count()).toBe(1)
  expect(
    await db.history
      .where('undone')
      .equals(0)
      .filter(({ label }) => label === 'align passages')
      .count(),
  ).toBe(1)
})

test('an alignment that was begun ends with the switch, and with its source', async () => {
  const { db, early, late } = await beginAligning()
  changeCompareSettings({ alignment: false })
  await waitFor(() => expect(bar()).not.toBeInTheDocument())
  changeCompareSettings({ alignment: true })
  await alignAt(late, VISITED)
  await screen.findByRole('region', { name: 'Aligning passages' })
  await binSources(db, [early.source.id])
  expect(bar()).toBeInTheDocument()
  await binSources(db, [late.source.id])
  await waitFor(() => expect(bar()).not.toBeInTheDocument())
})

test('a draft is compared with nothing, and says so instead of being aligned', async () => {
  const { db, late } = await beginAligning()
  await db.sources.update(late.source.id, { kind: 'draft' })
  await alignAt(late, VISITED)
  await expect.poll(() => toast.getSnapshot().at(-1)?.title).toBe('Drafts are not compared')
  expect(await db.passageDecisions.count()).toBe(0)
  runCommand('aligned.others')
  await expect.poll(() => comparedPassages.getState().asked).toBeNull()
})
