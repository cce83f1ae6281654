import type { SharedTerms, Slot } from '../slot.ts'

/** Verbs that say too little about what happened. */
const VAGUE = new Set(
  'be have do make take get go come give put see use keep become want need will would can could may might must shall should cannot let'.split(
    ' ',
  ),
)

/** Whether nothing but what else the clause says tells what a fact is about. */
export function isVague({ fact: { bearing } }: Slot): boolean {
  return bearing.verb === null || (bearing.verb.group === null && VAGUE.has(bearing.verb.stem))
}

/** Clauses weigh more than the sentences around them. */
export const blend = ({ share, contextShare }: SharedTerms): number => 0.7 * share + 0.3 * contextShare
