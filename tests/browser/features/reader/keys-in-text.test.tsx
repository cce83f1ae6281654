import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { usePile } from '../../../../renderer/src/state/pile.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase, mount } from '../../../support/mount.tsx'
import { highlight, importArticle, openReader, painted, scrollerOf } from './open-reader.tsx'

/** What lies on the place last pointed at, for the test to read. */
const Pile = () => <p data-testid="pile">{usePile().length}</p>

test('O counts a highlight that was made in this very moment, and goes round with it', async () => {
  const db = await browserDatabase()
  const ferry = await importArticle(
    db,
    'Ferry sails again',
    articleOf(['paragraph', 'The first boat left at six in the morning, the harbour master said.']),
  )
  const long = await highlight(db, ferry, 'first boat left at six in the morning', 'yellow')
  await openReader(db, ferry)
  const { container } = mount(db, <Pile />)
  await expect.poll(() => painted('wb-hl-yellow')).toHaveLength(1)

  const fresh = await highlight(db, ferry, 'at six', 'green')
  workspace.getState().setActiveAnnotation(fresh.id)
  runCommand('annotate.cycle')
  runCommand('annotate.cycle')
  runCommand('annotate.cycle')
  await expect.poll(() => container.textContent).toContain('2')
  await expect.poll(() => workspace.getState().activeAnnotation).toBe(long.id)
  runCommand('annotate.cycle')
  await expect.poll(() => workspace.getState().activeAnnotation).toBe(fresh.id)
})

test('the sentence cursor goes on where it was when a field had the focus meanwhile, and behind an annotation stepped to', async () => {
  const db = await browserDatabase()
  const ferry = await importArticle(
    db,
    'Ferry sails again',
    articleOf(['paragraph', 'The boat left. Many were waiting. Nobody spoke. It rained. All went home.']),
  )
  await highlight(db, ferry, 'Nobody spoke.', 'yellow')
  await openReader(db, ferry)
  mount(db, <input aria-label="Note" />)
  await expect.poll(() => painted('wb-hl-yellow')).toHaveLength(1)
  const selected = () => document.getSelection()?.toString()

  runCommand('sentence.next')
  await expect.poll(() => workspace.getState().selection).not.toBeNull()
  workspace.getState().setSelection(null)
  await page.getByRole('textbox', { name: 'Note' }).fill('Who?')
  await expect.poll(selected).toBe('')
  scrollerOf(ferry.source).focus()
  runCommand('sentence.next')
  await expect.poll(selected).toBe('Many were waiting.')

  runCommand('annotate.next')
  await expect.poll(selected).toBe('')
  runCommand('sentence.next')
  await expect.poll(selected).toBe('It rained.')
})
