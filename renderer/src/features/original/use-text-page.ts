import { useMemo } from 'react'
import type { VersionId } from '../../../../shared/ids.ts'
import { pageAt } from '../../../../shared/text/paragraphs.ts'
import { useLive } from '../../data/context.ts'
import { blocksOf } from '../../data/texts.ts'
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
