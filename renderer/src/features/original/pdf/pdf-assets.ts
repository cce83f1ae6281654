/** What PDFs may rely on without carrying it: character maps, the standard typefaces, decoders of scans. All our own files. */
const addresses = import.meta.glob<string>(
  [
    '../../../../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '../../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
    '../../../../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm',
  ],
  { query: '?url', import: 'default', eager: true },
)
const byName = new Map(
  Object.entries(addresses).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]),
)

/** pdf.js asks by name; a name that is none of those above is refused, so that a file cannot have anything fetched. */
async function asset(name: string): Promise<Uint8Array> {
  const address = byName.get(name)
  if (address === undefined) throw new RangeError('not a file of pdf.js')
  const response = await fetch(address)
  if (!response.ok) throw new Error(`status ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

export class CharacterMaps {
  async fetch({ name }: { readonly name: string }) {
    return { cMapData: await asset(`${name}.bcmap`), isCompressed: true }
  }
}

/** Typefaces and decoders alike. */
export class NamedFiles {
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    return asset(filename)
  }
}
