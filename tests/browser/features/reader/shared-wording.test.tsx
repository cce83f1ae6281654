import { act, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { changeCompareSettings } from '../../../../renderer/src/state/compare-settings.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import { articleIn, importArticle, openReader, painted, rangeOf, scrollerOf } from './open-reader.tsx'

beforeEach(() => workspace.setState(workspace.getInitialState(), true))

/** The worker starts with the first question. */
const SLOWLY = { timeout: 15_000 }
const COPIED = 'the lighthouse museum opened to visitors after eleven years of repairs'
const ECHO = 'train harbour pilots in winter'

test('shared words are underlined, say with whom, lead across, and can be left plain', async () => {
  const db = await browserDatabase()
  const early = await importArticle(
    db,
    'Early',
    articleOf(['paragraph', `On Sunday ${COPIED}.`], ['paragraph', `They want to ${ECHO}, it says.`]),
  )
  const late = await importArticle(
    db,
    'Late',
    articleOf(
      ['paragraph', `Keepers tell us that ${COPIED} indeed.`],
      ['paragraph', `A school will ${ECHO} storms.`],
    ),
  )
  await openReader(db, early, late)
  await expect.poll(() => painted('wb-copied'), SLOWLY).toEqual([COPIED, COPIED])
  expect(painted('wb-echo')).toEqual([ECHO, ECHO])

  const words = rangeOf(articleIn(early.source), 'museum opened').getBoundingClientRect()
  await userEvent.hover(articleIn(early.source), {
    position: {
      x: words.left + 5 - articleIn(early.source).getBoundingClientRect().left,
      y: words.top + words.height / 2 - articleIn(early.source).getBoundingClientRect().top,
    },
  })
  expect(await screen.findByRole('tooltip')).toHaveTextContent('Copied, 11 words: also in “Late”')
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull())

  act(() => workspace.getState().activatePane(workspace.getState().panes[0]?.id ?? ''))
  scrollerOf(early.source).focus()
  act(() => void runCommand('wording.next'))
  act(() => void runCommand('wording.go'))
  await waitFor(() => expect(scrollerOf(late.source)).toHaveFocus())
  await expect.poll(() => painted('wb-sentence')).toContain(COPIED)

  act(() => void runCommand('wording.toggle'))
  await expect.poll(() => painted('wb-copied')).toEqual([])
  act(() => void runCommand('wording.toggle'))
  await expect.poll(() => painted('wb-copied'), SLOWLY).toHaveLength(2)

  act(() => changeCompareSettings({ wording: false }))
  await expect.poll(() => painted('wb-copied')).toEqual([])
  act(() => void runCommand('wording.toggle'))
  await expect.poll(() => painted('wb-copied'), SLOWLY).toHaveLength(2)
})
