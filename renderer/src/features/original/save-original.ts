import { AppError } from '../../../../shared/contract/define.ts'
import { saveFile } from '../../platform/save-file.ts'
import { toast } from '../../ui/toast-store.ts'

/** Gives the user a file exactly as it was imported, and says where it went. */
export async function saveOriginal(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    const outcome = await saveFile(fileName, bytes)
    if (outcome.kind === 'saved')
      toast.show({ title: 'Original file saved', description: outcome.path, tone: 'success' })
  } catch (cause) {
    const description = cause instanceof AppError ? cause.message : String(cause)
    toast.show({ title: 'The file could not be saved', description, tone: 'error' })
  }
}
