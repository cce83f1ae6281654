import { expect, test } from 'vitest'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { usePile } from '../../../../renderer/src/state/pile.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase, mount } from '../../../support/mount.tsx'
import { highlight, importArticle, openReader, painted } from './open-reader.tsx'

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
