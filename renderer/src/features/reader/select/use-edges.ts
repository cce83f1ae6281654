import { useMemo, useState } from 'react'
import { createAnchor } from '../../../../../shared/anchor/create.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { metAt, partAt, partHolding, partNumber } from '../../../../../shared/project/quotation.ts'
import { type Edge, edgeAtWord, type PlacedEdge, placeEdge } from '../../../../../shared/text/edges.ts'
import { sliceSpan, type Span, type TextOffset } from '../../../../../shared/text/offsets.ts'
import { moveEnds } from '../../../data/annotations.ts'
import { useDb } from '../../../data/context.ts'
import { select } from '../../../dom/selection.ts'
import { settings } from '../../../state/settings.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { announce } from '../../../ui/live-region.tsx'
import type { Reading } from '../pane/reading.ts'
import type { EdgeDraft } from './edge-draft.ts'
import { edgeWords } from './edge-words.ts'
import { activate } from './use-pointer.ts'

/** A passage whose edges can be taken hold of: what is selected in the pane, else the active annotation, met at a part. */
export type Held = { readonly span: Span; readonly annotation: Annotation | null }

export type Edges = {
  readonly held: Held | null
  readonly draft: EdgeDraft | null
  /** What is held as it is shown: an end may be taken hold of again before what was kept has been read. */
  readonly shown: (held: Held) => Held
  /** What an edge put there would leave, past the other edge too; null for nothing. */
  readonly moved: (base: Held, edge: Edge, to: TextOffset) => PlacedEdge | null
  /** Shows a passage with the edge moved, without keeping it. */
  readonly show: (held: Held, passage: Span) => void
  /** Keeps it, as one step to undo. `wasShown`: the annotation's card was open beside it. */
  readonly keep: (held: Held, passage: Span, edge: Edge, wasShown: boolean) => void
}

/** The edges of what is in hand in a pane, while they are dragged. */
export function useEdges(reading: Reading | null, annotations: readonly Annotation[]): Edges {
  const db = useDb()
  const active = useWorkspace((state) => (state.selection === null ? state.activeAnnotation : null))
  const part = useWorkspace((state) => state.activePart)
  const selected = useWorkspace(({ selection }) =>
    selection !== null && selection.paneId === reading?.paneId ? selection.span : null,
  )
  const [draft, setDraft] = useState<EdgeDraft | null>(null)
  const held = useMemo((): Held | null => {
    if (selected !== null) return { span: selected, annotation: null }
    const annotation = active === null ? undefined : annotations.find(({ id }) => id === active)
    if (annotation === undefined) return null
    const met = metAt(annotation, partAt(annotation, part))
    return { span: met.anchor, annotation: met }
  }, [annotations, active, part, selected])
  // Until the rows that were written are read, the draft is shown in their place.
  const [seen, setSeen] = useState(annotations)
  if (seen !== annotations) {
    setSeen(annotations)
    setDraft(null)
  }

  const keep = async (
    reading: Reading,
    annotation: Annotation,
    passage: Span,
    edge: Edge,
    wasShown: boolean,
  ) => {
    const { content, versionId } = reading.text
    const anchor = createAnchor(content, versionId, passage)
    const before = annotation.anchor
    const stays = anchor.start === before.start && anchor.end === before.end
    if (stays || !(await moveEnds(db, annotation.id, anchor, 'step', before))) setDraft(null)
    else announce(edgeWords('Highlight', content, anchor, edge))
    // Grown into another part it is one with that.
    const row = await db.annotations.get(annotation.id)
    if (row === undefined) return
    const met = metAt(row, partHolding(row, anchor))
    if (wasShown) activate(reading, met)
    else if (workspace.getState().activeAnnotation === row.id)
      workspace.getState().setActiveAnnotation(row.id, null, partNumber(met))
  }

  return {
    held,
    draft,
    shown(base) {
      const { annotation } = base
      if (reading === null || annotation === null || draft?.id !== annotation.id) return base
      const anchor = createAnchor(reading.text.content, reading.text.versionId, draft.span)
      return { span: draft.span, annotation: { ...annotation, anchor } }
    },
    moved({ span }, edge, to) {
      if (reading === null) return null
      const { content } = reading.text
      const next = placeEdge(span, edge, to)
      if (next === null || sliceSpan(content, next.passage).trim() === '') return null
      return settings.getState().snapToWords ? edgeAtWord(content, next, reading.language) : next
    },
    show({ annotation }, passage) {
      if (annotation !== null) setDraft({ id: annotation.id, span: passage })
      else if (reading !== null) select(reading.map, passage)
    },
    keep({ annotation }, passage, edge, wasShown) {
      if (reading === null) return
      if (annotation !== null) void keep(reading, annotation, passage, edge, wasShown)
      else announce(edgeWords('Selection', reading.text.content, passage, edge))
    },
  }
}

/** Whether the card of the active annotation is open beside the text. */
export const isCardOpen = (): boolean => workspace.getState().activeRect !== null
