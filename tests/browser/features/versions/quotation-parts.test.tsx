import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createAnnotation } from '../../../../renderer/src/data/annotations.ts'
import { passageAt } from '../../../../renderer/src/data/passages.ts'
import { addPart } from '../../../../renderer/src/data/quotations.ts'
import { addVersion } from '../../../../renderer/src/data/versions.ts'
import { ReviewDialog } from '../../../../renderer/src/features/versions/index.ts'
import { DEFAULTS, settings } from '../../../../renderer/src/state/settings.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { present } from '../../../../shared/assert.ts'
import { partsOf } from '../../../../shared/project/quotation.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { browserDatabase, importText, mount } from '../../../support/mount.tsx'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

const FIRST = 'The new harbour opened on Friday, two years later than planned, the port authority said.'
const FERRY = 'Its first ferry left at noon with four hundred passengers on board, most of them islanders.'
const SPEECH = 'The minister spoke of a great day for everybody on both sides of the sound.'
const LAST = 'Not far away the council debated the price of fish for an hour on Wednesday evening.'

beforeEach(async () => {
  await page.viewport(1000, 800)
  workspace.setState(workspace.getInitialState())
  settings.getState().update(DEFAULTS)
})

test('the parts of a quotation are asked about one after the other, each with the whole in view', async () => {
  const db = await browserDatabase()
  const source = await importText(db, 'Harbour', '2019-03-29', FIRST, FERRY, SPEECH, LAST)
  const content = [FIRST, FERRY, SPEECH, LAST].join('\n\n')
  const passage = async (words: string) => {
    const start = content.indexOf(words)
    const place = span(start, start + words.length)
    const chosen = { sourceId: source.id, versionId: source.currentVersionId, span: place }
    return present(await passageAt(db, chosen), 'passage')
  }
  const { id } = await createAnnotation(db, await passage('harbour opened on Friday'), 'yellow')
  await addPart(db, id, await passage('ferry left at noon'))
  await addPart(db, id, await passage('a great day for everybody'))
  const bytes = new TextEncoder().encode('newer')
  await addVersion(db, source.id, await parsedFrom('Harbour', textOf(FIRST, LAST), bytes), 'b.txt', bytes)
  const states = async () => partsOf(present(await db.annotations.get(id), 'row')).map(({ state }) => state)

  mount(db, <ReviewDialog />)
  workspace.getState().openDialog({ kind: 'review' })
  const dialog = page.getByRole('dialog', { name: 'Review passages' })
  const item = dialog.getByRole('region', { name: 'Passage 1 of 1' })
  const whole = '“harbour opened on Friday … ferry left at noon … a great day for everybody”'
  await expect.element(item).toHaveTextContent(`Part 2 of 3 of the quotation ${whole}`)
  await expect.element(item.getByRole('region', { name: 'Before' })).toHaveTextContent('ferry left at noon')
  await userEvent.keyboard('o')
  await expect.element(item).toHaveTextContent(`Part 3 of 3 of the quotation ${whole}`)
  expect((await states())[1]).toEqual({ kind: 'orphan', reviewed: true })
  await userEvent.keyboard('o')
  await expect.element(dialog.getByText('Nothing is left to review')).toBeVisible()
  expect((await states()).map(({ kind }) => kind)).toEqual(['exact', 'orphan', 'orphan'])
  await dialog.getByRole('button', { name: 'Take back' }).click()
  await expect.element(item).toHaveTextContent('Part 3 of 3')
})
