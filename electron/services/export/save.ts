import { AppError } from '../../../shared/contract/define.ts'
import { isNodeError, writeFileAtomically } from '../files.ts'
import type { NamedFile, SaveDialog } from '../ports.ts'
import { safeFileName } from './file-name.ts'

/**
 * Writes a finished export where the user says; null when they cancel.
 * @throws AppError unknown-method on a host without a dialog, unreadable when the place cannot be written
 */
export async function saveExport(saveDialog: SaveDialog | null, file: NamedFile): Promise<string | null> {
  if (saveDialog === null)
    throw new AppError('unknown-method', 'This host has no save dialog; download the file instead.')
  const target = await saveDialog(safeFileName(file.fileName))
  if (target === null) return null
  try {
    await writeFileAtomically(target, file.bytes)
  } catch (cause) {
    const reason = isNodeError(cause) ? ` (${cause.code ?? 'unknown'})` : ''
    throw new AppError('unreadable', `The file could not be written there${reason}.`, { cause })
  }
  return target
}
