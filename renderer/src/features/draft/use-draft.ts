import { useMemo } from 'react'
import type { SourceId, VersionId } from '../../../../shared/ids.ts'
import { checkDraft, draftSentences, type Checked } from '../../../../shared/drafts/statements.ts'
import { useLive } from '../../data/context.ts'
import { loadDraftRows, loadDraftText, type DraftText } from './queries.ts'

export type Draft = Checked & {
  readonly sourceId: SourceId
  readonly versionId: VersionId
  readonly title: string
}

/** The draft with its sentences and what they are linked to, kept up to date; undefined until it is read, null if it is none. */
export function useDraft(sourceId: SourceId): Draft | null | undefined {
  const loaded = useLive((db) => loadDraftText(db, sourceId), [sourceId])
  const rows = useLive((db) => loadDraftRows(db, sourceId), [sourceId])
  const content = loaded?.text.content
  const versionId = loaded?.text.versionId
  const title = loaded?.source.meta.title.value ?? ''
  const sentences = useMemo(() => (loaded ? sentencesOf(loaded) : []), [loaded])
  const isGone = loaded === null
  return useMemo(() => {
    if (isGone) return null
    if (content === undefined || rows === undefined || versionId === undefined) return undefined
    return { ...checkDraft(content, sentences, rows), sourceId, versionId, title }
  }, [isGone, content, rows, versionId, sentences, sourceId, title])
}

const sentencesOf = ({ source, text }: DraftText) =>
  draftSentences(text.content, text.blocks, source.meta.language?.value ?? null)
