/** The characters of a file, in the encoding its import found; UTF-8 where a browser does not know that name. */
export function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
