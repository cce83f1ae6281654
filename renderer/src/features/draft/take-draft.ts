import type { ParsedDocument, ParseOutcome } from '../../../../shared/contract/parsed.ts'
import { addDraft } from '../../data/drafts.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { workspace } from '../../state/workspace.ts'
import { announce } from '../../ui/live-region.tsx'
import { toast } from '../../ui/toast-store.ts'
import { draftState } from './draft-state.ts'

/** Has a file read by the host. @throws AppError */
export type Parse = (fileName: string, bytes: Uint8Array<ArrayBuffer>) => Promise<ParseOutcome>

type Given = {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** What it is to be called; null takes the title the file gives. */
  readonly title: string | null
}

/** Adds a text as a draft and opens it. Why that failed, as sentences, or null. */
export async function takeDraft(db: WorkbenchDb, parse: Parse, given: Given): Promise<string | null> {
  const outcome = await parse(given.name, given.bytes).catch(() => null)
  if (outcome === null) return 'The text could not be read: the program does not answer. Try again.'
  if (outcome.kind !== 'parsed')
    return outcome.kind === 'several'
      ? 'The file holds several texts. Choose one that holds the draft alone.'
      : 'The file could not be read as text. Paste the text instead, or save it in another format.'
  const document = given.title === null ? outcome.document : named(outcome.document, given.title)
  try {
    const { kind, source } = await addDraft(db, { document, fileName: given.name, bytes: given.bytes })
    draftState.setState({ at: -1, taken: source.id })
    workspace.getState().openSource(source.id)
    workspace.getState().setClaimsOpen(true)
    if (kind === 'added') announce(`The draft “${source.meta.title.value}” is open.`)
    else
      toast.show({
        title: 'This text is in the project already',
        description: 'It is open now. The menu of a source in the list makes a draft of it.',
      })
    return null
  } catch {
    return 'The draft was not saved. Nothing was changed. If the disk is full, make room and try again.'
  }
}

const named = (document: ParsedDocument, title: string): ParsedDocument => ({
  ...document,
  meta: { ...document.meta, title: { value: title, from: 'user', raw: null, others: [] } },
})
