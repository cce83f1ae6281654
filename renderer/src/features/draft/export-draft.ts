import type { SourceId } from '../../../../shared/ids.ts'
import { checkDraft, draftSentences } from '../../../../shared/drafts/statements.ts'
import { footnoted, type FootnotedDraft } from '../../../../shared/drafts/footnotes.ts'
import { draftMarkdown } from '../../../../shared/drafts/footnotes-markdown.ts'
import { draftPage } from '../../../../shared/drafts/footnotes-html.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { loadDraftRows, loadDraftText } from './queries.ts'

export type DraftFormat = 'html' | 'markdown'

/** The draft with its footnotes as a file's text; null if it is gone. */
export async function writeDraft(
  db: WorkbenchDb,
  sourceId: SourceId,
  format: DraftFormat,
  withOpen: boolean,
): Promise<string | null> {
  const draft = await loadFootnoted(db, sourceId, withOpen)
  if (draft === null) return null
  return format === 'html' ? draftPage(draft) : draftMarkdown(draft)
}

async function loadFootnoted(
  db: WorkbenchDb,
  sourceId: SourceId,
  withOpen: boolean,
): Promise<FootnotedDraft | null> {
  const loaded = await loadDraftText(db, sourceId)
  if (loaded === null) return null
  const { source, text } = loaded
  const rows = await loadDraftRows(db, sourceId)
  const sentences = draftSentences(text.content, text.blocks, source.meta.language?.value ?? null)
  const { statements } = checkDraft(text.content, sentences, rows)
  const [marks, sources] = await Promise.all([
    db.annotations.bulkGet(rows.evidence.map(({ annotationId }) => annotationId)),
    db.sources.bulkGet([...new Set(rows.evidence.map((item) => item.sourceId))]),
  ])
  return footnoted(
    { title: source.meta.title.value, content: text.content, blocks: text.blocks, statements, withOpen },
    {
      evidence: rows.evidence,
      annotations: new Map(marks.flatMap((mark) => (mark === undefined ? [] : [[mark.id, mark]]))),
      sources: new Map(sources.flatMap((row) => (row === undefined ? [] : [[row.id, row]]))),
    },
  )
}
