import { linkTarget } from '../../metadata/urls.ts'
import type { Flow } from '../flow.ts'
import { symbolText } from '../symbols.ts'
import { type Attributes, readXml, type XmlEnd } from '../xml.ts'
import { createFields } from './fields.ts'
import type { Numbering } from './numbering.ts'
import { type Relationships, WORD_PREFIXES } from './package.ts'
import { createParagraphs } from './paragraphs.ts'
import { createDocxPictures } from './pictures.ts'
import { createRun } from './run.ts'
import type { Styles } from './styles.ts'

export type DocxParts = {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly relationships: Relationships
}

type NoteKind = 'footnote' | 'endnote'
/** The number in the text of each note that it refers to, by the note's id. */
export type NoteNumbers = Readonly<Record<NoteKind, Map<string, number>>>

export type BodyReading = {
  readonly end: XmlEnd
  readonly hasChanges: boolean
  /** Relationship ids of files that Word would show in place. */
  readonly embedded: readonly string[]
}

/**
 * Left out with all they contain: deleted and moved text, the second form of a shape for old programs, what stands above
 * letters to say how to pronounce them, and descriptions of forms and layouts.
 */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:rt',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPr',
  'w:sdtPr',
  'w:tblPr',
  'w:tblGrid',
  'w:tcPr',
])
const CHANGES = new Set(['w:del', 'w:ins', 'w:moveFrom', 'w:moveTo', 'w:commentReference'])

/**
 * Walks a part with Word's markup (the document, its footnotes or endnotes) into `flow`, as if all changes were accepted.
 * References to notes are added to `numbers`; notes that nothing refers to are left out.
 */
export function readBody(bytes: Uint8Array, flow: Flow, parts: DocxParts, numbers: NoteNumbers): BodyReading {
  const embedded: string[] = []
  const fields = createFields()
  const run = createRun()
  const paragraphs = createParagraphs(flow, parts.styles, parts.numbering)
  const pictures = createDocxPictures(parts.relationships)
  const links: (string | null)[] = []
  let hasChanges = false
  let inProperties = false
  let reading: 'text' | 'instruction' | null = null

  const add = (words: string) => {
    if (run.hidden() || !fields.showsText()) return
    const href = links.findLast((link) => link !== null) ?? fields.href()
    flow.text(words, { ...run.format(), href })
  }
  const refer = (kind: NoteKind, attribute: Attributes) => {
    const id = attribute('w:id')
    if (id !== null && !run.hidden()) numbers[kind].set(id, flow.refer())
  }
  const openNote = (kind: NoteKind, attribute: Attributes): 'skip' | undefined => {
    const number = numbers[kind].get(attribute('w:id') ?? '')
    if (number === undefined) return 'skip'
    flow.openNote(number)
    return undefined
  }
  const embed = (attribute: Attributes) => void embedded.push(attribute('r:id') ?? '')

  const opens: Readonly<Record<string, (attribute: Attributes) => 'skip' | undefined | void>> = {
    'w:p': paragraphs.open,
    'w:pPr': () => void (inProperties = true),
    'w:r': run.start,
    'w:t': () => void (reading = 'text'),
    'm:t': () => void (reading = 'text'),
    'w:instrText': () => void (reading = 'instruction'),
    'w:tab': () => add(' '),
    'w:ptab': () => add(' '),
    'w:noBreakHyphen': () => add('-'),
    'w:br'(attribute) {
      if (!run.hidden() && fields.showsText() && attribute('w:type') !== 'page') flow.lineBreak()
    },
    'w:cr': () => flow.lineBreak(),
    'w:lastRenderedPageBreak'() {
      if (!run.hidden()) flow.pageBreak()
    },
    'w:sym'(attribute) {
      add(symbolText(attribute('w:font') ?? '', Number.parseInt(attribute('w:char') ?? '', 16)))
    },
    'w:fldChar'(attribute) {
      const type = attribute('w:fldCharType')
      if (type === 'begin') fields.begin()
      else if (type === 'separate') fields.separate()
      else if (type === 'end') fields.end()
    },
    'w:fldSimple'(attribute) {
      fields.begin()
      fields.instruct(attribute('w:instr') ?? '')
      fields.separate()
    },
    'w:hyperlink'(attribute) {
      const target = parts.relationships.get(attribute('r:id') ?? '')
      links.push(target?.external === true ? linkTarget(target.target, null) : null)
    },
    'w:footnoteReference': (attribute) => refer('footnote', attribute),
    'w:endnoteReference': (attribute) => refer('endnote', attribute),
    'w:footnote': (attribute) => openNote('footnote', attribute),
    'w:endnote': (attribute) => openNote('endnote', attribute),
    'w:txbxContent': flow.openBox,
    'w:tr': flow.openRow,
    'w:tc': flow.openCell,
    'w:altChunk': embed,
    'w:subDoc': embed,
  }
  const closes: Readonly<Record<string, () => void>> = {
    'w:pPr'() {
      inProperties = false
      paragraphs.endProperties()
    },
    'w:p'() {
      fields.endParagraph()
      paragraphs.close()
    },
    'w:t': () => void (reading = null),
    'm:t': () => void (reading = null),
    'w:instrText': () => void (reading = null),
    'w:fldSimple': fields.end,
    'w:hyperlink': () => void links.pop(),
    'w:footnote': flow.closeNote,
    'w:endnote': flow.closeNote,
    'w:txbxContent': flow.closeBox,
    'w:tc': flow.closeCell,
    'w:tr': flow.closeRow,
  }
  const end = readXml(bytes, WORD_PREFIXES, {
    open(name, attribute) {
      if (CHANGES.has(name)) hasChanges = true
      if (inProperties) {
        paragraphs.property(name, attribute)
        return SKIPPED.has(name) ? 'skip' : undefined
      }
      if (SKIPPED.has(name)) return 'skip'
      const image = pictures.of(name, attribute)
      if (image !== null && !run.hidden() && fields.showsText()) flow.image(image)
      const open = opens[name]
      if (open === undefined) run.property(name, attribute)
      return open?.(attribute) ?? undefined
    },
    close: (name) => closes[name]?.(),
    text(words) {
      if (reading === 'text') add(words)
      else if (reading === 'instruction') fields.instruct(words)
    },
  })
  return { end, hasChanges, embedded }
}
