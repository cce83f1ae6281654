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

test('the caret goes to both ends of a long text, by paragraphs and by pages, and what it is on is in view', async () => {
  const db = await browserDatabase()
  const lines = Array.from({ length: 120 }, (_, at) => `Line ${at + 1} of the report, which is long.`)
  const text = articleOf(...lines.map((line) => ['paragraph', line] as const))
  const read = await importArticle(db, 'Long', text)
  await openReader(db, read)
  await expect.poll(() => runCommand('pane.caret')).toBe(true)
  const scroller = scrollerOf(read.source)
  await expect.poll(() => document.activeElement).toBe(scroller)
  const line = () => document.getSelection()?.focusNode?.textContent ?? ''
  const inView = () => {
    const box = document.getSelection()?.focusNode?.parentElement?.getBoundingClientRect()
    const view = scroller.getBoundingClientRect()
    return box !== undefined && box.top >= view.top - 1 && box.bottom <= view.bottom + 1
  }
  await userEvent.keyboard('{Control>}{End}{/Control}')
  expect(line()).toBe(lines[119])
  await expect.poll(inView).toBe(true)
  await userEvent.keyboard('{Control>}{Home}{/Control}')
  expect(line()).toBe(lines[0])
  await expect.poll(inView).toBe(true)
  await userEvent.keyboard('{PageDown}')
  await expect.poll(() => Number(/\d+/.exec(line())?.[0])).toBeGreaterThan(5)
  await expect.poll(inView).toBe(true)
  const there = line()
  await userEvent.keyboard('{PageUp}')
  await expect.poll(line).not.toBe(there)
  await userEvent.keyboard(
    '{Control>}{Home}{/Control}{Control>}{Shift>}{ArrowDown}{ArrowDown}{/Shift}{/Control}',
  )
  await expect.poll(() => workspace.getState().selection?.span.end).toBeGreaterThan(lines[0]?.length ?? 0)
  await userEvent.keyboard('{Control>}{Shift>}{End}{/Shift}{/Control}')
  await expect.poll(() => workspace.getState().selection?.span.end).toBe(text.content.length)
})
