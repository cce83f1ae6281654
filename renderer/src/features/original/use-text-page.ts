import { useMemo } from 'react'
import type { VersionId } from '../../../../shared/ids.ts'
import { pageAt } from '../../../../shared/text/paragraphs.ts'
import { useLive } from '../../data/context.ts'
import { blocksOf } from '../../data/texts.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { useOriginalWish } from '../../state/original-wish.ts'
import { useWorkspace } from '../../state/workspace.ts'

const useBlocks = (versionId: VersionId) => useLive((db) => blocksOf(db, versionId), [versionId])

/** The page a pane's text is scrolled to, from 1; null if it has none, undefined until that is known. */
export function useTextPage(paneId: string, versionId: VersionId): number | null | undefined {
  const blocks = useBlocks(versionId)
  const at = useWorkspace((state) => state.offsets[paneId] ?? 0)
  return blocks === undefined ? undefined : pageAt(blocks, at)
}

/** The page of the passage last asked for in a pane; one object for each wish. */
export function useAskedPage(paneId: string, versionId: VersionId): { readonly page: number } | null {
  const blocks = useBlocks(versionId)
  const wish = useOriginalWish()
  return useMemo(() => {
    if (blocks === undefined || wish === null || wish.paneId !== paneId) return null
    const page = pageAt(blocks, wish.at)
    return page === null ? null : { page }
  }, [blocks, wish, paneId])
}

/** So many characters are looked for in an original without pages. */
const WORDS = 200

/** How the passage last asked for in a pane begins; one object for each wish. */
export function useAskedWords(paneId: string, versionId: VersionId): { readonly words: string } | null {
  const wish = useOriginalWish()
  const at = wish?.paneId === paneId ? wish.at : null
  const seq = wish?.seq ?? 0
  return useLive((db) => wordsAt(db, versionId, at), [versionId, at, seq]) ?? null
}

async function wordsAt(db: WorkbenchDb, versionId: VersionId, at: number | null) {
  const text = at === null ? undefined : await db.texts.get(versionId)
  if (text === undefined || at === null) return null
  const paragraph = text.content.slice(at, at + WORDS).split('\n')[0] ?? ''
  return { words: paragraph }
}
