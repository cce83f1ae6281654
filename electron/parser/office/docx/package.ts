import type { Archive } from '../../zip/open-archive.ts'
import { readXml, xmlRefusal } from '../xml.ts'

/** Transitional namespaces, as everything writes them, and those of the strict variant of the standard. */
export const WORD_PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'urn:schemas-microsoft-com:vml': 'v',
}
const PACKAGE_PREFIXES = { 'http://schemas.openxmlformats.org/package/2006/relationships': 'rel' }

/** One link of a part, to a part of the package or, `external`, into the world; nothing external is ever opened. */
type Relationship = { readonly type: string; readonly target: string; readonly external: boolean }
export type Relationships = ReadonlyMap<string, Relationship>

/** Relationships of a part by their id, targets as names in the archive; empty when it has none. */
export async function relationshipsOf(archive: Archive, part: string): Promise<Relationships> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const bytes = await archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`)
  const found = new Map<string, Relationship>()
  if (bytes === null) return found
  const end = readXml(bytes, PACKAGE_PREFIXES, {
    open(name, attribute) {
      const id = attribute('Id')
      const target = attribute('Target')
      if (name !== 'rel:Relationship' || id === null || target === null) return undefined
      const external = attribute('TargetMode') === 'External'
      const type = attribute('Type')?.split('/').at(-1) ?? ''
      found.set(id, { type, target: external ? target : partName(folder, target), external })
      return undefined
    },
  })
  return xmlRefusal(end) === null ? found : new Map<string, Relationship>()
}

/** The name of the part that a part has one of (styles, footnotes), whether or not it exists. */
export function partOfType(relationships: Relationships, type: string, otherwise: string): string {
  for (const entry of relationships.values()) if (entry.type === type && !entry.external) return entry.target
  return otherwise
}

function partName(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
