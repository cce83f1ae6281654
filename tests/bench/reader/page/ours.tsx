import { CSPProvider } from '@base-ui/react/csp-provider'
import { Dexie, RangeSet } from 'dexie'
import { createRoot } from 'react-dom/client'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { createIntervalIndex, type IntervalIndex } from '../../../../shared/anchor/interval-index.ts'
import { present } from '../../../../shared/assert.ts'
import { newId, type AnnotationId } from '../../../../shared/ids.ts'
import { COLOURS, type Annotation, type Colour } from '../../../../shared/project/annotation.ts'
import type { Span } from '../../../../shared/text/offsets.ts'
import { instant } from '../../../../shared/time.ts'
import { createAnnotation, recolour } from '../../../../renderer/src/data/annotations.ts'
import { DbContext } from '../../../../renderer/src/data/context.ts'
import { byPlace } from '../../../../renderer/src/data/follow-annotations.ts'
import { openDatabase, type WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { newProjectInfo } from '../../../../renderer/src/data/projects.ts'
import type { TextRow } from '../../../../renderer/src/data/tables.ts'
import type { HighlightName } from '../../../../renderer/src/dom/highlights.ts'
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
  /** The database that the pane has from the start, in which rows come to light with `show`. */
  readonly db: WorkbenchDb
  readonly put: (rows: readonly Annotation[]) => Promise<void> | void
  /** Lets the pane see what was put; from here on time counts. */
  readonly show: () => void
  readonly add: (row: Annotation) => void
  readonly recolour: (row: Annotation, colour: Colour) => void
}

/** The reading pane's own text component, given its annotations as rows that lie ready in memory. */
export const oursFromMemory: MakeContestant = (host, text) => ours(host, text, async () => rowsInMemory())

/** The same with a real database: rows are read from it, and adding one is a durable, undoable step. */
export const oursFromDatabase: MakeContestant = (host, text) =>
  ours(host, text, async () => {
    const db = await openDatabase(crypto.randomUUID())
    await db.project.put({ key: 'project', ...newProjectInfo('Bench') })
    return {
      db,
      // Nobody is told, so that what reads them begins with `show`.
      put: async (rows) => {
        await new Promise<void>((resolve, reject) => {
          const writing = db.backendDB().transaction('annotations', 'readwrite')
          for (const row of rows) writing.objectStore('annotations').add(row)
          writing.addEventListener('complete', () => resolve())
          writing.addEventListener('abort', () => reject(writing.error ?? new Error('not written')))
        })
      },
      show: () => tell(db),
      add: ({ sourceId, anchor, colour }) => void createAnnotation(db, { sourceId, anchor }, colour),
      recolour: ({ sourceId, anchor }, colour) =>
        void db.annotations
          .where({ '[sourceId+anchor.start]': [sourceId, anchor.start] })
          .filter((row) => row.colour === ADDED)
          .first()
          .then((row) => recolour(db, present(row, 'row').id, colour)),
    }
  })

async function ours(host: HTMLElement, text: TextRow, store: () => Promise<Rows>) {
  const rowsIn = await store()
  const source = aSource('Bench', { currentVersionId: text.versionId })
  const root = createRoot(host)
  host.classList.add(paneStyles['pane'] ?? '')
  root.render(
    <CSPProvider disableStyleElements>
      <TooltipProvider>
        <DbContext value={rowsIn.db}>
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
  await painted(performance.now(), () => host.querySelector('article [data-block]') !== null)
  const article = present(host.querySelector('article'), 'article')
  const map = createTextMap(article, text.blocks)
  let index: IntervalIndex<number> = createIntervalIndex([])
  const added: Annotation[] = []
  return {
    article,
    scroller: present(article.closest<HTMLElement>('[role=group]'), 'scroller'),
    async give(passages: readonly Span[]) {
      index = createIntervalIndex(passages.map((passage, item) => ({ ...passage, item })))
      await rowsIn.put(
        passages.map((passage, at) => rowOf(passage, present(OTHERS[at % OTHERS.length], 'colour'))),
      )
    },
    render: rowsIn.show,
    isRendered: () => OTHERS.some((colour) => rangesIn(`wb-hl-${colour}`) > 0),
    adding(passage: Span) {
      const row = rowOf(passage, ADDED)
      added.push(row)
      return () => rowsIn.add(row)
    },
    hasAdded: (count: number) => rangesIn(`wb-hl-${ADDED}`) === count,
    recolour: (at: number) => rowsIn.recolour(present(added[at - 1], 'added'), present(OTHERS[0], 'colour')),
    hasRecoloured: (count: number) => rangesIn(`wb-hl-${ADDED}`) === added.length - count,
    showsHover: () => rangesIn('wb-hover') > 0,
    at(x: number, y: number) {
      const at = offsetAtPoint(map, x, y)
      return at === null ? [] : index.at(at)
    },
  }
}

const rangesIn = (name: HighlightName): number => CSS.highlights.get(name)?.size ?? 0

/** As much of a database as the pane reads while it shows a text: the annotations of its source, in order. */
function rowsInMemory(): Rows {
  let rows: readonly Annotation[] = []
  const between = { toArray: async () => [...rows] }
  const fake = {
    name: 'memory',
    annotations: {
      where: () => ({ between: () => between }),
      bulkGet: async (ids: readonly AnnotationId[]) => ids.map((id) => rows.find((row) => row.id === id)),
    },
    codes: { toArray: async () => [] },
  }
  const db = fake as unknown as WorkbenchDb
  let waiting: readonly Annotation[] = []
  return {
    db,
    put: (all) => void (waiting = [...all].sort(byPlace)),
    show: () => {
      rows = waiting
      tell(db)
    },
    add: (row) => {
      rows = [...rows, row]
      tell(db, row.id)
    },
    recolour: (row, colour) => {
      rows = rows.map((each) => (each.id === row.id ? { ...each, colour } : each))
      tell(db, row.id)
    },
  }
}

/** Says, as Dexie does after a write, that one annotation changed, or any. */
function tell(db: WorkbenchDb, id?: AnnotationId): void {
  const changed = id === undefined ? new RangeSet(-Infinity, []) : new RangeSet(id)
  Dexie.on.storagemutated.fire({ [`idb://${db.name}/annotations/`]: changed })
}
