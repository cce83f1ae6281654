import type { Reason } from './outcome.ts'

type Words = { readonly what: string; readonly advice: string }

/** What the report says of a refused file: what happened, and what to do. The file itself is never touched. */
export const REASONS: Readonly<Record<Reason, Words>> = {
  unsupported: {
    what: 'This kind of file cannot be read yet.',
    advice: 'Save it as a web page, plain text or Markdown, and import that.',
  },
  binary: {
    what: 'This is not a file with text in it that can be read.',
    advice: 'If the article is inside, save it from its program as a web page or as plain text.',
  },
  'too-large': {
    what: 'The file, or what is packed in it, is larger than can be read in one piece.',
    advice: 'Import the part you need as a file of its own.',
  },
  'too-complex': {
    what: 'The file is nested too deeply, or made of too many parts, to be read safely.',
    advice: 'Open it in its own program, copy the article into a text file, and import that.',
  },
  'timed-out': {
    what: 'Reading the file took too long and was stopped.',
    advice: 'Try it again on its own; if it stays slow, import the text of the article instead.',
  },
  crashed: {
    what: 'The reader stopped working on this file. No other file was affected.',
    advice: 'Copy the article into a text file, and import that.',
  },
  empty: {
    what: 'There is no text in the file.',
    advice: 'Check that it was saved completely.',
  },
  encrypted: {
    what: 'The file needs a password, and Variorum does not ask for one.',
    advice: 'Open it in its own program, save a copy without the password, and import that.',
  },
  'copy-protected': {
    what: 'The book is copy-protected: only the program it was bought for can open it.',
    advice: 'Ask the seller for a copy without protection, or import the passages you may quote as text.',
  },
  'old-format': {
    what: 'This is a document in an old or closed format that only its own program reads well.',
    advice: 'Open it in LibreOffice or in its own program, save it as DOCX, and import that.',
  },
  picture: {
    what: 'This is a picture, which has no text in it that can be selected.',
    advice: 'Run text recognition (OCR) over it with another program, and import the result.',
  },
  recording: {
    what: 'This is a sound or video recording.',
    advice: 'Import its transcript as a text file instead.',
  },
  damaged: {
    what: 'The file is damaged and could not be read.',
    advice: 'Open it in its own program and save it again, or get it once more from where it came.',
  },
  'no-text': {
    what: 'The pages are pictures without text, as a scanner makes them.',
    advice: 'Run text recognition (OCR) over it with another program, and import the result.',
  },
  'unknown-letters': {
    what: 'The letters of this file can be shown but not read: its fonts do not say which letters they are.',
    advice: 'Print it to pictures, run text recognition (OCR) over them, and import the result.',
  },
  bundle: {
    what: 'This is a Variorum bundle, not an article.',
    advice: 'Use “Open bundle” to open it as a project of its own.',
  },
  'nested-archive': {
    what: 'This is an archive inside another file; those stay closed.',
    advice: 'Unpack it and import the files inside.',
  },
  archive: {
    what: 'This is an archive, which is not opened.',
    advice: 'Unpack it yourself and import the files.',
  },
  harmful: {
    what: 'The file is built in a way that does harm when it is unpacked.',
    advice: 'Do not unpack it with other programs either. Ask whoever it comes from for a fresh copy.',
  },
  'unsafe-name': {
    what: 'The name it has in the archive leads out of the folder in which it would be unpacked.',
    advice: 'If you know who made the archive, ask for this file by itself.',
  },
  'same-name': {
    what: 'Several files in the archive have this one name, so that nobody can tell which is meant.',
    advice: 'Unpack the archive with a program that keeps them all, and import the one you need.',
  },
  drawing: {
    what: 'This is a drawing (SVG), which can hold scripts and is never opened.',
    advice: 'If there is text in it that you need, copy it into a text file, and import that.',
  },
  program: {
    what: 'This is a program, not a text; nothing can be imported from it.',
    advice: 'If you did not expect a program here, do not start it.',
  },
  entities: {
    what: 'The file declares entities, which articles do not need and attackers use.',
    advice:
      'If you trust it, open it in its own program, copy the article into a text file, and import that.',
  },
  unreadable: {
    what: 'The file could not be opened.',
    advice: 'It may have been moved, or you may lack the right to read it. Try it again.',
  },
  'not-saved': {
    what: 'The file was read but could not be saved; the disk may be full.',
    advice: 'Free some space and import it again.',
  },
  closed: {
    what: 'The project was closed under this window, most likely because a newer version of the program has opened it in another tab.',
    advice: 'Reload this window and import the file again. What was imported before is saved.',
  },
  disconnected: {
    what: 'The program behind this page does not answer.',
    advice: 'Start Variorum again and import the file then. What was imported before is saved.',
  },
  internal: {
    what: 'Something went wrong inside the program.',
    advice: 'Try it again; if it fails again, import the text of the article instead.',
  },
}
