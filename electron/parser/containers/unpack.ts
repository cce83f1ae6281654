import { MAX_INNER_FILES, type InnerFile, type ParseOutcome } from '../../../shared/contract/parsed.ts'
import { binaryKind } from '../detect/binary-kind.ts'
import { openArchive } from '../zip/open-archive.ts'

/** What `binaryKind` calls a ZIP that is no document of some program. */
export const ZIP_ARCHIVE = 'ZIP archive'

type Several = Extract<ParseOutcome, { readonly kind: 'several' }>

/** Files that come with an archive but are nobody's article, as in a folder. */
const LITTER =
  /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX(?:\/|$)|~\$|thumbs\.db$|desktop\.ini$)|(?:_files|_archivos|_fichiers|-dateien)\//i
const BUNDLE_FILE = /^[^/]+\/data\/workbench\/project\.json$/
const LONGEST_PATH = 600

const inOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** As it is shown; an empty name, which nobody can choose, is a name all the same. */
const pathOf = (name: string): string => name.slice(-LONGEST_PATH) || '?'

/** The files of an archive, to be read one by one. Archives inside it stay closed; one of our own bundles is named. */
export async function unpack(bytes: Uint8Array): Promise<ParseOutcome> {
  const opened = await openArchive(bytes)
  if (!opened.ok) return { kind: 'refused', ...opened.error }
  const archive = opened.value
  if (archive.names.some((name) => BUNDLE_FILE.test(name)))
    return { kind: 'refused', code: 'bundle', detail: null }
  const files: InnerFile[] = []
  const refused: Several['refused'] = archive.refused
    .filter(({ name }) => !LITTER.test(name))
    .map(({ name, refusal }) => ({ path: pathOf(name), ...refusal }))
  const wanted = archive.names.filter((name) => !LITTER.test(name)).toSorted(inOrder.compare)
  for (const name of wanted.slice(0, MAX_INNER_FILES)) {
    const path = pathOf(name)
    const content = await archive.extract(name)
    // One that was made to overwhelm is enough to know what the archive is.
    if (!content.ok && content.error.code === 'harmful') return { kind: 'refused', ...content.error }
    if (!content.ok) refused.push({ path, ...content.error })
    else if (binaryKind(content.value)?.name === ZIP_ARCHIVE)
      refused.push({ path, code: 'nested-archive', detail: null })
    else files.push({ path, bytes: new Uint8Array(content.value) })
  }
  return { kind: 'several', holds: 'files', files, refused }
}
