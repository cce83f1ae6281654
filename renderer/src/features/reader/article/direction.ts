/** Languages written from right to left, unless another script is named. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'iw', 'ps', 'sd', 'ug', 'ur', 'yi'])
const SCRIPTS = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'syrc', 'thaa'])

/**
 * Which way an article is laid out: by its language where that decides, because the first letters may be a foreign name;
 * else by its first letters. Each block is set by its own.
 */
export function directionOf(language: string | null): 'rtl' | 'auto' {
  const [primary = '', ...rest] = (language ?? '').toLowerCase().split('-')
  const script = rest.find((part) => part.length === 4 && /^[a-z]+$/.test(part))
  const rightToLeft = script === undefined ? RIGHT_TO_LEFT.has(primary) : SCRIPTS.has(script)
  return rightToLeft ? 'rtl' : 'auto'
}
