import { CSPProvider } from '@base-ui/react/csp-provider'
import { createRoot } from 'react-dom/client'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { createIntervalIndex, type IntervalIndex } from '../../../../shared/anchor/interval-index.ts'
import { present } from '../../../../shared/assert.ts'
import { newId, type AnnotationId } from '../../../../shared/ids.ts'
import { COLOURS, type Annotation, type Colour } from '../../../../shared/project/annotation.ts'
import type { Span } from '../../../../shared/text/offsets.ts'
import { instant } from '../../../../shared/time.ts'
import { createAnnotation } from '../../../../renderer/src/data/annotations.ts'
import { DbContext } from '../../../../renderer/src/data/context.ts'
import { byPlace } from '../../../../renderer/src/data/follow-annotations.ts'
import { openDatabase, type WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { newProjectInfo } from '../../../../renderer/src/data/projects.ts'
import type { TextRow } from '../../../../renderer/src/data/tables.ts'
import { offsetAtPoint } from '../../../../renderer/src/dom/hit-test.ts'
import { createTextMap } from '../../../../renderer/src/dom/text-range.ts'
import { PaneText } from '../../../../renderer/src/features/reader/pane/pane-text.tsx'
import paneStyles from '../../../../renderer/src/features/reader/pane/pane.module.css'
import { TooltipProvider } from '../../../../renderer/src/ui/tooltip.tsx'
import { aSource } from '../../../support/builders.ts'
import type { MakeContestant } from './contestant.ts'
import { painted } from './timing.ts'

/** The colour of what is added, so that it is told from the others. */
const ADDED: Colour = 'gray'
const OTHERS = COLOURS.filter((colour) => colour !== ADDED)
const AT = instant(new Date(Date.UTC(2026, 0, 1)))

/** A way to hand annotations to the pane. */
type Rows = {
  /** The database to give to the pane from now on; undefined leaves the one it has. */
  readonly put: (rows: readonly Annotation[]) => Promise<WorkbenchDb> | WorkbenchDb
  readonly add: (row: Annotation) => WorkbenchDb | undefined
}

/** The reading pane's own text component, given its annotations as rows that lie ready in memory. */
export const oursFromMemory: MakeContestant = (host, text) => {
  let rows: readonly Annotation[] = []
  return ours(host, text, async () => ({
    put: (all) => databaseOf((rows = all)),
    add: (row) => databaseOf((rows = [...rows, row])),
  }))
}

/** The same with a real database: rows are read from it, and adding one is a durable, undoable step. */
export const oursFromDatabase: MakeContestant = (host, text) =>
  ours(host, text, async () => {
    const db = await openDatabase(crypto.randomUUID())
    await db.project.put({ key: 'project', ...newProjectInfo('Bench') })
    return {
      async put(all) {
        await db.annotations.bulkAdd([...all])
        return db
      },
      add({ sourceId, anchor, colour }) {
        void createAnnotation(db, { sourceId, anchor }, colour)
        return undefined
      },
    }
  })

async function ours(host: HTMLElement, text: TextRow, store: () => Promise<Rows>) {
  const rowsIn = await store()
  const source = aSource('Bench', { currentVersionId: text.versionId })
  const root = createRoot(host)
  host.classList.add(paneStyles['pane'] ?? '')
  const show = (db: WorkbenchDb) =>
    root.render(
      <CSPProvider disableStyleElements>
        <TooltipProvider>
          <DbContext value={db}>
            <PaneText
              paneId="bench"
              opened={{ source, text }}
              active
              showsRemoved={false}
              place={0}
              finds={0}
              onFind={() => {}}
              openLink={() => {}}
            />
          </DbContext>
        </TooltipProvider>
      </CSPProvider>,
    )
  const rowOf = (passage: Span, colour: Colour): Annotation => ({
    id: newId<AnnotationId>(),
    sourceId: source.id,
    anchor: createAnchor(text.content, text.versionId, passage),
    colour,
    note: '',
    codeIds: [],
    createdAt: AT,
    modifiedAt: AT,
  })
  show(databaseOf([]))
  await painted(performance.now(), () => host.querySelector('article [data-block]') !== null)
  const article = present(host.querySelector('article'), 'article')
  const map = createTextMap(article, text.blocks)
  let index: IntervalIndex<number> = createIntervalIndex([])
  let next: WorkbenchDb | null = null
  return {
    article,
    scroller: present(article.closest<HTMLElement>('[role=group]'), 'scroller'),
    async give(passages: readonly Span[]) {
      index = createIntervalIndex(passages.map((passage, item) => ({ ...passage, item })))
      next = await rowsIn.put(
        passages.map((passage, at) => rowOf(passage, present(OTHERS[at % OTHERS.length], 'colour'))),
      )
    },
    render: () => show(present(next, 'annotations')),
    isRendered: () => OTHERS.some((colour) => rangesIn(colour) > 0),
    adding(passage: Span) {
      const row = rowOf(passage, ADDED)
      return () => {
        const db = rowsIn.add(row)
        if (db !== undefined) show(db)
      }
    },
    hasAdded: (count: number) => rangesIn(ADDED) === count,
    at(x: number, y: number) {
      const at = offsetAtPoint(map, x, y)
      return at === null ? [] : index.at(at)
    },
  }
}

const rangesIn = (colour: Colour): number => CSS.highlights.get(`wb-hl-${colour}`)?.size ?? 0

/** As much of a database as the pane reads while it shows a text: the annotations of its source, in order. */
function databaseOf(rows: readonly Annotation[]): WorkbenchDb {
  const ordered = [...rows].sort(byPlace)
  const between = { toArray: () => Promise.resolve([...ordered]) }
  return { annotations: { where: () => ({ between: () => between }) } } as unknown as WorkbenchDb
}
