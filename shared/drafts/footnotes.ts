import type { Annotation } from '../project/annotation.ts'
import type { Claim, Evidence } from '../project/claim.ts'
import { quotationOf } from '../project/quotation.ts'
import type { Source } from '../project/source.ts'
import type { AnnotationId, SourceId } from '../ids.ts'
import { byOrder } from '../claims/tree.ts'
import { groupBy } from '../group-by.ts'
import type { Block } from '../text/document.ts'
import { isProblem, type Statement } from './statements.ts'
import type { Support } from './support.ts'

/** A passage that a claim rests on, as it is cited. */
export type Citation = {
  readonly stance: Evidence['stance']
  readonly quotation: string
  readonly source: Source
}

/** What stands behind one sentence; `number` counts from 1. */
export type Footnote = {
  readonly number: number
  readonly claims: readonly {
    readonly claim: Claim
    readonly support: Support
    readonly citations: readonly Citation[]
  }[]
}

/** A piece of a block's text, and the footnote that stands after it. */
type Run = { readonly text: string; readonly note: Footnote | null }

export type FootnotedBlock = { readonly block: Block; readonly runs: readonly Run[] }

export type FootnotedDraft = {
  readonly title: string
  readonly blocks: readonly FootnotedBlock[]
  readonly notes: readonly Footnote[]
  /** Sentences that are not supported; empty if they are not wanted. */
  readonly open: readonly Statement[]
}

export type CitedRows = {
  readonly evidence: readonly Evidence[]
  readonly annotations: ReadonlyMap<AnnotationId, Annotation>
  readonly sources: ReadonlyMap<SourceId, Source>
}

type DraftToExport = {
  readonly title: string
  readonly content: string
  readonly blocks: readonly Block[]
  readonly statements: readonly Statement[]
  readonly withOpen: boolean
}

/** A draft with a footnote after each sentence that is linked to claims. */
export function footnoted(draft: DraftToExport, rows: CitedRows): FootnotedDraft {
  const evidence = groupBy(rows.evidence, ({ claimId }) => claimId)
  const citationsOf = (claim: Claim): readonly Citation[] =>
    (evidence.get(claim.id) ?? []).toSorted(byOrder).flatMap(({ stance, annotationId, sourceId }) => {
      const [mark, source] = [rows.annotations.get(annotationId), rows.sources.get(sourceId)]
      return mark === undefined || source === undefined
        ? []
        : [{ stance, quotation: quotationOf(mark), source }]
    })
  const notes: Footnote[] = []
  const noteAt = new Map<number, Footnote>()
  for (const { span, links } of draft.statements) {
    const claims = links.flatMap(({ claim, support }) =>
      claim === null || support === null ? [] : [{ claim, support, citations: citationsOf(claim) }],
    )
    if (claims.length === 0) continue
    const note = { number: notes.length + 1, claims }
    notes.push(note)
    noteAt.set(span.end, note)
  }
  return {
    title: draft.title,
    blocks: draft.blocks.map((block) => ({ block, runs: runsOf(draft.content, block, noteAt) })),
    notes,
    open: draft.withOpen ? draft.statements.filter(isProblem) : [],
  }
}

function runsOf(content: string, block: Block, noteAt: ReadonlyMap<number, Footnote>): readonly Run[] {
  const ends = [...noteAt.keys()].filter((end) => end > block.start && end <= block.end)
  const runs: Run[] = []
  let at: number = block.start
  for (const end of ends) {
    runs.push({ text: content.slice(at, end), note: noteAt.get(end) ?? null })
    at = end
  }
  if (at < block.end) runs.push({ text: content.slice(at, block.end), note: null })
  return runs
}
