/**
 * What a bundle may hold at most. The writer keeps to the same numbers, so every bundle it makes can be read again.
 * Tighter than interop practice (2 GiB a file, 4 GiB in all), because a project is read into memory.
 */
export const LIMITS = {
  entries: 20_000,
  archiveBytes: 2 * 1024 ** 3,
  totalBytes: 2 * 1024 ** 3,
  entryBytes: 512 * 1024 ** 2,
  jsonBytes: 256 * 1024 ** 2,
  tagFileBytes: 16 * 1024 ** 2,
  /** Arrays and objects inside each other; our own files reach nine. */
  jsonDepth: 64,
  nameBytes: 200,
  /** An entry above `ratioFloorBytes` that shrinks more than this is a bomb; the writer stores such entries uncompressed. */
  ratio: 200,
  ratioFloorBytes: 10 * 1024 ** 2,
} as const
