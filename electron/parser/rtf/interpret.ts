import { createFlow } from '../office/flow.ts'
import type { Properties } from '../office/properties.ts'
import { symbolText } from '../office/symbols.ts'
import type { DraftBlock } from '../../../shared/text/compose.ts'
import { assertNever } from '../../../shared/assert.ts'
import { MAX_DEPTH } from '../limits.ts'
import type { PictureBytes } from '../pictures/found-bytes.ts'
import { CHARACTER_SYMBOLS, CHARACTER_WORDS } from './characters.ts'
import { decodeCodePage } from './code-pages.ts'
import { type Destination, destinationOf } from './destinations.ts'
import { FIRST_GROUP, type Group, NO_SETTINGS } from './group.ts'
import { createInfo } from './info.ts'
import { createLayout } from './layout.ts'
import { createRtfPictures } from './pictures.ts'
import { GROUP_SETTINGS } from './settings.ts'
import { createTables } from './tables.ts'
import { tokenise } from './tokens.ts'

export type RtfReading = {
  readonly drafts: readonly DraftBlock[]
  readonly bytesOf: PictureBytes
  readonly properties: Properties
  /** The web page that a mail program wrapped in RTF, null in all other files. */
  readonly html: string | null
  readonly hasChanges: boolean
  readonly tooDeep: boolean
  /** The file ends before its document does. */
  readonly cutOff: boolean
}

/** Words that tell of comments and tracked changes. */
const CHANGES = new Set(['annotation', 'deleted', 'revised'])

/** Reads an RTF document: what its groups, control words and bytes mean. Never fails. */
export function interpretRtf(bytes: Uint8Array): RtfReading {
  const flow = createFlow()
  const tables = createTables()
  const layout = createLayout(flow, tables)
  const pictures = createRtfPictures(bytes)
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
  const info = createInfo()

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
        info.text(group.destination, words)
        break
      case 'instruction':
        if (group.field !== null && group.field.instruction.length < 5000) group.field.instruction += words
        break
      case 'label':
        if (label.length < 100) label += words
        break
      case 'date':
      case 'picture':
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
    const isFirst = group.owner === null
    group.owner ??= destination
    if (destination === 'label') label = ''
    if (destination === 'picture') pictures.begin()
    if (destination === 'title' || destination === 'author') info.begin(destination)
    if (wrapsPage || !isFirst) return
    if (destination === 'note') layout.enterNote()
    else if (destination === 'box') layout.enterBox()
    if (destination === 'note' || destination === 'box') group.paragraph = NO_SETTINGS
  }
  const end = ({ owner, paragraph, hidden }: Group) => {
    if (wrapsPage) return
    const image = owner === 'picture' ? pictures.end() : null
    if (image !== null && !hidden) layout.image(image, paragraph)
    if (owner === 'label') layout.label(label)
    else if (owner === 'note' || owner === 'box') layout.leave(paragraph)
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
  const settings: Readonly<Record<string, (value: number) => void>> = {
    u: unicode,
    deff: (value) => void (defaultFont = value),
    ansicpg: (value) => void (ansiPage = value === 0 ? 1252 : value),
    mac: () => void (ansiPage = 10_000),
    pc: () => void (ansiPage = 437),
    pca: () => void (ansiPage = 850),
    fromhtml: () => void (wrapsPage = true),
  }
  const word = (name: string, parameter: number | null) => {
    flush()
    toSkip = 0
    const wasStarred = starred
    starred = false
    atStart = false
    if (name === 'upr') return begin('skipped')
    const destination = name === 'ud' ? null : destinationOf(name, wasStarred, group.destination)
    if (CHANGES.has(name) && parameter !== 0) hasChanges = true
    if (destination !== null) return begin(destination)
    if ((group.destination === 'skipped' && name !== 'ud') || group.destination === 'picture') return
    if (group.destination === 'fonts') return tables.fontWord(name, parameter ?? 0)
    if (group.destination === 'styles') return tables.styleWord(name, parameter ?? 0)
    if (group.destination === 'date') {
      if (parameter !== null) info.time(name, parameter)
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
    if (Object.hasOwn(settings, name)) settings[name]?.(parameter ?? 0)
    else if (Object.hasOwn(GROUP_SETTINGS, name))
      GROUP_SETTINGS[name]?.(group, parameter !== 0, parameter ?? 0)
  }

  const stopped = tokenise(bytes, {
    open() {
      flush()
      toSkip = 0
      starred = false
      atStart = true
      groups.push(group)
      tooDeep ||= groups.length > MAX_DEPTH
      group = { ...group, owner: null }
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
    binary(start, stop) {
      if (group.destination === 'picture') pictures.binary(start, stop)
    },
    text(start, stop) {
      atStart = false
      const from = Math.min(start + toSkip, stop)
      toSkip -= from - start
      if (group.destination === 'picture') pictures.digits(from, stop)
      else if (group.destination !== 'skipped')
        for (let at = from; at < stop; at++) pending.push(bytes[at] ?? 0)
    },
  })
  flush()
  if (!wrapsPage && !tooDeep) layout.endRow(group.paragraph)
  return {
    drafts: flow.finish(),
    bytesOf: pictures.bytesOf,
    properties: info.properties(),
    html: wrapsPage ? page.join('') : null,
    hasChanges,
    tooDeep,
    cutOff: !stopped,
  }
}
