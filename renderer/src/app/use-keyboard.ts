import { useEffect } from 'react'
import { commands, runCommand } from '../state/commands.ts'
import { settings } from '../state/settings.ts'
import { workspace } from '../state/workspace.ts'
import { isApple } from '../ui/keys.ts'
import { stepBack } from './escape.ts'
import { focusPlace } from './focus-place.ts'
import { commandFor } from './keyboard.ts'

/** Runs commands by their keys, for the whole window. What handled a key itself has prevented its default. */
export function useKeyboard(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const place = focusPlace(event.target, workspace.getState().selection !== null)
      if (event.key === 'Escape') {
        if (place !== 'dialog') stepBack()
        return
      }
      const command = commandFor(
        {
          key: event.key,
          code: event.code,
          ctrl: event.ctrlKey,
          meta: event.metaKey,
          alt: event.altKey,
          shift: event.shiftKey,
          altGraph: event.getModifierState('AltGraph'),
        },
        {
          apple: isApple(),
          place,
          singleKeys: settings.getState().singleKeys,
          isEnabled: commands.isEnabled,
        },
      )
      if (command === null) return
      event.preventDefault()
      runCommand(command)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
