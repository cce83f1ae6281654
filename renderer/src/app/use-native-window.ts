import { useEffect } from 'react'
import { COMMANDS } from '../../../shared/commands/commands.ts'
import type { Shown } from '../../../shared/contract/workbench.ts'
import { saveStatus } from '../data/save-status.ts'
import { bridge } from '../platform/bridge.ts'
import { commands, runCommand } from '../state/commands.ts'
import { finishWork } from '../state/leaving.ts'
import { settings } from '../state/settings.ts'
import { isTextField } from '../ui/is-text-field.ts'
import { focusPlace } from './focus-place.ts'
import { menuAnswer } from './keyboard.ts'

/** What the desktop app's window needs of its page: menu items carried out, its state shown, its work finished in time. */
export function useNativeWindow(): void {
  useMenuItems()
  useShown()
  useLeaving()
}

function useMenuItems(): void {
  useEffect(
    () =>
      bridge.on('command.run', ({ command }) => {
        const focus = document.activeElement
        const context = { place: focusPlace(focus, false), typing: isTextField(focus) }
        const answer = menuAnswer(command, { ...context, isEnabled: commands.isEnabled })
        if (answer === 'command') runCommand(command)
        // The only way to a text field's own undo: it has no other interface.
        else if (answer !== 'nothing') document.execCommand(answer)
      }),
    [],
  )
}

function useShown(): void {
  useEffect(() => {
    if (window.workbench === undefined) return undefined
    const { show, stop } = createTeller((shown) => {
      bridge.invoke('window.show', shown).catch(() => null)
    })
    const unsubscribe = [commands.subscribe(show), settings.subscribe(show)]
    show()
    return () => {
      stop()
      unsubscribe.forEach((end) => end())
    }
  }, [])
}

/** Tells which items of the menus can run, and the theme, once for all changes of a moment and only if there was one. */
function createTeller(tell: (shown: Shown) => void) {
  let told = ''
  let due: number | null = null
  const look = () => {
    due = null
    const listed = commands.enabled().filter((id) => COMMANDS[id].menu !== null)
    const { theme, wording } = settings.getState()
    const shown: Shown = { commands: listed, theme, wording }
    if (JSON.stringify(shown) === told) return
    told = JSON.stringify(shown)
    tell(shown)
  }
  return {
    show: () => {
      due ??= window.setTimeout(look)
    },
    stop: () => {
      if (due !== null) clearTimeout(due)
    },
  }
}

function useLeaving(): void {
  useEffect(() => bridge.on('window.leaving', () => void finish()), [])
}

/** Text that is being typed is written when its field loses the focus; then everything that writes has its turn. */
async function finish(): Promise<void> {
  const focus = document.activeElement
  if (focus instanceof HTMLElement && isTextField(focus)) focus.blur()
  await written()
  await finishWork()
  await bridge.invoke('window.ready', {}).catch(() => null)
}

/** Resolves when no write is under way; also when the last one failed, which the status line says. */
function written(): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (saveStatus.getSnapshot().kind === 'saving') return
      unsubscribe()
      resolve()
    }
    const unsubscribe = saveStatus.subscribe(look)
    look()
  })
}
