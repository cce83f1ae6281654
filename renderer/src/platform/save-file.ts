import { bridge } from './bridge.ts'

/** Where a file went. `path` is null when the browser keeps downloads in a place of its own. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'downloaded' }
  | { readonly kind: 'cancelled' }

/**
 * Gives the user a file: through the host's save dialog where it has one, else as a download of the browser.
 * @throws AppError `unreadable` when the chosen place cannot be written
 */
export async function saveFile(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<SaveOutcome> {
  const saveDialog = await bridge.invoke('app.info', {}).then(
    (info) => info.saveDialog,
    () => false,
  )
  if (!saveDialog) return download(fileName, bytes)
  const { path } = await bridge.invoke('export.save', { fileName, bytes })
  return path === null ? { kind: 'cancelled' } : { kind: 'saved', path }
}

/** Long enough for the browser to have begun with the data. */
const REVOKE_AFTER_MS = 60_000

function download(fileName: string, bytes: Uint8Array<ArrayBuffer>): SaveOutcome {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS)
  return { kind: 'downloaded' }
}
