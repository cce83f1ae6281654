import type { Verdict } from '../../../shared/project/claim.ts'

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  unverified: 'Unverified',
  reported: 'Reported',
  disputed: 'Disputed',
  confirmed: 'Confirmed',
  refuted: 'Refuted',
}
