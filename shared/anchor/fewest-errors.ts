const BITS = 32

/** The fewest edits that turn a pattern into a stretch of a text, and where the first and the last such stretch end. */
export type Fewest = { readonly errors: number; readonly firstEnd: number; readonly lastEnd: number }

/**
 * How well a pattern fits best anywhere in `text[low, high)`, in edits, without saying where it begins: 32 steps of `align`
 * in one (Myers, "A fast bit-vector algorithm for approximate string matching", 1999; in blocks after Hyyrö, 2003).
 */
export function fewestErrors(pattern: string, text: string, low: number, high: number): Fewest {
  const blocks = Math.ceil(pattern.length / BITS)
  const lastBit = 1 << ((pattern.length - 1) % BITS)
  const places = unitPlaces(pattern, blocks)
  const nowhere = new Int32Array(blocks)
  const plus = new Int32Array(blocks).fill(-1)
  const minus = new Int32Array(blocks)
  let errors = pattern.length
  let fewest: Fewest = { errors, firstEnd: low, lastEnd: low }
  for (let at = low; at < high; at++) {
    const equal = places.get(text.charCodeAt(at)) ?? nowhere
    let carry = 0
    for (let block = 0; block < blocks; block++) {
      const up = plus[block] as number
      const down = minus[block] as number
      const borrowed = carry < 0 ? 1 : 0
      const same = (equal[block] as number) | borrowed
      const vertical = (equal[block] as number) | down
      const horizontal = (((same & up) + up) ^ up) | same
      let rising = down | ~(horizontal | up)
      let falling = up & horizontal
      const top = block === blocks - 1 ? lastBit : 1 << (BITS - 1)
      const next = (rising & top) !== 0 ? 1 : (falling & top) !== 0 ? -1 : 0
      rising = (rising << 1) | (carry > 0 ? 1 : 0)
      falling = (falling << 1) | borrowed
      plus[block] = falling | ~(vertical | rising)
      minus[block] = rising & vertical
      carry = next
    }
    errors += carry
    if (errors < fewest.errors) fewest = { errors, firstEnd: at + 1, lastEnd: at + 1 }
    else if (errors === fewest.errors) fewest = { ...fewest, lastEnd: at + 1 }
  }
  return fewest
}

/** For each unit of the pattern the bits of the places where it stands. */
function unitPlaces(pattern: string, blocks: number): ReadonlyMap<number, Int32Array> {
  const places = new Map<number, Int32Array>()
  for (let at = 0; at < pattern.length; at++) {
    const unit = pattern.charCodeAt(at)
    const bits = places.get(unit) ?? new Int32Array(blocks)
    const block = Math.floor(at / BITS)
    bits[block] = (bits[block] ?? 0) | (1 << (at % BITS))
    places.set(unit, bits)
  }
  return places
}
