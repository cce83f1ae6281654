import { toast } from './toast-store.ts'

type Content = string | Uint8Array<ArrayBuffer>
/** What is to be written; asked for only then. */
export type Writes = () => Content | Promise<Content>
/** Gives the user a file; rejects if its place cannot be written. */
export type Saves = (fileName: string, bytes: Uint8Array<ArrayBuffer>) => Promise<{ readonly kind: string }>

/** Writes text or bytes to a file of the user's choice and says how that went; `what` begins the sentence: `The list`. */
export async function saveWords(save: Saves, fileName: string, what: string, write: Writes): Promise<void> {
  try {
    const content = await write()
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const outcome = await save(fileName, bytes)
    if (outcome.kind !== 'cancelled') toast.show({ title: `${what} was saved.`, tone: 'success' })
  } catch {
    toast.show({
      title: `${what} could not be saved.`,
      description: 'Choose another place, or free some space.',
      tone: 'error',
    })
  }
}
