import { useMemo, useState } from 'react'
import { useLive } from '../../data/context.ts'
import { useEnabledCommands } from '../../state/commands.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { useSay } from '../../state/wording.ts'
import { keyLabel } from '../../ui/keys.ts'
import { PickerDialog } from '../../ui/picker-dialog.tsx'
import { loadNames, NO_NAMES } from './names.ts'
import { paletteGroups } from './palette-groups.tsx'
import { goTo } from '../../state/targets.ts'

/** `Mod+K`: every command, and sources, claims, codes and parties by name. */
export function CommandPalette() {
  const dialog = useWorkspace((state) => state.dialog)
  return dialog?.kind === 'palette' ? <Palette initial={dialog.query ?? ''} /> : null
}

function Palette({ initial }: { readonly initial: string }) {
  const [query, setQuery] = useState(initial)
  const names = useLive(loadNames, []) ?? NO_NAMES
  const enabled = useEnabledCommands()
  const say = useSay()
  const groups = useMemo(() => paletteGroups(query, names, enabled, say), [query, names, enabled, say])
  return (
    <PickerDialog
      open
      onOpenChange={() => workspace.getState().closeDialog()}
      title="Command palette"
      placeholder={say('Name a source, claim, code, party or command')}
      query={query}
      onQuery={setQuery}
      groups={groups}
      empty={`Nothing by that name. ${keyLabel('Mod+Shift+F')} searches the texts themselves.`}
      onPick={({ target }) => goTo(target)}
    />
  )
}
