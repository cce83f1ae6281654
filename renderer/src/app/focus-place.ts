import { isTextField } from '../ui/is-text-field.ts'
import type { FocusPlace } from './keyboard.ts'

const READING = '[data-single-keys], section[data-pane], article, ul, ol, table'

/** Tells where a key stroke lands. The page itself counts as reading while a passage is selected: clicking text leaves the focus there. */
export function focusPlace(target: EventTarget | null, hasSelection: boolean): FocusPlace {
  if (!(target instanceof HTMLElement)) return 'elsewhere'
  const box = target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')
  // A dialog beside the text takes nothing from what lies behind it: undo and the palette work in it too.
  const isBeside = box?.hasAttribute('data-beside') === true
  if (box !== null && !isBeside) return 'dialog'
  if (isTextField(target)) return 'text'
  if (isBeside) return 'elsewhere'
  if (target.closest(READING) !== null) return 'reading'
  return hasSelection ? 'reading' : 'elsewhere'
}
