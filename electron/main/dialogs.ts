import path from 'node:path'
import type { SaveDialog } from '../services/ports.ts'

export type DialogLike<W> = {
  showSaveDialog(
    window: W,
    options: SaveOptions,
  ): Promise<{ readonly canceled: boolean; readonly filePath: string }>
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
