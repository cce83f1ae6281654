import { useEffect, useMemo, useState } from 'react'
import { createCitedOutlets, type CitedOutlet } from '../../../shared/compare/cited-outlets.ts'
import { citedOrigins, outletsOf, type CitedOrigins } from '../../../shared/compare/suggested-origins.ts'
import type { Outlet } from '../../../shared/compare/outlets.ts'
import type { VersionId } from '../../../shared/ids.ts'
import { offset } from '../../../shared/text/offsets.ts'
import type { Block } from '../../../shared/text/document.ts'
import type { Source } from '../../../shared/project/source.ts'
import { useDb, useLiveList } from './context.ts'
import type { WorkbenchDb } from './db.ts'

/** So many characters are looked through before the page gets to answer again. */
const STRETCH = 60_000

/**
 * Where a source may have what it says from, by the outlets its text cites; undefined until it is known. The text is looked through once
 * for each set of names, decisions and derivations count as they are now.
 */
export function useCitedOrigins(source: Source): CitedOrigins | undefined {
  const db = useDb()
  const project = useLiveList(loadProjectOf, [])
  const outlets = useMemo(() => (project === undefined ? undefined : outletsOf(project)), [project])
  const names = outlets === undefined ? undefined : JSON.stringify(outlets)
  const [found, setFound] = useState<{ of: string; cited: readonly CitedOutlet[] } | null>(null)
  const { currentVersionId: versionId } = source
  const language = source.meta.language?.value ?? null
  const asked = names === undefined ? undefined : `${versionId} ${language ?? ''} ${names}`
  useEffect(() => {
    if (names === undefined || asked === undefined) return undefined
    const stop = new AbortController()
    const look = async () => {
      const cited = await citedIn(
        db,
        { versionId, language },
        JSON.parse(names) as readonly Outlet[],
        stop.signal,
      )
      if (!stop.signal.aborted) setFound({ of: asked, cited })
    }
    void look()
    return () => stop.abort()
  }, [db, versionId, language, names, asked])
  return useMemo(
    () =>
      project === undefined || found === null || found.of !== asked
        ? undefined
        : citedOrigins(source, found.cited, project),
    [project, found, asked, source],
  )
}

async function loadProjectOf(db: WorkbenchDb) {
  const [sources, lineages, derivations, decisions, parties] = await Promise.all([
    db.sources.toArray(),
    db.lineages.toArray(),
    db.derivations.toArray(),
    db.decisions.toArray(),
    db.parties.toArray(),
  ])
  return { sources, lineages, derivations, decisions, parties }
}

async function citedIn(
  db: WorkbenchDb,
  { versionId, language }: { readonly versionId: VersionId; readonly language: string | null },
  outlets: readonly Outlet[],
  signal: AbortSignal,
): Promise<readonly CitedOutlet[]> {
  const text = await db.texts.get(versionId)
  if (text === undefined) return []
  const find = createCitedOutlets(outlets)
  const cited: CitedOutlet[] = []
  let rested = 0
  for (const block of text.blocks) {
    if (block.end - rested > STRETCH) {
      await new Promise((done) => setTimeout(done))
      rested = block.end
    }
    if (signal.aborted) return []
    cited.push(...find(text.content, block, language))
  }
  // A byline such as "By Reuters" is no part of the text, but a word on where it comes from.
  for (const { text: removed, reason } of text.suppressed)
    if (reason === 'byline' || reason === 'dateline') cited.push(...find(removed, wholeOf(removed), null))
  return cited
}

const wholeOf = (text: string): Block => ({
  kind: 'paragraph',
  start: offset(0),
  end: offset(text.length),
  level: 0,
  ordered: null,
  marks: [],
})
