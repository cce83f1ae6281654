import { hyperlinkIn } from '../office/docx/fields.ts'
import { PLAIN } from '../office/runs.ts'
import { createFlow } from '../office/flow.ts'
import type { Properties } from '../office/properties.ts'
import { symbolText } from '../office/symbols.ts'
import type { DraftBlock } from '../../../shared/text/compose.ts'
import { assertNever } from '../../../shared/assert.ts'
import { MAX_DEPTH } from '../limits.ts'
import { CHARACTER_SYMBOLS, CHARACTER_WORDS } from './characters.ts'
import { decodeCodePage } from './code-pages.ts'
import { type Destination, destinationOf } from './destinations.ts'
import { FIRST_GROUP, type Group, NO_SETTINGS } from './group.ts'
import { createLayout } from './layout.ts'
import { createTables } from './tables.ts'
import { tokenise } from './tokens.ts'

export type RtfReading = {
  readonly drafts: readonly DraftBlock[]
  readonly properties: Properties
  /** The web page that a mail program wrapped in RTF, null in all other files. */
  readonly html: string | null
  readonly hasChanges: boolean
  readonly tooDeep: boolean
  /** The file ends before its document does. */
  readonly cutOff: boolean
}

const LONGEST_PROPERTY = 2000

/** Reads an RTF document: what its groups, control words and bytes mean. Never fails. */
export function interpretRtf(bytes: Uint8Array): RtfReading {
  const flow = createFlow()
  const tables = createTables()
  const layout = createLayout(flow, tables)
  const groups: Group[] = []
  let group: Group = { ...FIRST_GROUP }
  let ansiPage = 1252
  let defaultFont: number | null = null
  /** The group has just begun: only there a star makes a destination. */
  let atStart = false
  let starred = false
  let toSkip = 0
  let pending: number[] = []
  let label = ''
  const page: string[] = []
  let wrapsPage = false
  let hasChanges = false
  let tooDeep = false
  const properties = { title: '', author: '', date: new Map<string, number>() }

  const fontInUse = () => tables.font(group.font ?? defaultFont ?? -1)
  const flush = () => {
    if (pending.length === 0) return
    const font = fontInUse()
    const raw = pending
    pending = []
    if (font?.symbols === true && (group.destination === 'body' || group.destination === 'label'))
      give(raw.map((code) => symbolText(font.name, code)).join(''))
    else give(decodeCodePage(Uint8Array.from(raw), font?.page ?? ansiPage))
  }
  const give = (words: string) => {
    switch (group.destination) {
      case 'body':
      case 'note':
      case 'box':
        if (wrapsPage) {
          if (!group.onlyForRtf) page.push(words)
        } else if (!group.hidden) layout.text(words, group.format, group.paragraph)
        break
      case 'html':
        if (wrapsPage && !group.onlyForRtf) page.push(words)
        break
      case 'fonts':
        tables.fontText(words)
        break
      case 'styles':
        tables.styleText(words)
        break
      case 'title':
      case 'author':
        if (properties[group.destination].length < LONGEST_PROPERTY) properties[group.destination] += words
        break
      case 'instruction':
        if (group.field !== null && group.field.instruction.length < 5000) group.field.instruction += words
        break
      case 'label':
        if (label.length < 100) label += words
        break
      case 'date':
      case 'info':
      case 'shape':
      case 'skipped':
        break
      default:
        assertNever(group.destination)
    }
  }
  const inText = () => !wrapsPage && !group.hidden && /^(?:body|note|box)$/.test(group.destination)
  const begin = (destination: Destination) => {
    group.resumes = group.destination
    group.destination = destination
    group.owner = true
    if (destination === 'label') label = ''
    if (destination === 'title' || destination === 'author') properties[destination] = ''
    if (wrapsPage) return
    if (destination === 'note') layout.enterNote()
    else if (destination === 'box') layout.enterBox()
    if (destination === 'note' || destination === 'box') group.paragraph = NO_SETTINGS
  }
  const end = ({ destination, owner, paragraph }: Group) => {
    if (!owner || wrapsPage) return
    if (destination === 'label') layout.label(label)
    else if (destination === 'note' || destination === 'box') layout.leave(paragraph)
  }
  const unicode = (value: number) => {
    flush()
    const code = value < 0 ? value + 65_536 : value
    if (code >= 0 && code <= 0x10ffff)
      give(
        fontInUse()?.symbols === true && code >= 0xf000 && code <= 0xf0ff
          ? symbolText(fontInUse()?.name ?? '', code)
          : String.fromCodePoint(code),
      )
    toSkip = group.fallbacks
  }

  const structure: Readonly<Record<string, () => void>> = {
    par: () => layout.endParagraph(group.paragraph),
    sect: () => layout.endParagraph(group.paragraph),
    line: () => layout.lineBreak(group.paragraph),
    lbr: () => layout.lineBreak(group.paragraph),
    trowd: layout.startRow,
    cell: () => layout.endCell(group.paragraph),
    row: () => layout.endRow(group.paragraph),
    nestcell: () => layout.endParagraph(group.paragraph),
    nestrow: () => layout.endParagraph(group.paragraph),
  }
  const settings: Readonly<Record<string, (on: boolean, value: number) => void>> = {
    u: (_, value) => unicode(value),
    uc: (_, value) => void (group.fallbacks = Math.min(Math.max(value, 0), 16)),
    f: (_, value) => void (group.font = value),
    deff: (_, value) => void (defaultFont = value),
    ansicpg: (_, value) => void (ansiPage = value === 0 ? 1252 : value),
    mac: () => void (ansiPage = 10_000),
    pc: () => void (ansiPage = 437),
    pca: () => void (ansiPage = 850),
    b: (on) => void (group.format = { ...group.format, strong: on }),
    i: (on) => void (group.format = { ...group.format, em: on }),
    super: (on) => void (group.format = { ...group.format, vertical: on ? 'sup' : null }),
    sub: (on) => void (group.format = { ...group.format, vertical: on ? 'sub' : null }),
    nosupersub: () => void (group.format = { ...group.format, vertical: null }),
    v: (on) => void (group.hidden = on),
    deleted(on) {
      group.hidden = on
      hasChanges ||= on
    },
    revised: (on) => void (hasChanges ||= on),
    plain() {
      group.format = { ...PLAIN, href: group.format.href }
      group.hidden = false
      group.font = null
    },
    pard: () => void (group.paragraph = NO_SETTINGS),
    s: (_, value) => void (group.paragraph = { ...group.paragraph, style: value }),
    outlinelevel: (_, value) => void (group.paragraph = { ...group.paragraph, outline: value }),
    ilvl: (_, value) =>
      void (group.paragraph = { ...group.paragraph, listLevel: Math.min(Math.max(value, 0), 8) }),
    intbl: () => void (group.paragraph = { ...group.paragraph, inTable: true }),
    field: () => void (group.field = { instruction: '' }),
    fldrslt: () =>
      void (group.format = {
        ...group.format,
        href: hyperlinkIn(group.field?.instruction ?? '') ?? group.format.href,
      }),
    fromhtml: () => void (wrapsPage = true),
    htmlrtf: (on) => void (group.onlyForRtf = on),
    ud: () => void (group.destination = group.resumes),
  }
  const word = (name: string, parameter: number | null) => {
    flush()
    toSkip = 0
    const wasStarred = starred
    starred = false
    atStart = false
    if (name === 'upr') return begin('skipped')
    const destination = name === 'ud' ? null : destinationOf(name, wasStarred, group.destination)
    if (name === 'annotation') hasChanges = true
    if (destination !== null) return begin(destination)
    if (group.destination === 'skipped' && name !== 'ud') return
    if (group.destination === 'fonts') return tables.fontWord(name, parameter ?? 0)
    if (group.destination === 'styles') return tables.styleWord(name, parameter ?? 0)
    if (group.destination === 'date') {
      if (parameter !== null) properties.date.set(name, parameter)
      return
    }
    const character = Object.hasOwn(CHARACTER_WORDS, name) ? CHARACTER_WORDS[name] : undefined
    if (character !== undefined) return give(character)
    const action = Object.hasOwn(structure, name) ? structure[name] : undefined
    if (action !== undefined) {
      if (inText()) action()
      else if (wrapsPage && name !== 'trowd') give('\n')
      return
    }
    if (Object.hasOwn(settings, name)) settings[name]?.(parameter !== 0, parameter ?? 0)
  }

  const stopped = tokenise(bytes, {
    open() {
      flush()
      toSkip = 0
      starred = false
      atStart = true
      groups.push(group)
      tooDeep ||= groups.length > MAX_DEPTH
      group = { ...group, owner: false }
      return tooDeep ? 'stop' : undefined
    },
    close() {
      flush()
      toSkip = 0
      atStart = false
      end(group)
      group = groups.pop() ?? group
      return groups.length === 0 ? 'stop' : undefined
    },
    word,
    symbol(character) {
      if (character === '*') {
        starred = atStart
        return
      }
      flush()
      const text = CHARACTER_SYMBOLS[character]
      if (toSkip > 0) toSkip--
      else if (text !== undefined && group.destination !== 'skipped') give(text)
    },
    byte(value) {
      atStart = false
      if (toSkip > 0) toSkip--
      else if (group.destination !== 'skipped') pending.push(value)
    },
    text(start, stop) {
      atStart = false
      const from = Math.min(start + toSkip, stop)
      toSkip -= from - start
      if (group.destination !== 'skipped') for (let at = from; at < stop; at++) pending.push(bytes[at] ?? 0)
    },
  })
  flush()
  if (!wrapsPage && !tooDeep) layout.endRow(group.paragraph)
  return {
    drafts: flow.finish(),
    properties: {
      title: { name: 'properties.title', value: properties.title },
      creator: { name: 'properties.author', value: properties.author },
      modified: { name: 'properties.revtim', value: isoTime(properties.date) },
    },
    html: wrapsPage ? page.join('') : null,
    hasChanges,
    tooDeep,
    cutOff: !stopped,
  }
}

/** `\yr2019\mo4\dy2\hr9\min30` as an ISO time without a zone; empty without a day. */
function isoTime(parts: ReadonlyMap<string, number>): string {
  const pad = (name: string, length = 2) => String(parts.get(name) ?? 0).padStart(length, '0')
  return parts.has('yr') && parts.has('dy')
    ? `${pad('yr', 4)}-${pad('mo')}-${pad('dy')}T${pad('hr')}:${pad('min')}`
    : ''
}
