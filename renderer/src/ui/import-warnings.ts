import type { Encoding, ImportWarning } from '../../../shared/project/source.ts'
import { plural } from './format.ts'

/** How a warning is worded when its detail says how many. */
const COUNTED: Partial<Record<ImportWarning['code'], (count: number) => string>> = {
  'images-not-in-file': (count: number) =>
    `${plural(count, 'picture')} of the article ${count === 1 ? 'is' : 'are'} not in the file and not fetched. Saved as one file, a page has its pictures in it.`,
  'images-left-out': (count: number) =>
    `${plural(count, 'picture')} in the file ${count === 1 ? 'was' : 'were'} left out: too large, too many, damaged or of a kind that cannot be shown.`,
  'little-text': (count: number) =>
    `There ${count === 1 ? 'is' : 'are'} only ${plural(count, 'word')}. The article may not be in the file.`,
}

const SENTENCES: Readonly<Record<ImportWarning['code'], string>> = {
  'encoding-guessed':
    'The file does not say how its letters are encoded; that was guessed. Look for wrong letters.',
  'encoding-conflict':
    'The file declares one encoding but is written in another. It was read by what its bytes say.',
  'replacement-chars': 'Some letters could not be read and stand as �.',
  'truncated-paywall': 'The page seems to break off at a paywall.',
  'limit-hit': 'The file is so large that a part of it was left out.',
  'depth-flattened': 'The page is nested very deeply; its innermost structure was flattened.',
  'extractors-disagree':
    'It was hard to tell the article from the rest of the page. Check what was left out.',
  'date-ambiguous': 'A date was found that can be read in two ways. It was not used.',
  'language-conflict': 'The page declares another language than its text is in.',
  malformed: 'The file is damaged or badly formed in places; all that could be read was.',
  'bidi-controls-dropped': 'Invisible characters that turn the direction of writing were removed.',
  'tracked-changes':
    'The document holds tracked changes or comments. It was read as if all changes were accepted, without comments.',
  'pages-without-text':
    'Most pages are pictures without text, as in a scan. Only what is text could be read.',
  'images-not-in-file':
    'Some pictures of the article are not in the file and not fetched. Saved as one file, a page has its pictures in it.',
  'images-left-out': 'Some pictures in the file were left out.',
  'little-text': 'There is very little text. The article may not be in the file.',
}

/** What the importer noticed, as a sentence with its particulars. */
export function warningSentence({ code, detail }: ImportWarning): string {
  if (detail === null) return SENTENCES[code]
  const counted = /^\d{1,9}$/.test(detail) ? COUNTED[code]?.(Number(detail)) : undefined
  return counted ?? `${SENTENCES[code]} (${detail})`
}

const HOW: Readonly<Record<Encoding['how'], string>> = {
  bom: 'marked at its start',
  'strict-utf8': 'valid throughout',
  meta: 'declared in the file',
  detected: 'recognised',
  fallback: 'assumed',
  format: 'as the format prescribes',
}

/** `windows-1252, declared in the file`. */
export const encodingWords = ({ used, how }: Encoding): string => `${used}, ${HOW[how]}`
