import { expect } from 'vitest'
import { sha256 } from '../../../../../shared/ids.ts'
import { pngOf } from '../../../../support/pictures.ts'
import type { parsed } from '../outcome.ts'

export const quay = pngOf(90, 60, 4)
export const boat = pngOf(64, 64, 5)
export const FIRST =
  'The new harbour opened on Friday, two years later than planned, the port authority said.'
export const SECOND =
  'Its first ferry left at noon with four hundred passengers, most of them from the islands.'
export const THIRD = 'Residents had waited at the gates since dawn, and the mayor spoke for an hour.'

type Document = Awaited<ReturnType<typeof parsed>>
/** Each picture as `[before, which, alt]`. */
export async function shown({ text, images }: Document) {
  const names = new Map([
    [await sha256(quay), 'quay'],
    [await sha256(boat), 'boat'],
  ])
  for (const { sha256: hash, bytes } of images) expect(await sha256(bytes)).toBe(hash)
  expect(new Set(images.map((image) => image.sha256)).size).toBe(images.length)
  return (text.images ?? []).map(({ before, sha256: hash, alt }) => [before, names.get(hash), alt])
}
export const warned = ({ warnings }: Document) =>
  warnings.map(({ code, detail }) => `${code} ${detail ?? ''}`.trim())
