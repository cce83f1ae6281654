import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the build puts the maps: beside the parser's code, the only place its process may read. */
const BUILT = fileURLToPath(new URL('./cmaps', import.meta.url))

/**
 * Gives pdf.js the predefined character maps that CJK documents name instead of carrying their own. Read from disk by
 * name; pdf.js asks for names of its own list only, and a name that is a path is refused all the same.
 */
export class CharacterMaps {
  async fetch({ name }: { readonly name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    if (!/^[\w-]{1,60}$/.test(name)) throw new RangeError('not the name of a character map')
    const bytes = await readFile(path.join(folder(), `${name}.bcmap`))
    return { cMapData: new Uint8Array(bytes), isCompressed: true }
  }
}

function folder(): string {
  if (existsSync(BUILT)) return BUILT
  const library = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
  return path.join(path.dirname(library), 'cmaps')
}
