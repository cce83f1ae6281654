import { screen, waitFor, within } from '@testing-library/react'
import { page } from 'vitest/browser'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { addSource } from '../../../../renderer/src/data/sources.ts'
import { OriginalView } from '../../../../renderer/src/features/original/index.ts'
import { ReadingPanes } from '../../../../renderer/src/features/reader/index.ts'
import type { OriginalPlace } from '../../../../renderer/src/state/panes.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import type { Source, SourceFormat } from '../../../../shared/project/source.ts'
import type { SourceText } from '../../../../shared/text/document.ts'
import { mount } from '../../../support/mount.tsx'
import { parsedFrom, textOf } from '../../../support/parsed.ts'

type File = {
  readonly title: string
  readonly format: SourceFormat
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly text?: SourceText
}

/** Puts a file into the project as if it had been imported. */
export async function importFile(db: WorkbenchDb, { title, format, bytes, text }: File): Promise<Source> {
  const parsed = await parsedFrom(title, text ?? textOf('The words of the article.'), bytes)
  return (await addSource(db, { ...parsed, format }, `file.${format}`, bytes)).source
}

/** Shows a source with its original, in the whole window. */
export async function openOriginal(db: WorkbenchDb, source: Source, place: OriginalPlace = 'beside') {
  await page.viewport(1200, 700)
  workspace.setState(workspace.getInitialState())
  workspace.getState().openSource(source.id)
  workspace.getState().showOriginal(workspace.getState().activePane ?? '', place)
  mount(
    db,
    <main style={{ position: 'fixed', inset: 0 }}>
      <ReadingPanes original={OriginalView} />
    </main>,
  )
  await waitFor(() => originalOf(source))
  return within(originalOf(source))
}

export const originalOf = (source: Source): HTMLElement =>
  screen.getByRole('region', { name: `Original: ${source.meta.title.value}` })
