import { changeCompareSettings, compareSettings } from '../../../state/compare-settings.ts'
import { useCommand } from '../../../state/commands.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import { toast } from '../../../ui/toast-store.ts'

/** Switches aligned passages on and off, and says so. */
export function useAlignedSwitch(): void {
  const panes = useWorkspace((state) => state.panes)
  useCommand(
    'aligned.toggle',
    () => {
      const alignment = !compareSettings.getState().alignment
      changeCompareSettings({ alignment })
      const alone = new Set(panes.map(({ sourceId }) => sourceId)).size < 2
      toast.show({
        title: alignment ? 'Aligned passages are shown' : 'Aligned passages are hidden',
        ...(alignment && alone
          ? { description: 'They appear as soon as another source is open beside this one.' }
          : {}),
      })
    },
    panes.length > 0,
  )
}
