import { useEffect } from 'react'
import type { CommandId } from '../../../shared/commands/commands.ts'
import { commands, runCommand } from '../state/commands.ts'
import { marking } from '../state/marking.ts'
import { settings } from '../state/settings.ts'
import { workspace } from '../state/workspace.ts'
import { isTextField } from '../ui/is-text-field.ts'
import { isApple } from '../ui/keys.ts'
import { announce } from '../ui/live-region.tsx'
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
        if (place !== 'dialog') marking.after(stepBack)
        return
      }
      const isMarking = marking.isMarking()
      const forReading = isForReading(event.target)
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
          isEnabled: (id) =>
            commands.isEnabled(id) ||
            (isMarking && isAboutAnnotations(id)) ||
            (forReading && isMarkingKey(id)),
        },
      )
      if (command === null) return
      event.preventDefault()
      if (forReading && isMarkingKey(command)) announce(FOR_READING)
      else if (isAboutAnnotations(command)) marking.after(() => runUnlessTyping(command))
      else runCommand(command)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** What is typed before the field is there that a key opens, as for a note, is none of the text's commands. */
function runUnlessTyping(command: CommandId): void {
  if (!isTextField(document.activeElement)) runCommand(command)
}

/** The pane of an earlier version takes no marks, and what is marked elsewhere is not meant by keys pressed in it. */
const isForReading = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-for-reading]') !== null
const isMarkingKey = (id: CommandId): boolean => /^(annotate|edge)\.|^claim\.(new|addEvidence)$/.test(id)
const FOR_READING = 'An earlier version is for reading only. Marks are made in the current text.'

/** Commands that a highlight being made is for, so that they wait for it, though nothing is there for them yet. */
const isAboutAnnotations = (id: CommandId): boolean => /^(annotate|edge|claim|edit)\./.test(id)
