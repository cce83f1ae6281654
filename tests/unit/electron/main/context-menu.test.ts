import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import {
  watchContextMenu,
  type ClickedContents,
  type ClickedPlace,
} from '../../../../electron/main/context-menu.ts'

const NOWHERE: ClickedPlace = {
  isEditable: false,
  selectionText: '',
  dictionarySuggestions: [],
  editFlags: { canCut: true, canCopy: true, canPaste: false },
}

/** What a right click opens there: labels and roles; and the window it happens in. */
function click(place: Partial<ClickedPlace>) {
  const opened: MenuItemConstructorOptions[] = []
  const replaced: string[] = []
  let tell = (_event: unknown, _place: ClickedPlace): void => {}
  const contents: ClickedContents = {
    on: (_event, listener) => (tell = listener),
    replaceMisspelling: (word) => replaced.push(word),
  }
  watchContextMenu(contents, (template) => opened.push(...template))
  tell({}, { ...NOWHERE, ...place })
  return { opened, replaced, names: opened.map(({ label, role, type }) => label ?? role ?? type) }
}

test('a text field offers to edit, as far as that is possible', () => {
  const { opened, names } = click({ isEditable: true })
  expect(names).toEqual(['cut', 'copy', 'paste', 'selectAll'])
  expect(opened.filter((item) => item.enabled === false).map((item) => item.role)).toEqual(['paste'])
})

test('a misspelt word is replaced by the suggestion that is chosen', () => {
  const { opened, names, replaced } = click({
    isEditable: true,
    dictionarySuggestions: ['harbour', 'arbour'],
  })
  expect(names.slice(0, 3)).toEqual(['harbour', 'arbour', 'separator'])
  Reflect.apply(opened[1]?.click ?? (() => {}), opened[1], [])
  expect(replaced).toEqual(['arbour'])
})

test('selected text can be copied, and elsewhere there is no native menu', () => {
  expect(click({ selectionText: 'the ferry' }).names).toEqual(['copy'])
  expect(click({ selectionText: ' \n' }).names).toEqual([])
  expect(click({ dictionarySuggestions: ['harbour'] }).names).toEqual([])
})
