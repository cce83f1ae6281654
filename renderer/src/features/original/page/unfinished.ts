import type { Sha256 } from '../../../../../shared/ids.ts'

const KEY = 'variorum.page-unfinished'

/** Notes that a page is being laid out. The note stays if the window has to be ended meanwhile. */
export const begin = (file: Sha256): void => localStorage.setItem(KEY, file)

/** The page stands; nothing is noted any more. */
export const finish = (): void => localStorage.removeItem(KEY)

/** Whether the window was ended while it laid out this page, so that it is not to be tried again unasked. */
export const wasUnfinished = (file: Sha256): boolean => localStorage.getItem(KEY) === file
