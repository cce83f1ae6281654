import { sayIn, type Say } from '../../../shared/wording.ts'
import { settings, useSettings } from './settings.ts'

const SAYERS = { codes: sayIn('codes'), tags: sayIn('tags') } as const

/** For components: words in the chosen wording, again whenever it changes. */
export const useSay = (): Say => SAYERS[useSettings((state) => state.wording)]

/** For what is said once: announcements, messages, words made when something is pressed. */
export const say: Say = (words, ...values) => SAYERS[settings.getState().wording](words, ...values)
