import type { Slot } from './slot.ts'

/** The same for the same words of the same versions, in whatever order they come. A hash of 53 bits (cyrb53): keys of one project do not meet. */
export function rowKey(name: string, slots: readonly Slot[]): string {
  const readings = slots.map(({ prepared, at }) => `${prepared.source.versionId} ${at.start} ${at.end}`)
  return `${name} ${hash([...new Set(readings)].toSorted().join('\n'))}`
}

function hash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
