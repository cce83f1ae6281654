import { mount } from '../../../support/mount.tsx'
import { onTestFinished } from 'vitest'
import { page } from 'vitest/browser'
import { createAnnotation } from '../../../../renderer/src/data/annotations.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { passageAt } from '../../../../renderer/src/data/passages.ts'
import {
  AnnotationPopover,
  AnnotationToolbar,
  Linking,
} from '../../../../renderer/src/features/annotate/index.ts'
import { panelState } from '../../../../renderer/src/features/annotate/panel-state.ts'
import { tableState } from '../../../../renderer/src/features/annotate/table-state.ts'
import { ClaimCommands } from '../../../../renderer/src/features/claims/index.ts'
import { DEFAULTS, settings } from '../../../../renderer/src/state/settings.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { toast } from '../../../../renderer/src/ui/toast-store.ts'
import { present } from '../../../../shared/assert.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { chosen } from '../../../support/two-reports.ts'

/** Where the selected words are said to be on screen. */
export const RECT = { left: 300, top: 300, right: 420, bottom: 324 }

/** A window of its own: nothing selected, open or remembered. */
export async function freshWindow(): Promise<void> {
  await page.viewport(1000, 700)
  workspace.setState(workspace.getInitialState())
  panelState.setState(panelState.getInitialState())
  tableState.setState(tableState.getInitialState())
  settings.getState().update(DEFAULTS)
  onTestFinished(() => toast.getSnapshot().forEach(({ id }) => toast.dismiss(id)))
}

/** What stands around the text, with an article in place of the reading pane. */
export function showTools(db: WorkbenchDb): void {
  mount(
    db,
    <>
      <article tabIndex={-1}>The text that is read.</article>
      <AnnotationToolbar />
      <AnnotationPopover />
      <Linking />
      <ClaimCommands />
    </>,
  )
}

export async function select(db: WorkbenchDb, source: Source, words: string, rect = RECT): Promise<void> {
  workspace.getState().setSelection({ paneId: 'p', rect, ...(await chosen(db, source, words)) })
}

export async function marked(db: WorkbenchDb, source: Source, words: string): Promise<Annotation> {
  const passage = present(await passageAt(db, await chosen(db, source, words)), 'passage')
  return createAnnotation(db, passage, 'yellow')
}

export const only = async (db: WorkbenchDb): Promise<Annotation> =>
  present(await db.annotations.toCollection().first(), 'annotation')

export const toolbar = page.getByRole('toolbar', { name: 'Annotate selection' })

/** The text's element, which stands for the pane when it has the focus. */
export function textElement(): HTMLElement {
  const element = page.getByRole('article').element()
  if (!(element instanceof HTMLElement)) throw new Error('no article')
  return element
}
