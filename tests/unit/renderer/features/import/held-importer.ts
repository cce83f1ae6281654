import { vi } from 'vitest'
import {
  createImporter,
  type Importer,
  type ImporterDeps,
} from '../../../../../renderer/src/features/import/importer.ts'
import type { Outcome } from '../../../../../renderer/src/features/import/outcome.ts'
import {
  pendingBytes,
  pendingInner,
  type PendingFile,
} from '../../../../../renderer/src/features/import/pending-file.ts'
import type { Place } from '../../../../../renderer/src/features/import/place.ts'
import type { Article, Contents } from '../../../../../renderer/src/features/import/read-file.ts'
import { newId, type SourceId } from '../../../../../shared/ids.ts'
import { parsedFrom, textOf } from '../../../../support/parsed.ts'

export const file = (name: string) => pendingBytes(name, new Uint8Array([1]))

/** What reading a file gives: the article in it. */
export async function articleIn({ name, path }: PendingFile): Promise<Contents> {
  const bytes = new TextEncoder().encode(name)
  const document = await parsedFrom(name, textOf('The ferry was late.'), bytes)
  return {
    lines: [],
    article: { path, held: { document, fileName: name, bytes }, container: null },
    inner: [],
  }
}
const notRead = ({ path }: PendingFile): Contents => ({
  lines: [{ path, outcome: { kind: 'not-read' } }],
  article: null,
  inner: [],
})
export const holding = (file: PendingFile, ...names: readonly string[]): Contents => ({
  lines: [],
  article: null,
  inner: names.map((path) => pendingInner(file, 'files', { path, bytes: new Uint8Array([1]) })),
})

export const imported = ({ held }: Article): Outcome => ({
  kind: 'imported',
  sourceId: newId<SourceId>(),
  title: held.fileName,
  dated: true,
  attributed: true,
})
export const placeAll: Place = async (articles) => articles.map(imported)

/** An importer that reads and places whatever it gets, but for what a test says. */
export const importerWith = (deps: Partial<ImporterDeps>): Importer =>
  createImporter({
    read: articleIn,
    begin: async () => placeAll,
    reasonOf: () => 'closed',
    now: () => 0,
    rest: () => Promise.resolve(),
    ...deps,
  })

export const finished = (importer: Importer) => vi.waitUntil(() => importer.getSnapshot().kind === 'finished')
export const outcomes = (importer: Importer) => {
  const run = importer.getSnapshot()
  return run.kind === 'idle' ? [] : run.lines.map(({ path, outcome }) => `${path} ${outcome.kind}`)
}

export const current = (importer: Importer) => {
  const run = importer.getSnapshot()
  return run.kind === 'running' ? run.current : null
}

/** An importer whose files are read when the test says so, by their names. */
export function heldImporter(deps: Partial<ImporterDeps> = {}) {
  const gates = new Map<string, () => void>()
  const importer = importerWith({
    read: async (pending, signal) => {
      await new Promise<void>((resolve) => {
        gates.set(pending.name, resolve)
        signal.addEventListener('abort', () => resolve())
      })
      return signal.aborted ? notRead(pending) : articleIn(pending)
    },
    ...deps,
  })
  const isRead = async (name: string) => {
    await vi.waitUntil(() => gates.has(name))
    gates.get(name)?.()
  }
  return { importer, isRead, inHand: () => [...gates.keys()] }
}
