import { changeCompareSettings, compareSettings } from '../../../state/compare-settings.ts'
import { useCommand } from '../../../state/commands.ts'
import { useWorkspace } from '../../../state/workspace.ts'
import { toast } from '../../../ui/toast-store.ts'
import { isWordingShown, showWording } from './wording-shown.ts'

/** Switches the underlining of shared wording on and off, and says so. */
export function useWordingSwitch(): void {
  const panes = useWorkspace((state) => state.panes)
  useCommand(
    'wording.toggle',
    () => {
      // What Settings have off is not on show, whatever this switch said before.
      const isShown = !(compareSettings.getState().wording && isWordingShown())
      showWording(isShown)
      if (isShown) changeCompareSettings({ wording: true })
      const alone = new Set(panes.map(({ sourceId }) => sourceId)).size < 2
      toast.show({
        title: isShown ? 'Shared wording is underlined' : 'Shared wording is not underlined',
        ...(isShown && alone
          ? { description: 'It appears as soon as another source is open beside this one.' }
          : {}),
      })
    },
    panes.length > 0,
  )
}
