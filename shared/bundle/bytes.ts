const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const toBytes = (text: string): Uint8Array => encoder.encode(text)

/** The text of UTF-8 bytes with any byte order mark kept. @throws TypeError when they are not UTF-8. */
export const fromBytes = (bytes: Uint8Array): string => decoder.decode(bytes)
