import path from 'node:path'

export type Launch = {
  /** Files to open, absolute. */
  readonly files: readonly string[]
  /** A data folder other than the usual one: for tests and portable use. */
  readonly data: string | null
  /** Start, load the page, say so in one line, and end. */
  readonly smoke: boolean
}

/**
 * Reads a command line of ours. In a checkout the first argument after the program is the app's folder; switches may
 * stand anywhere, because Chromium moves its own to the front.
 */
export function readArguments(argv: readonly string[], cwd: string, packaged: boolean): Launch {
  const given = argv.slice(1)
  const words = given.filter((argument) => !argument.startsWith('-')).slice(packaged ? 0 : 1)
  const data = given.find((argument) => argument.startsWith('--data='))?.slice('--data='.length)
  return {
    files: words.map((word) => path.resolve(cwd, word)),
    data: data === undefined || data === '' ? null : path.resolve(cwd, data),
    smoke: given.includes('--smoke'),
  }
}
