/**
 * A page is laid out in the thread of the window, so what it may cost is bounded; beyond a bound the rest is left out, and
 * that is said.
 */
export const MOST_CHARACTERS = 40_000_000
export const MOST_NODES = 60_000
/** Elements that are read, those that are left out of it among them; and of those that may be open at a time. */
export const MOST_PARSED = 120_000
export const DEEPEST_OPEN = 1000
/** Elements nested deeper stand beside each other; layout is recursive. */
export const DEEPEST = 160
export const MOST_STYLE_CHARACTERS = 3_000_000
/** Of elements that a style rule is tried on, over all rules: a second or so of work. */
export const MOST_MATCHES = 30_000_000
/** Compounds in one selector; each may have all ancestors tried. */
export const MOST_COMPOUNDS = 12
/** Of drawings (SVG), in characters of their shapes. */
export const MOST_DRAWN = 1_000_000
