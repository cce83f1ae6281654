import type { ReadableStream } from 'node:stream/web'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js'
import { groupBy } from '../../../shared/group-by.ts'

/** Glyphs that the file sets in one go. Lengths are points; `along` runs with the writing, `across` from line to line. */
export type Run = {
  readonly text: string
  readonly along: number
  readonly across: number
  readonly width: number
  readonly size: number
  /** Names the typeface within the document; what it looks like is not known. */
  readonly face: string
  readonly spaceBefore: boolean
}

/** The runs of one page that are written in one direction, in the order the file draws them. */
export type Layer = { readonly runs: readonly Run[]; readonly length: number }

export type PageRuns = {
  readonly number: number
  /** The direction that most of the page is written in, then the others, such as a stamp up the margin. */
  readonly layers: readonly Layer[]
}

type Turned = { readonly angle: number; readonly run: Run }

/** Glyph runs of a page, upright as a reader sees them. Stops early, with what there is, after `most` characters. */
export async function readRuns(page: PDFPageProxy, number: number, most: number): Promise<PageRuns> {
  const { transform, width } = page.getViewport({ scale: 1 })
  const turned: Turned[] = []
  let characters = 0
  let space = false
  const stream: ReadableStream<TextContent> = page.streamTextContent({ disableNormalization: true })
  const reader = stream.getReader()
  const vertical = new Set<string>()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    for (const [name, style] of Object.entries(value.styles)) if (style.vertical) vertical.add(name)
    for (const item of value.items) {
      if (!('str' in item)) continue
      if (item.str.trim() === '') {
        space ||= item.str !== ''
        continue
      }
      const matrix = multiplied(transform, item.transform)
      if (matrix === null) continue
      turned.push(asRun(item, matrix, vertical.has(item.fontName), space, width))
      characters += item.str.length
      space = false
    }
    if (characters > most) {
      await reader.cancel(new Error('enough'))
      break
    }
  }
  return { number, layers: layersOf(turned) }
}

type Item = {
  readonly str: string
  readonly width: number
  readonly height: number
  readonly fontName: string
}
type Matrix = readonly [number, number, number, number, number, number]

/**
 * Turns the page so that the run reads from left to right and the next line is below. Columns of vertical writing
 * become lines, the rightmost first.
 */
function asRun(
  item: Item,
  [a, b, c, d, x, y]: Matrix,
  vertical: boolean,
  spaceBefore: boolean,
  pageWidth: number,
): Turned {
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1
  const base = { text: plainLetters(item.str), size, face: item.fontName, spaceBefore }
  if (vertical) return { angle: 270, run: { ...base, along: y, across: pageWidth - x, width: item.height } }
  const angle = ((Math.round((Math.atan2(b, a) * 180) / Math.PI) % 360) + 360) % 360
  const [along, across] = turnedBack(angle, x, y)
  return { angle, run: { ...base, along, across, width: item.width } }
}

/** y grows downwards here, as on a screen. */
function turnedBack(angle: number, x: number, y: number): [number, number] {
  if (angle === 0) return [x, y]
  const turn = (angle * Math.PI) / 180
  return [x * Math.cos(turn) + y * Math.sin(turn), y * Math.cos(turn) - x * Math.sin(turn)]
}

function multiplied(page: readonly number[], item: readonly number[]): Matrix | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = item
  const product: Matrix = [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ]
  return product.every(Number.isFinite) ? product : null
}

function layersOf(turned: readonly Turned[]): Layer[] {
  return [...groupBy(turned, ({ angle }) => angle).values()]
    .map((group) => ({
      runs: group.map(({ run }) => run),
      length: group.reduce((sum, { run }) => sum + run.text.length, 0),
    }))
    .sort((one, other) => other.length - one.length)
}

/** Bullets of the symbol fonts that word processors use. */
const SYMBOL_BULLETS = /[\uf0a7\uf0b7\uf0d8\uf0fc\uf076]/g

/**
 * Ligatures and the shapes of Arabic letters, which are the typesetter's and not the author's, as plain letters; U+FFFD
 * for what only the file's own font can show.
 */
const plainLetters = (text: string): string =>
  text
    .replace(/[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]+/g, (shapes) => shapes.normalize('NFKC'))
    .replace(SYMBOL_BULLETS, '•')
    .replace(/\p{Co}/gu, '\ufffd')
