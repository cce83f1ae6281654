import { CSPProvider } from '@base-ui/react/csp-provider'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { DbContext } from '../../../../renderer/src/data/context.ts'
import { addEvidence, changeClaim } from '../../../../renderer/src/data/claims.ts'
import { recolour } from '../../../../renderer/src/data/annotations.ts'
import { recolourAll } from '../../../../renderer/src/data/bulk-annotations.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { AnnotationsView } from '../../../../renderer/src/features/annotate/index.ts'
import { showClaim, VerdictMenu } from '../../../../renderer/src/features/claims/index.ts'
import { MatrixView } from '../../../../renderer/src/features/matrix/index.ts'
import { LiveRegion } from '../../../../renderer/src/ui/live-region.tsx'
import { TooltipProvider } from '../../../../renderer/src/ui/tooltip.tsx'
import { present } from '../../../../shared/assert.ts'
import { painted, scrollThrough, settled } from '../../reader/page/timing.ts'
import { SIZE, type Material } from './material.ts'

/** Milliseconds of each time, from the event to the painted frame that shows what came of it. */
export type Times = Readonly<Record<string, readonly number[]>>

/** Shows one view; opening counts until `isThere`. */
export async function shown(host: HTMLElement, db: WorkbenchDb, view: ReactNode, isThere: () => boolean) {
  const main = document.createElement('main')
  main.style.blockSize = '800px'
  host.replaceChildren(main)
  const root = createRoot(main)
  const from = performance.now()
  root.render(
    <CSPProvider disableStyleElements>
      <TooltipProvider>
        <DbContext value={db}>{view}</DbContext>
        <LiveRegion />
      </TooltipProvider>
    </CSPProvider>,
  )
  const opened = await painted(from, isThere)
  return { opened, end: () => root.unmount() }
}

/** From an action to the frame in which the text of an element is another. */
export async function untilOther(text: () => string | undefined, act: () => unknown): Promise<number> {
  const before = text()
  const from = performance.now()
  act()
  const ms = await painted(from, () => text() !== before)
  await settled(60)
  return ms
}

/** A letter more or less in a field, as React hears of it. */
function put(field: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

const search = () => present(document.querySelector<HTMLInputElement>('input[type=search]'), 'search field')

/** What is typed narrows at every letter, so that each can be seen. */
export async function typed(words: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const word of words) {
    for (let length = 1; length <= word.length; length++) {
      const from = performance.now()
      put(search(), word.slice(0, length))
      // The filter is deferred: the letter is painted first, then the rows. Nothing is left to do once the page is idle.
      await painted(from, () => search().value === word.slice(0, length))
      await new Promise((resolve) => requestIdleCallback(resolve))
      times.push(performance.now() - from)
    }
    put(search(), '')
    await settled(200)
  }
  return times
}

export const scroller = (inside: string) => {
  let box = document.querySelector<HTMLElement>(inside)
  while (box !== null && box.scrollHeight <= box.clientHeight + 1) box = box.parentElement
  return present(box, 'scroller')
}

export async function measureMatrix(
  host: HTMLElement,
  db: WorkbenchDb,
  material: Material,
  turns: number,
): Promise<Times> {
  const opened: number[] = []
  const view = <MatrixView showClaim={showClaim} verdict={VerdictMenu} />
  const cells = () => document.querySelectorAll('[role=gridcell] q:not(:empty)').length > 0
  let close = () => {}
  for (let turn = 0; turn < 5; turn++) {
    close()
    const made = await shown(host, db, view, cells)
    opened.push(made.opened)
    close = made.end
    await settled()
  }
  const cell = (row: number, column: number) =>
    document.querySelector<HTMLElement>(`[data-place="${row},${column}"]`)
  const [silence, attach, taken, verdict]: number[][] = [[], [], [], []]
  const first = present(material.claims[0], 'claim')
  const columns = [...document.querySelectorAll<HTMLElement>('[data-kind=unreviewed]')].map(
    ({ dataset }) => dataset['place'] ?? '',
  )
  for (let turn = 0; turn < turns; turn++) {
    const [row = 1, column = 1] = present(columns[turn % columns.length], 'cell')
      .split(',')
      .map(Number)
    const text = () => cell(row, column)?.textContent
    silence?.push(
      await untilOther(text, () =>
        cell(row, column)?.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true })),
      ),
    )
  }
  const end = () => document.querySelector(`[data-place^="1,"]:last-child`)?.textContent
  await changeClaim(db, first.id, { verdict: 'reported' })
  await settled()
  for (let turn = 0; turn < turns; turn++) {
    const annotation = present(material.annotations[turn * 17 + 400], 'annotation')
    const exhibit = { kind: 'annotation', annotation } as const
    attach?.push(await untilOther(end, () => addEvidence(db, first.id, exhibit)))
    if (turn % 2 === 0) taken?.push(await untilOther(end, () => undo(db)))
    const next = turn % 2 === 0 ? 'confirmed' : 'disputed'
    verdict?.push(await untilOther(end, () => changeClaim(db, first.id, { verdict: next })))
  }
  const keys = await typed(['minister', 'ferry quay', 'zzz'])
  const down = await scrollThrough(scroller('[role=grid]'), 180, 240)
  close()
  return {
    'matrix: open to painted': opened,
    'matrix: mark a cell silent': silence ?? [],
    'matrix: attach evidence': attach ?? [],
    'matrix: undo': taken ?? [],
    'matrix: change a verdict': verdict ?? [],
    'matrix: a letter in the filter': keys,
    'matrix: frame while scrolling': down,
  }
}

export async function measureTable(
  host: HTMLElement,
  db: WorkbenchDb,
  material: Material,
  turns: number,
): Promise<Times> {
  const opened: number[] = []
  let close = () => {}
  for (let turn = 0; turn < 5; turn++) {
    close()
    const made = await shown(
      host,
      db,
      <AnnotationsView />,
      () => document.querySelector('[data-row]') !== null,
    )
    opened.push(made.opened)
    close = made.end
    await settled()
  }
  const rows = () => document.querySelector('main ul')?.innerHTML
  const first = () => document.querySelector('main li[data-index="0"]')?.textContent
  const [sorted, coloured, taken, many]: number[][] = [[], [], [], []]
  const heads = () => [...document.querySelectorAll<HTMLElement>('fieldset button')]
  for (let turn = 0; turn < turns; turn++)
    sorted?.push(await untilOther(first, () => heads()[turn % 2 === 0 ? 0 : 1]?.click()))
  document.querySelector<HTMLElement>('[aria-label="Sort"]')?.focus()
  const shownIds = material.annotations.map(({ id }) => id)
  for (let turn = 0; turn < turns; turn++) {
    const id = idOfFirst(material)
    const row = present(await db.annotations.get(id), 'row')
    coloured?.push(await untilOther(rows, () => recolour(db, id, row.colour === 'red' ? 'blue' : 'red')))
    taken?.push(await untilOther(rows, () => undo(db)))
  }
  for (let turn = 0; turn < 4; turn++)
    many?.push(
      await untilOther(rows, () =>
        recolourAll(db, shownIds.slice(0, SIZE.annotations / 20), turn % 2 === 0 ? 'red' : 'blue'),
      ),
    )
  const keys = await typed(['minister', 'ferry quay', 'zzz'])
  const down = await scrollThrough(scroller('main ul'), 180, 240)
  close()
  return {
    'annotations: open to painted': opened,
    'annotations: sort': sorted ?? [],
    'annotations: recolour one': coloured ?? [],
    'annotations: undo': taken ?? [],
    'annotations: recolour 1,000': many ?? [],
    'annotations: a letter in the filter': keys,
    'annotations: frame while scrolling': down,
  }
}

/** The annotation in the first row. */
function idOfFirst({ annotations }: Material) {
  const text = document.querySelector('main li[data-index="0"] [dir=auto]')?.textContent ?? ''
  return present(
    annotations.find(({ anchor }) => anchor.exact === text),
    'annotation',
  ).id
}
