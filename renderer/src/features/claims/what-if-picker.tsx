import { Check, FileText, Waypoints } from 'lucide-react'
import { useState } from 'react'
import { isLiving } from '../../../../shared/project/source-kind.ts'
import { useLive } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { isMuted, setMuted, useWhatIfState, type Mutable } from '../../state/what-if.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { plural } from '../../ui/format.ts'
import { announce } from '../../ui/live-region.tsx'
import { PickerDialog, type PickItem } from '../../ui/picker-dialog.tsx'
import { sourceLine } from '../../ui/source-line.ts'

/** The dialog in which sources and lineages are muted for the question "what if this were wrong?". */
export function WhatIfPicker() {
  const open = useWorkspace((state) => state.dialog?.kind === 'what-if')
  return open ? <Picker /> : null
}

type Candidate = PickItem & { readonly what: Mutable }

const MOST = 60

function Picker() {
  const [query, setQuery] = useState('')
  const all = useLive(loadCandidates, []) ?? []
  const muted = useWhatIfState((state) => state.muted)
  const words = fold(query).split(/\s+/).filter(Boolean)
  const shown = all
    .filter(({ label, detail }) => words.every((word) => fold(`${label} ${detail ?? ''}`).includes(word)))
    .map((item) => (isMuted(item.what, { muted }) ? { ...item, icon: <Check />, detail: 'muted' } : item))
  const group = (label: string, kind: Mutable['kind']) => ({
    label,
    items: shown.filter(({ what }) => what.kind === kind).slice(0, MOST),
  })
  const groups = [group('Lineages', 'lineages'), group('Sources', 'sources')]
  return (
    <PickerDialog
      open
      onOpenChange={() => workspace.getState().closeDialog()}
      title="Mute a source or lineage"
      placeholder="What if this were wrong?"
      query={query}
      onQuery={setQuery}
      groups={groups.filter(({ items }) => items.length > 0)}
      empty="No source or lineage by that name."
      stacked
      onPick={({ what, label }) => {
        const mute = !isMuted(what, { muted })
        setMuted(what, mute)
        announce(`${mute ? 'Muted' : 'Counted again'}: “${label}”`)
      }}
    />
  )
}

async function loadCandidates(db: WorkbenchDb): Promise<readonly Candidate[]> {
  const [sources, lineages] = await Promise.all([db.sources.toArray(), db.lineages.toArray()])
  return [
    ...lineages.map(({ id, name, members }) => ({
      id,
      label: name,
      icon: <Waypoints />,
      detail: `Lineage of ${plural(members.length, 'source')}`,
      what: { kind: 'lineages' as const, id },
    })),
    ...sources.filter(isLiving).map(({ id, meta }) => ({
      id,
      label: sourceLine(meta),
      icon: <FileText />,
      ...(meta.publisher === null ? {} : { detail: meta.publisher.value }),
      what: { kind: 'sources' as const, id },
    })),
  ]
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
