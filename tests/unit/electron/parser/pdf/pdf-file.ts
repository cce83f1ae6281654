/** Text at a place of a page: points from the left and from the top. */
export type Placed = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly bold?: boolean
  /** Runs up the page. */
  readonly upwards?: boolean
}

type PdfParts = {
  readonly pages: readonly (readonly Placed[])[]
  /** Entries of the information dictionary and of the catalogue, as PDF. */
  readonly info?: string
  readonly catalogue?: string
  readonly xmp?: string
  /** Further entries of the trailer. */
  readonly trailer?: string
}

const HEIGHT = 792
const WIN_ANSI: Readonly<Record<string, number>> = {
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '\ufb01': 1,
  '\ufb02': 2,
}

/** The width of a letter of the fonts used here, in sizes: typewriters set every letter alike. */
export const LETTER = 0.6

/** A PDF as simple programs write it, for Latin text; small enough to be understood in a hex dump. */
export function pdfFile({
  pages,
  info = '',
  catalogue = '',
  xmp,
  trailer = '',
}: PdfParts): Uint8Array<ArrayBuffer> {
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >> >>`
  const first = 6
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} ${xmp === undefined ? '' : '/Metadata 6 0 R'} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + 1 + index * 2} 0 R`).join(' ')}] >>`,
    font('Courier'),
    font('Courier-Bold'),
    `<< ${info} >>`,
    stream(xmp ?? '', '/Type /Metadata /Subtype /XML'),
    ...pages.flatMap((items, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 ${HEIGHT}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${first + 2 + index * 2} 0 R >>`,
      stream(items.map(drawn).join('\n')),
    ]),
  ]
  return assembled(objects, `/Root 1 0 R /Info 5 0 R ${trailer}`)
}

/** A file of these objects, numbered from 1, with a correct table of their places. */
export function assembled(objects: readonly string[], trailer: string): Uint8Array<ArrayBuffer> {
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0))
}

/** Breaks words into lines of at most so many letters, as a typesetter without hyphens does. */
export function wrapped(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters) lines.splice(-1, 1, `${last} ${word}`)
    else lines.push(word)
  }
  return lines
}

/** Lines below each other. */
export const column = (
  lines: readonly string[],
  at: { readonly x: number; readonly y: number; readonly size?: number; readonly step?: number },
): Placed[] =>
  lines.map((text, index) => ({ text, x: at.x, y: at.y + index * (at.step ?? 12), size: at.size ?? 10 }))

export function stream(content: string, entries = ''): string {
  const bytes = Array.from(new TextEncoder().encode(content), (byte) => String.fromCharCode(byte)).join('')
  return `<< ${entries} /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`
}

function drawn({ text, x, y, size = 10, bold = false, upwards = false }: Placed): string {
  const matrix = upwards ? '0 1 -1 0' : '1 0 0 1'
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${matrix} ${x} ${HEIGHT - y} Tm <${hex(text)}> Tj ET`
}

const hex = (text: string): string =>
  Array.from(text, (letter) => (WIN_ANSI[letter] ?? letter.charCodeAt(0)).toString(16).padStart(2, '0')).join(
    '',
  )
