import { asAppError, type ErrorCode } from '../../../shared/contract/define.ts'

type FailureWords = { readonly what: string; readonly advice: string }

const INSIDE: FailureWords = {
  what: 'Something went wrong inside the program; the disk may be full, or another window in the way.',
  advice: 'Close other Variorum windows, free some space and try again.',
}

const WORDS: Readonly<Record<ErrorCode, FailureWords>> = {
  'too-large': {
    what: 'The project is too large for one bundle.',
    advice: 'Delete sources you do not need for ever, or spread the work over two projects.',
  },
  conflict: {
    what: 'The project contradicts itself in one place, so a bundle of it could not be opened again.',
    advice: 'Take back your last steps, or restore a backup, and try again.',
  },
  unreadable: {
    what: 'The file could not be read or written there.',
    advice: 'Choose another place, or check that there is space and that you may write to it.',
  },
  'not-found': {
    what: 'The file is no longer there.',
    advice: 'Choose another one.',
  },
  disconnected: {
    what: 'The program behind this window does not answer.',
    advice: 'Start it again and try once more.',
  },
  'timed-out': {
    what: 'It took too long and was stopped.',
    advice: 'Try again when the computer has less to do.',
  },
  cancelled: { what: 'It was cancelled.', advice: 'Start it again when you want it.' },
  'invalid-input': INSIDE,
  'unknown-method': INSIDE,
  internal: INSIDE,
}

/**
 * Why work on a bundle or backup failed, and what to do, as sentences by the failure's code. What the machine said of it
 * is left out: it names ids and classes. What was kept is for the caller to add.
 */
export const failureWords = (cause: unknown): FailureWords => WORDS[asAppError(cause).code]
