import { saveFile } from '../../platform/save-file.ts'
import { toast } from '../../ui/toast-store.ts'

type Content = string | Uint8Array<ArrayBuffer>

/** Writes text or bytes to a file of the user's choice and says how that went; `what` begins the sentence: `The list`. */
export async function saveWords(
  fileName: string,
  what: string,
  write: () => Content | Promise<Content>,
): Promise<void> {
  try {
    const content = await write()
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const outcome = await saveFile(fileName, bytes)
    if (outcome.kind !== 'cancelled') toast.show({ title: `${what} was saved.`, tone: 'success' })
  } catch {
    toast.show({
      title: `${what} could not be saved.`,
      description: 'Choose another place, or free some space.',
      tone: 'error',
    })
  }
}
