import { assertNever } from '../../../../shared/assert.ts'
import { plural } from '../../ui/format.ts'
import { warningSentence } from '../../ui/import-warnings.ts'
import type { LostPictures, Outcome, Reason } from './outcome.ts'
import { REASONS } from './reasons.ts'

/** For what is refused as what it is, and so is named. */
const NAMED: Readonly<Partial<Record<Reason, string>>> = {
  unsupported: 'which cannot be read yet',
  'old-format': 'which cannot be read yet',
  archive: 'which is not opened',
}

/** What became of a file, to follow the outcome's own word: “Imported as “Harbour opens”, without a date.” */
export function sentenceFor(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'imported':
      return `as “${outcome.title}”${outcome.dated ? '' : ', without a date'}.${outcome.copyInBin ? ' A copy lies in the bin.' : ''}${picturesOf(outcome)}`
    case 'duplicate':
      return outcome.same === 'bytes'
        ? `– the same file as “${outcome.title}”.`
        : `– another file with the same text as “${outcome.title}”.`
    case 'updated':
      return `of “${outcome.title}”.${outcome.unsure === 0 ? '' : ` ${plural(outcome.unsure, 'annotation has', 'annotations have')} to be looked at: the new text differs there.`}${picturesOf(outcome)}`
    case 'changed':
      return `– another text than the one of “${outcome.title}”, which it seems to be a newer state of. Nothing was added yet.`
    case 'offered':
      return `from several articles in one file: “${outcome.title}”.`
    case 'skipped':
      return `– you did not choose “${outcome.title}”. Import the file again to add it.`
    case 'taken-back':
      return `– “${outcome.title}” is not in the project any more. Import the file again to add it.`
    case 'refused': {
      const { what, advice } = REASONS[outcome.reason]
      const rest = NAMED[outcome.reason]
      const isNamed = rest !== undefined && outcome.detail !== null
      if (isNamed) return `– This is ${withArticle(outcome.detail)}, ${rest}. ${advice}`
      const why = outcome.reason === 'harmful' && outcome.detail !== null ? `: ${outcome.detail}.` : null
      return `– ${why === null ? what : what.replace(/\.$/, why)} ${advice}`
    }
    case 'not-read':
      return `– the import was ${outcome.takenBack ? 'taken back' : 'cancelled'} before this file was done. Import it again to add it.`
    default:
      return assertNever(outcome)
  }
}

/** `an XML document`, `a ZIP archive`: by how the name of a kind of file is spoken. */
const withArticle = (kind: string): string => `${/^(?:[aeiou]|x[mz])/i.test(kind) ? 'an' : 'a'} ${kind}`

const picturesOf = ({ pictures = [] }: LostPictures): string =>
  pictures.map((warning) => ` ${warningSentence(warning)}`).join('')
