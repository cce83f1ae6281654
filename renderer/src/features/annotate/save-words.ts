import { saveFile } from '../../platform/save-file.ts'
import { toast } from '../../ui/toast-store.ts'

/** Writes text to a file of the user's choice and says how that went; `what` begins the sentence: `The list`. */
export async function saveWords(
  fileName: string,
  what: string,
  write: () => string | Promise<string>,
): Promise<void> {
  try {
    const outcome = await saveFile(fileName, new TextEncoder().encode(await write()))
    if (outcome.kind !== 'cancelled') toast.show({ title: `${what} was saved.`, tone: 'success' })
  } catch {
    toast.show({
      title: `${what} could not be saved.`,
      description: 'Choose another place, or free some space.',
      tone: 'error',
    })
  }
}
