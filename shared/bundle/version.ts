import { FORMAT_VERSION } from './layout.ts'
import { refuse } from './refusal.ts'

const SEMVER = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/

/**
 * Compares a bundle's version with ours: `same` or `newer-minor` can be read. A higher major number is refused as
 * newer; a lower one would need a migration, of which there are none yet. @throws RefusalError
 */
export function checkVersion(version: string, path: string): 'same' | 'newer-minor' {
  const [theirs, ours] = [SEMVER.exec(version), SEMVER.exec(FORMAT_VERSION)]
  if (theirs === null) refuse('invalid', 'unreadable version', path)
  const [major, minor] = [Number(theirs[1]), Number(theirs[2])]
  if (major > Number(ours?.[1])) refuse('newer-version', version, path)
  if (major < Number(ours?.[1])) refuse('invalid', `unknown version ${version}`, path)
  return minor > Number(ours?.[2]) ? 'newer-minor' : 'same'
}
