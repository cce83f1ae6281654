/** What an archive among the imported files may hold; the reader of bundles has limits of its own. */
export const ZIP_LIMITS = {
  entries: 5000,
  entryBytes: 64 * 1024 ** 2,
  /** Inflated in all, over everything that is read from one archive. */
  totalBytes: 256 * 1024 ** 2,
  /** An entry above `ratioFloorBytes` that shrinks more than this is a bomb: real texts shrink 5 to 30 times. */
  ratio: 200,
  ratioFloorBytes: 16 * 1024 ** 2,
} as const

export type ZipLimits = Readonly<Record<'entries' | 'entryBytes' | 'totalBytes', number>>
