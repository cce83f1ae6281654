import type { BundleNotice, BundleSummary } from '../../../../shared/bundle/read-bundle.ts'
import type { BundleRefusal } from '../../../../shared/bundle/refusal.ts'
import { formatInstant, plural } from '../../ui/format.ts'
import { say } from '../../state/wording.ts'

type Words = { readonly what: string; readonly advice: string }

/** Why a bundle was refused, and what to do. That nothing was changed is said beside it. */
export const REFUSALS: Readonly<Record<BundleRefusal['code'], Words>> = {
  'not-a-zip': {
    what: 'This is not a ZIP file, or it is cut off.',
    advice: 'Check that the download or copy is complete, or ask for the file again.',
  },
  'not-a-bundle': {
    what: 'This is a ZIP file, but not a bundle made by Variorum.',
    advice: 'If it holds articles, unpack it and import the files.',
  },
  'unsafe-archive': {
    what: 'The archive is built in a way that could do harm when it is opened.',
    advice: 'Do not open it with other programs either. Ask whoever sent it for a fresh export.',
  },
  'too-large': {
    what: 'The bundle is larger than can be opened safely.',
    advice: 'Ask for an export of a smaller project.',
  },
  damaged: {
    what: 'The bundle is damaged: a file in it is missing or is not what its checksum says.',
    advice: 'Copy or download it again. If it stays damaged, ask for a fresh export.',
  },
  'newer-version': {
    what: 'The bundle was made by a newer Variorum than this one.',
    advice: 'Update Variorum and open it then.',
  },
  invalid: {
    what: 'The bundle contradicts itself, so it cannot be restored faithfully.',
    advice: 'Ask whoever made it for a fresh export, and tell them the detail below.',
  },
}

/** The particulars of a refusal, for whoever made the bundle. */
export const refusalDetail = ({ detail, path }: BundleRefusal): string =>
  path === undefined ? detail : `${path}: ${detail}`

export const NOTICES: Readonly<Record<BundleNotice, string>> = {
  'newer-minor-version': 'It was made by a somewhat newer Variorum; what this version does not know is kept.',
  'unknown-content-kept': 'It holds content this version does not show. It is kept and exported again.',
  'foreign-files-left': 'Files of other programs in it are not taken over.',
  'unknown-files-left': 'Some files in it are unknown to this version and are not taken over.',
}

/** `5 sources, 12 annotations, 4 codes, 4 claims with 9 pieces of evidence`. */
export function countWords({ counts }: BundleSummary): string {
  const evidence = plural(counts.evidence, 'piece of evidence', 'pieces of evidence')
  return [
    plural(counts.sources, 'source'),
    plural(counts.annotations, 'annotation'),
    plural(counts.codes, say('code')),
    `${plural(counts.claims, 'claim')} with ${evidence}`,
  ].join(', ')
}

/** When and by what it was exported, as far as the bundle says. */
export function exportWords({ exportedAt, software }: BundleSummary): string {
  if (exportedAt === null && software === null) return 'It does not say when or by what it was exported.'
  const when = exportedAt === null ? '' : ` ${formatInstant(exportedAt)}`
  return `Exported${when}${software === null ? '' : ` by ${software}`}.`
}
