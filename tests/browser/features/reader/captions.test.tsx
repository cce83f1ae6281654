import { within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { sliceSpan } from '../../../../shared/text/offsets.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import { articleIn, importArticle, openReader, paneOf } from './open-reader.tsx'
import { withPictures } from './with-pictures.ts'

const CAPTION = 'The runway in March, seen from the road'
const TEXT = articleOf(
  ['paragraph', 'Two planes landed on Saturday.'],
  ['caption', CAPTION, { suppressed: 'caption' }],
  ['paragraph', 'Nobody spoke about them.'],
)

test('a removed caption stands under its picture, and among the removed parts while these are shown', async () => {
  const db = await browserDatabase()
  const read = await importArticle(
    db,
    'Two planes',
    await withPictures(db, TEXT, [1], { captions: [CAPTION] }),
  )
  await openReader(db, read)
  const pane = within(paneOf(read.source))
  const caption = await pane.findByText(CAPTION)
  expect(caption.closest('figure')).toContainElement(await pane.findByRole('img'))

  document.getSelection()?.selectAllChildren(articleIn(read.source))
  await expect
    .poll(() => {
      const { selection } = workspace.getState()
      return selection === null ? null : sliceSpan(read.text.content, selection.span)
    })
    .toBe(read.text.content)
  expect(document.getSelection()?.toString()).not.toContain(CAPTION)

  workspace.getState().showRemoved(workspace.getState().activePane ?? '', true)
  await pane.findByText('Removed: caption')
  expect(pane.getByText(CAPTION).closest('figure')).toBeNull()
})

test('the caption of a picture that is not there stands under no other', async () => {
  const db = await browserDatabase()
  const read = await importArticle(db, 'Two planes', await withPictures(db, TEXT, [1]))
  await openReader(db, read)
  const pane = within(paneOf(read.source))
  await pane.findByRole('img')
  expect(pane.queryByText(CAPTION)).toBeNull()
})
