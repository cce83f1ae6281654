import { expect, test } from 'vitest'
import {
  commandFor,
  menuAnswer,
  type KeyContext,
  type Stroke,
} from '../../../../renderer/src/app/keyboard.ts'
import { COMMAND_IDS, COMMANDS } from '../../../../shared/commands/commands.ts'

/** `Ctrl+Shift+z` as a stroke; the last part is the `key` of the event. */
function stroke(text: string, more: Partial<Stroke> = {}): Stroke {
  const parts = text.split('+')
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier)
  return {
    key: parts.at(-1) ?? '',
    code: '',
    ctrl: has('Ctrl'),
    meta: has('Meta'),
    alt: has('Alt'),
    shift: has('Shift'),
    altGraph: false,
    ...more,
  }
}

const reading: KeyContext = { apple: false, place: 'reading', singleKeys: true, isEnabled: () => true }

test('Mod is Ctrl, and on a Mac ⌘, and never the other one', () => {
  expect(commandFor(stroke('Ctrl+k'), reading)).toBe('palette.open')
  expect(commandFor(stroke('Meta+k'), { ...reading, apple: true })).toBe('palette.open')
  expect(commandFor(stroke('Meta+k'), reading)).toBeNull()
  expect(commandFor(stroke('Ctrl+k'), { ...reading, apple: true })).toBeNull()
})

test('Shift tells redo from undo', () => {
  expect(commandFor(stroke('Ctrl+z'), reading)).toBe('edit.undo')
  expect(commandFor(stroke('Ctrl+Shift+Z'), reading)).toBe('edit.redo')
  expect(commandFor(stroke('Ctrl+y'), reading)).toBe('edit.redo')
})

test('single letters run commands in a pane or list only', () => {
  expect(commandFor(stroke('h'), reading)).toBe('annotate.highlight')
  expect(commandFor(stroke('h'), { ...reading, place: 'elsewhere' })).toBeNull()
  expect(commandFor(stroke('h'), { ...reading, place: 'text' })).toBeNull()
  expect(commandFor(stroke('3'), reading)).toBe('annotate.green')
})

test('single letters can be switched off, shortcuts with Ctrl stay', () => {
  const off = { ...reading, singleKeys: false }
  expect(commandFor(stroke('h'), off)).toBeNull()
  expect(commandFor(stroke('Delete'), off)).toBeNull()
  expect(commandFor(stroke('?', { shift: true }), off)).toBeNull()
  expect(commandFor(stroke('Ctrl+k'), off)).toBe('palette.open')
  expect(commandFor(stroke('F6'), off)).toBe('pane.next')
})

test('the key sheet can be asked for from anywhere but a text field', () => {
  const question = stroke('?', { shift: true })
  expect(commandFor(question, { ...reading, place: 'elsewhere' })).toBe('help.keys')
  expect(commandFor(question, { ...reading, place: 'text' })).toBeNull()
})

test('a shifted letter is not the letter', () => {
  expect(commandFor(stroke('Shift+N'), reading)).toBeNull()
})

test('a sign counts as typed, whatever keys it takes on this keyboard', () => {
  expect(commandFor(stroke('?', { shift: true, code: 'Slash' }), reading)).toBe('help.keys')
  expect(commandFor(stroke('?', { shift: true, code: 'Minus' }), reading)).toBe('help.keys')
})

test('the brackets work by their place where the keyboard has other letters there', () => {
  expect(commandFor(stroke(']', { code: 'BracketRight' }), reading)).toBe('sentence.next')
  expect(commandFor(stroke('+', { code: 'BracketRight', key: '+' }), reading)).toBe('sentence.next')
  expect(commandFor(stroke('}', { code: 'BracketRight', shift: true }), reading)).toBe('sentence.extend')
  expect(commandFor(stroke('{', { code: 'BracketLeft', shift: true }), reading)).toBe('sentence.shrink')
})

test('brackets typed with AltGr, which some systems report as Ctrl+Alt, still move the sentence cursor', () => {
  const altGraph = { ctrl: true, alt: true, altGraph: true, code: 'Digit8' }
  expect(commandFor(stroke('[', altGraph), reading)).toBe('sentence.previous')
})

test('a text field keeps its own undo and word movement but knows the rest', () => {
  const typing = { ...reading, place: 'text' as const }
  expect(commandFor(stroke('Ctrl+z'), typing)).toBeNull()
  expect(commandFor(stroke('Ctrl+Shift+Z'), typing)).toBeNull()
  expect(commandFor(stroke('Alt+ArrowLeft'), typing)).toBeNull()
  expect(commandFor(stroke('Ctrl+k'), typing)).toBe('palette.open')
  expect(commandFor(stroke('F6'), typing)).toBe('pane.next')
})

test('a dialog keeps all keys to itself', () => {
  const strokes = ['Ctrl+k', 'h', 'F6', 'Ctrl+z'].map((text) => stroke(text))
  expect(strokes.map((each) => commandFor(each, { ...reading, place: 'dialog' }))).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test('a command that nobody offers leaves the key to the browser', () => {
  expect(commandFor(stroke('Ctrl+f'), { ...reading, isEnabled: () => false })).toBeNull()
})

test.each([
  ['text', true, 'edit.undo', 'undo'],
  ['text', true, 'edit.redo', 'redo'],
  ['dialog', true, 'edit.undo', 'undo'],
  ['dialog', false, 'edit.undo', 'nothing'],
  ['dialog', true, 'palette.open', 'nothing'],
  ['text', true, 'history.back', 'nothing'],
  ['text', true, 'palette.open', 'command'],
  ['reading', false, 'edit.undo', 'command'],
  ['elsewhere', false, 'bin.open', 'command'],
] as const)('in %s (typing: %s) the menu item %s means: %s', (place, typing, id, answer) => {
  expect(menuAnswer(id, { place, typing, isEnabled: () => true })).toBe(answer)
})

test('a menu item nobody carries out does nothing, but a text field has its own undo', () => {
  const idle = { isEnabled: () => false }
  expect(menuAnswer('bin.open', { ...idle, place: 'reading', typing: false })).toBe('nothing')
  expect(menuAnswer('edit.undo', { ...idle, place: 'text', typing: true })).toBe('undo')
})

test('no two commands share a key', () => {
  const keys = COMMAND_IDS.flatMap((id) => COMMANDS[id].keys.map((key) => key.toLowerCase()))
  expect(new Set(keys).size).toBe(keys.length)
})

test('arrows with Shift move edges in the text, whatever the setting for letters, and nowhere else', () => {
  const noLetters = { ...reading, singleKeys: false }
  expect(commandFor(stroke('Shift+ArrowRight'), noLetters)).toBe('edge.endRight')
  expect(commandFor(stroke('Alt+Shift+ArrowLeft'), noLetters)).toBe('edge.startLeft')
  expect(commandFor(stroke('Ctrl+Shift+ArrowRight'), noLetters)).toBe('edge.endRightWord')
  expect(commandFor(stroke('Alt+ArrowLeft'), noLetters)).toBe('history.back')
  for (const place of ['text', 'elsewhere', 'dialog'] as const)
    for (const keys of ['Shift+ArrowRight', 'Ctrl+Shift+ArrowRight', 'Alt+Shift+ArrowLeft'])
      expect(commandFor(stroke(keys), { ...reading, place })).toBeNull()
})
