import * as v from 'valibot'

/** The longest note, description or rationale that is kept, in UTF-16 code units; fields do not take more. */
export const LONGEST_PROSE = 100_000

/** What a person writes freely: may be empty, has a bound so that no record grows without end. */
export const Prose = v.pipe(v.string(), v.maxLength(LONGEST_PROSE))
