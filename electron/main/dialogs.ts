import path from 'node:path'
import type { LinkQuestion } from './links.ts'
import type { FolderDialog, SaveDialog } from '../services/ports.ts'

export type DialogLike<W> = {
  showSaveDialog(
    window: W,
    options: SaveOptions,
  ): Promise<{ readonly canceled: boolean; readonly filePath: string }>
}
export type OpenDialogLike<W> = {
  showOpenDialog(
    window: W,
    options: { readonly title: string; readonly buttonLabel: string; readonly properties: 'openDirectory'[] },
  ): Promise<{ readonly canceled: boolean; readonly filePaths: string[] }>
}
export type MessageBoxLike<W> = {
  showMessageBox(window: W, options: Question): Promise<{ readonly response: number }>
}
type Question = {
  readonly type: 'question'
  readonly message: string
  readonly detail: string
  readonly buttons: string[]
  readonly defaultId: number
  readonly cancelId: number
}
type SaveOptions = {
  readonly defaultPath: string
  readonly filters: { readonly name: string; readonly extensions: string[] }[]
}

/** The system's save dialog, as a sheet of the window that asked; it starts in the folder for documents. */
export function createSaveDialog<W>(
  dialog: DialogLike<W>,
  window: () => W | null,
  folder: string,
): SaveDialog {
  return async (suggestedName) => {
    const owner = window()
    if (owner === null) return null
    const extension = path.extname(suggestedName).slice(1)
    const filters = extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }]
    const { canceled, filePath } = await dialog.showSaveDialog(owner, {
      defaultPath: path.join(folder, suggestedName),
      filters,
    })
    return canceled || filePath === '' ? null : filePath
  }
}

/** The system's dialog for choosing a folder, as a sheet of the window that asked. */
export function createFolderDialog<W>(dialog: OpenDialogLike<W>, window: () => W | null): FolderDialog {
  return async () => {
    const owner = window()
    if (owner === null) return null
    const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
      title: 'Watch a folder',
      buttonLabel: 'Watch this folder',
      properties: ['openDirectory'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  }
}

/** Enough of an address to judge it by; more would make the dialog taller than the screen. */
const SHOWN_ADDRESS = 300

/** Asks whether to leave the program for a place on the web. Not leaving is what Enter and Escape do. */
export function createLinkDialog<W>(
  dialog: MessageBoxLike<W>,
  window: () => W | null,
): (question: LinkQuestion) => Promise<boolean> {
  return async ({ place, url }) => {
    const owner = window()
    if (owner === null) return false
    const address = url.length > SHOWN_ADDRESS ? `${url.slice(0, SHOWN_ADDRESS)} …` : url
    const { response } = await dialog.showMessageBox(owner, {
      type: 'question',
      message: `Open ${place}?`,
      detail: `This link leaves Variorum and opens in your browser:\n${address}\n\nUntil you quit, other links to ${place} open without this question.`,
      buttons: ['Cancel', 'Open link'],
      defaultId: 0,
      cancelId: 0,
    })
    return response === 1
  }
}
