import { FlaskConical } from 'lucide-react'
import type { Muted } from '../../../../shared/claims/what-if.ts'
import type { LineageId, SourceId } from '../../../../shared/ids.ts'
import { isMuted, setMuted, type Mutable } from '../../state/what-if.ts'
import type { MenuItem } from '../../ui/menu.tsx'
import { WHAT_IF_WORDS } from '../../ui/what-if-words.ts'

/** The part of a source's menu that mutes it, or its lineage, to see what leans on it. */
export function whatIfItems(id: SourceId, lineage: LineageId | null, muted: Muted): readonly MenuItem[] {
  const candidates: readonly Mutable[] = [
    { kind: 'sources', id },
    ...(lineage === null ? [] : [{ kind: 'lineages' as const, id: lineage }]),
  ]
  return candidates.map((what) => {
    const asked = isMuted(what, { muted })
    return {
      kind: 'action',
      label: WHAT_IF_WORDS[what.kind][asked ? 'again' : 'mute'],
      icon: <FlaskConical />,
      onSelect: () => setMuted(what, !asked),
    }
  })
}
