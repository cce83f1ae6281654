import '../../renderer/src/styles/index.css'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { DbContext } from '../../renderer/src/data/context.ts'
import { openDatabase, type WorkbenchDb } from '../../renderer/src/data/db.ts'
import { newProjectInfo } from '../../renderer/src/data/projects.ts'
import { addSource } from '../../renderer/src/data/sources.ts'
import { LiveRegion } from '../../renderer/src/ui/live-region.tsx'
import { Toasts } from '../../renderer/src/ui/toasts.tsx'
import { TooltipProvider } from '../../renderer/src/ui/tooltip.tsx'
import type { Source } from '../../shared/project/source.ts'
import { parsedFrom, textOf } from './parsed.ts'

/** A project in the browser's own IndexedDB; the browser forgets it when the run is over. */
export async function browserDatabase(): Promise<WorkbenchDb> {
  const db = await openDatabase(crypto.randomUUID())
  await db.project.put({ key: 'project', ...newProjectInfo('Test project') })
  return db
}

/** Renders a part of the window with what the window provides around it. */
export function mount(db: WorkbenchDb, node: ReactNode) {
  onTestFinished(cleanup)
  return render(
    <CSPProvider disableStyleElements>
      <TooltipProvider>
        <DbContext value={db}>{node}</DbContext>
        <LiveRegion>
          <Toasts />
        </LiveRegion>
      </TooltipProvider>
    </CSPProvider>,
  )
}

/** Imports paragraphs as a source, as if a file had held them. */
export async function importText(
  db: WorkbenchDb,
  title: string,
  published: string | null,
  ...paragraphs: readonly string[]
): Promise<Source> {
  const parsed = await parsedFrom(title, textOf(...paragraphs), new TextEncoder().encode(title))
  const date = {
    value: { iso: published ?? '', precision: 'day' as const },
    from: 'text',
    raw: null,
    others: [],
  }
  const meta = { ...parsed.meta, published: published === null ? null : date }
  const outcome = await addSource(db, { ...parsed, meta }, `${title}.txt`, new TextEncoder().encode(title))
  return outcome.source
}
