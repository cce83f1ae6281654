import { useMemo } from 'react'
import type { SourceId, VersionId } from '../../../../shared/ids.ts'
import { checkDraft, draftSentences, type Checked } from '../../../../shared/drafts/statements.ts'
import { useLive } from '../../data/context.ts'
import { loadDraftRows, loadDraftText } from './queries.ts'

export type Draft = Checked & {
  readonly sourceId: SourceId
  readonly versionId: VersionId
  readonly title: string
}

/** The draft with its sentences and what they are linked to, kept up to date; undefined until it is read, null if it is none. */
export function useDraft(sourceId: SourceId): Draft | null | undefined {
  const loaded = useLive((db) => loadDraftText(db, sourceId), [sourceId])
  const rows = useLive((db) => loadDraftRows(db, sourceId), [sourceId])
  const [content, blocks] = [loaded?.text.content, loaded?.text.blocks]
  const language = loaded?.source.meta.language?.value ?? null
  const versionId = loaded?.text.versionId
  const title = loaded?.source.meta.title.value ?? ''
  const sentences = useMemo(
    () => (content === undefined || blocks === undefined ? [] : draftSentences(content, blocks, language)),
    // The text of a version never changes.
    // oxlint-disable-next-line react/exhaustive-deps
    [versionId, language],
  )
  const isGone = loaded === null
  return useMemo(() => {
    if (isGone) return null
    if (content === undefined || rows === undefined || versionId === undefined) return undefined
    return { ...checkDraft(content, sentences, rows), sourceId, versionId, title }
  }, [isGone, content, rows, versionId, sentences, sourceId, title])
}
