import { COMMAND_IDS, COMMANDS, type CommandId } from '../../../shared/commands/commands.ts'

/** The part of a KeyboardEvent that decides. `altGraph`: AltGr is down, which some systems also report as Ctrl+Alt. */
export type Stroke = {
  readonly key: string
  readonly code: string
  readonly ctrl: boolean
  readonly meta: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly altGraph: boolean
}

/** Where the focus is: typing, in a pane or list, in a modal dialog, or anywhere else. */
export type FocusPlace = 'text' | 'reading' | 'dialog' | 'elsewhere'

export type KeyContext = {
  readonly apple: boolean
  readonly place: FocusPlace
  readonly singleKeys: boolean
  readonly isEnabled: (id: CommandId) => boolean
}

type Shortcut = {
  readonly id: CommandId
  readonly key: string
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
}

const SHORTCUTS: readonly Shortcut[] = COMMAND_IDS.flatMap((id) =>
  COMMANDS[id].keys.map((keys) => {
    const parts = keys.split('+')
    return {
      id,
      key: (parts.at(-1) ?? '').toLowerCase(),
      mod: parts.includes('Mod'),
      alt: parts.includes('Alt'),
      shift: parts.includes('Shift'),
    }
  }),
)

/** Keys that keep their place on every keyboard, for layouts on which the sign itself needs AltGr. */
const BY_PLACE: Readonly<Record<string, string>> = { BracketLeft: '[', BracketRight: ']' }

/** In a text field the browser's own undo works, and Alt with arrows moves by words. */
const LEFT_TO_TEXT: ReadonlySet<CommandId> = new Set([
  'edit.undo',
  'edit.redo',
  'history.back',
  'history.forward',
])

/** The command a key stroke means here, or null if it is none of ours. */
export function commandFor(stroke: Stroke, context: KeyContext): CommandId | null {
  const match = SHORTCUTS.find(
    (shortcut) => matches(stroke, shortcut, context.apple) && allowed(shortcut, context),
  )
  return match?.id ?? null
}

function matches(stroke: Stroke, { key, mod, alt, shift }: Shortcut, apple: boolean): boolean {
  const ctrl = stroke.ctrl && !stroke.altGraph
  const [modDown, otherDown] = apple ? [stroke.meta, ctrl] : [ctrl, stroke.meta]
  if (mod !== modDown || otherDown || alt !== (stroke.alt && !stroke.altGraph)) return false
  if (stroke.key.toLowerCase() === key) return stroke.shift === shift || needsShiftToType(key)
  return BY_PLACE[stroke.code] === key && stroke.shift === shift
}

/** `?` is Shift+ß on one keyboard and Shift+/ on another: for signs only the sign counts. */
const needsShiftToType = (key: string): boolean => key.length === 1 && !/[a-z0-9[\]]/.test(key)

function allowed({ id, key, mod, alt }: Shortcut, context: KeyContext): boolean {
  if (!context.isEnabled(id) || !mayRunIn(context.place, id)) return false
  // Arrows belong to whatever has the focus, but for the text itself. They are no letters: no setting switches them off.
  if (id.startsWith('edge.')) return context.place === 'reading'
  if (context.place === 'text') return mod || isFunctionKey(key)
  if (mod || alt || isFunctionKey(key)) return true
  return context.singleKeys && (context.place === 'reading' || id === 'help.keys')
}

const mayRunIn = (place: FocusPlace, id: CommandId): boolean =>
  place !== 'dialog' && !(place === 'text' && LEFT_TO_TEXT.has(id))

const isFunctionKey = (key: string): boolean => /^f\d+$/.test(key)

export type MenuContext = {
  readonly place: FocusPlace
  /** The focus is in a text field, also in one of a dialog. */
  readonly typing: boolean
  readonly isEnabled: (id: CommandId) => boolean
}

/**
 * What an item of the native menu does here, chosen by hand or by its accelerator: the command by the rules of the keys,
 * or a step of the text field that is being typed in, or nothing.
 */
export function menuAnswer(id: CommandId, context: MenuContext): 'command' | 'undo' | 'redo' | 'nothing' {
  if (context.typing && id === 'edit.undo') return 'undo'
  if (context.typing && id === 'edit.redo') return 'redo'
  return context.isEnabled(id) && mayRunIn(context.place, id) ? 'command' : 'nothing'
}
