import { linkTarget } from '../../metadata/urls.ts'
import { type Flow, PARAGRAPH, type Shape } from '../flow.ts'
import { namedShape } from '../named-shape.ts'
import { type Format, PLAIN } from '../runs.ts'
import { type Attributes, readXml, type XmlEnd } from '../xml.ts'
import { createFrames } from './frames.ts'
import { ODF_PREFIXES } from './prefixes.ts'
import type { OdtStyles } from './styles.ts'

/** Not text of the document: comments, deleted text, forms, what stands above letters. */
const SKIPPED = new Set([
  'office:automatic-styles',
  'office:font-face-decls',
  'office:scripts',
  'office:forms',
  'office:annotation',
  'office:binary-data',
  'text:note-citation',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:table-of-content-source',
  'text:ruby-text',
  'text:hidden-text',
  'text:script',
  'draw:object',
])
const MOST_SPACES = 1000

type List = { readonly style: string | null }
type Span = { readonly format: Format; readonly hidden: boolean }

/** Walks `content.xml` into `flow`. Whether the document tracks changes, which are taken as accepted, is in the result. */
export function readOdtBody(
  bytes: Uint8Array,
  flow: Flow,
  styles: OdtStyles,
): { readonly end: XmlEnd; readonly hasChanges: boolean } {
  const spans: Span[] = [{ format: PLAIN, hidden: false }]
  let lists: List[] = []
  /** Lists around a cell, box or note say nothing about the paragraphs in it. */
  const outside: List[][] = []
  let paragraphs = 0
  let inContents = 0
  let hasChanges = false
  let begun = false
  const frames = createFrames(flow)

  const current = () => spans.at(-1) ?? { format: PLAIN, hidden: false }
  const add = (words: string) => {
    const { format, hidden } = current()
    if (paragraphs > 0 && !hidden) flow.text(words, format)
  }
  const shape = (shapes: Shape) => {
    paragraphs++
    flow.shape(inContents > 0 ? { ...shapes, suppressed: 'navigation' } : shapes)
  }
  const pageBreakBefore = (attribute: Attributes) => {
    if (begun && styles.startsPage(attribute('text:style-name'))) flow.pageBreak()
    begun = true
  }
  const paragraph = (attribute: Attributes) => {
    pageBreakBefore(attribute)
    const named = namedShape(styles.paragraphNames(attribute('text:style-name')))
    const style = lists.findLast((list) => list.style !== null)?.style ?? null
    const item = { ...PARAGRAPH, kind: 'listItem', level: lists.length } as const
    if (named !== null && (lists.length === 0 || named.kind === 'heading')) shape(named)
    else shape(lists.length === 0 ? PARAGRAPH : { ...item, ordered: styles.isOrdered(style, lists.length) })
  }
  const endParagraph = () => {
    paragraphs--
    flow.endParagraph()
  }
  const enter = () => {
    outside.push(lists)
    lists = []
  }
  const leave = () => {
    lists = outside.pop() ?? []
  }
  const span = (change: Partial<Format>, hidden = false) => {
    const { format, hidden: already } = current()
    spans.push({ format: { ...format, ...change }, hidden: already || hidden })
  }

  const opens: Readonly<Record<string, (attribute: Attributes) => 'skip' | undefined | void>> = {
    'text:p': paragraph,
    'text:h'(attribute) {
      pageBreakBefore(attribute)
      const named = namedShape(styles.paragraphNames(attribute('text:style-name')))
      const level = Number(attribute('text:outline-level') ?? 1)
      shape({ ...(named ?? PARAGRAPH), kind: 'heading', level, ordered: null })
    },
    'text:span'(attribute) {
      const { hidden, ...change } = styles.text(attribute('text:style-name'))
      span(change, hidden)
    },
    'text:a': (attribute) =>
      span({ href: linkTarget(attribute('xlink:href') ?? '', null) ?? current().format.href }),
    'text:s': (attribute) => add(' '.repeat(Math.min(Number(attribute('text:c') ?? 1) || 1, MOST_SPACES))),
    'text:tab': () => add(' '),
    'text:line-break'() {
      if (paragraphs > 0) flow.lineBreak()
    },
    'text:soft-page-break': flow.pageBreak,
    'text:list': (attribute) => void lists.push({ style: attribute('text:style-name') }),
    'text:note': enter,
    'text:note-body': () => flow.openNote(flow.refer()),
    'text:table-of-content': () => void inContents++,
    'text:tracked-changes'() {
      hasChanges = true
      return 'skip'
    },
    'table:table-row': flow.openRow,
    'table:table-cell'() {
      enter()
      flow.openCell()
    },
    'draw:text-box'() {
      enter()
      flow.openBox()
    },
    'draw:frame': frames.open,
    'draw:image': frames.picture,
    'svg:title': frames.describe,
    'svg:desc': frames.describe,
  }
  const closes: Readonly<Record<string, () => void>> = {
    'text:p': endParagraph,
    'text:h': endParagraph,
    'text:span': () => void spans.pop(),
    'text:a': () => void spans.pop(),
    'text:list': () => void lists.pop(),
    'text:note': leave,
    'text:note-body': flow.closeNote,
    'text:table-of-content': () => void inContents--,
    'table:table-row': flow.closeRow,
    'table:table-cell'() {
      flow.closeCell()
      leave()
    },
    'draw:text-box'() {
      flow.closeBox()
      leave()
    },
    'draw:frame': frames.close,
    'svg:title': frames.endDescription,
    'svg:desc': frames.endDescription,
  }
  const end = readXml(bytes, ODF_PREFIXES, {
    open(name, attribute) {
      if (SKIPPED.has(name)) return 'skip'
      return opens[name]?.(attribute) ?? undefined
    },
    close: (name) => closes[name]?.(),
    text(words) {
      if (!frames.takes(words)) add(words.replace(/\s+/g, ' '))
    },
  })
  return { end, hasChanges }
}
