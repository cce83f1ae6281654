import type { MenuItemConstructorOptions } from 'electron'

type Item = MenuItemConstructorOptions

/** What Electron tells about the place of a right click, as far as it matters. */
export type ClickedPlace = {
  readonly isEditable: boolean
  readonly selectionText: string
  readonly dictionarySuggestions: readonly string[]
  readonly editFlags: { readonly canCut: boolean; readonly canCopy: boolean; readonly canPaste: boolean }
}

/**
 * The native context menu: editing in text fields, with the system's spelling suggestions where it checks spelling, and
 * Copy on a selection. Empty elsewhere: other menus are the page's own.
 */
function contextMenuTemplate(place: ClickedPlace, replaceWith: (word: string) => void): Item[] {
  const { canCut, canCopy, canPaste } = place.editFlags
  if (!place.isEditable) return place.selectionText.trim() === '' ? [] : [{ role: 'copy', enabled: canCopy }]
  const suggestions = place.dictionarySuggestions.map((word) => ({
    label: word,
    click: () => replaceWith(word),
  }))
  return [
    ...suggestions,
    ...(suggestions.length === 0 ? [] : [{ type: 'separator' as const }]),
    { role: 'cut', enabled: canCut },
    { role: 'copy', enabled: canCopy },
    { role: 'paste', enabled: canPaste },
    { role: 'selectAll' },
  ]
}

export type ClickedContents = {
  on(event: 'context-menu', listener: (event: unknown, place: ClickedPlace) => void): unknown
  replaceMisspelling(word: string): void
}

/** Opens the native context menu where there is anything in it. A page that shows its own has stopped the event. */
export function watchContextMenu(contents: ClickedContents, open: (template: Item[]) => void): void {
  contents.on('context-menu', (_event, place) => {
    const template = contextMenuTemplate(place, (word) => contents.replaceMisspelling(word))
    if (template.length > 0) open(template)
  })
}
