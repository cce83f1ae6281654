import type { PictureBytes } from '../pictures/found-bytes.ts'
import type { Archive } from './open-archive.ts'

/** Finds pictures among the files of an archive, which their names are. */
export function picturesIn(archive: Archive): PictureBytes {
  return async (name, most) => {
    if (!archive.has(name)) return null
    const found = await archive.extract(name, most)
    if (found.ok) return found.value
    return found.error.code === 'too-large' ? 'too-large' : null
  }
}
