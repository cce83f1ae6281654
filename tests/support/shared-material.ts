import { existsSync } from 'node:fs'
import path from 'node:path'

/** Reference material that lies beside a checkout on build machines; tests that need it skip visibly elsewhere. */
export const sharedMaterial = (...parts: readonly string[]): string => path.resolve('../shared', ...parts)

export const hasSharedMaterial = existsSync(sharedMaterial('reference'))
