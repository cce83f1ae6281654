import type { Credibility } from '../project/claim.ts'

/** The grades of the Admiralty code for a piece of information, apart from how reliable its source is otherwise. */
export const CREDIBILITY_WORDS: Readonly<Record<Credibility, string>> = {
  1: 'confirmed by others',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
}
