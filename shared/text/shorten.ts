/**
 * A text on one line of at most `most` UTF-16 units, `…` included where it was cut: after a whole word if one ends in the last
 * third, as not all scripts have spaces, and never within a character.
 */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const room = line.slice(0, most - 1)
  const word = line[most - 1] === ' ' ? room.length : room.lastIndexOf(' ')
  const kept = word >= (most * 2) / 3 ? room.slice(0, word) : room.replace(/[\uD800-\uDBFF]$/, '')
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`
}
