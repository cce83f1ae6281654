import type { Passage } from '../prepared-source.ts'
import type { Bearing } from './fact.ts'

/** Bound to its passage and nothing else. */
export const unbound = ({ start, end, index }: Passage): Bearing => ({
  clause: { start, end },
  passage: index,
  topic: [],
  names: [],
  verb: null,
  negated: false,
  hedged: false,
})
