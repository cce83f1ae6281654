let bytes = new Uint8Array(1 << 16)

/**
 * Memory for one comparison, with anything in it; what the last caller got is the same. Thousands of comparisons follow
 * each other, and clearing and collecting an array for each took as long as they did.
 */
export function scratch(length: number): Uint8Array {
  if (bytes.length < length) bytes = new Uint8Array(2 * length)
  return bytes
}
