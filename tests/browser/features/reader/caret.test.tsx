import { act, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { settings } from '../../../../renderer/src/state/settings.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { sliceSpan } from '../../../../shared/text/offsets.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import { articleIn, importArticle, openReader, scrollerOf } from './open-reader.tsx'

beforeEach(() => settings.setState(settings.getInitialState()))

test('with the caret on, arrow keys move through the text, Shift selects, and it stays within the article', async () => {
  const db = await browserDatabase()
  const text = articleOf(['paragraph', 'Two planes landed.'], ['paragraph', 'Nobody saw them.'])
  const read = await importArticle(db, 'Planes', text)
  await openReader(db, read)
  await expect.poll(() => runCommand('pane.caret')).toBe(true)
  await screen.findByText('The arrow keys move a caret; with Shift they select.')
  await expect.poll(() => document.activeElement).toBe(scrollerOf(read.source))
  const selected = () => {
    const { selection } = workspace.getState()
    return selection === null ? null : sliceSpan(text.content, selection.span)
  }
  await userEvent.keyboard('{ArrowLeft}{ArrowUp}')
  await userEvent.keyboard('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}')
  await expect.poll(selected).toBe('Two')
  await userEvent.keyboard('{ArrowDown}{Home}{Shift>}{End}{/Shift}')
  await expect.poll(selected).toBe('Nobody saw them.')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}')
  expect(articleIn(read.source).contains(document.getSelection()?.focusNode ?? null)).toBe(true)
  act(() => void runCommand('pane.caret'))
  await screen.findByText('The caret is off.')
})
