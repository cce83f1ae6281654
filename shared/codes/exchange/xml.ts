import { err, ok, type Result } from '../../result.ts'

export type XmlElement = {
  /** Without the prefix of its namespace. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** The characters right in it. */
  readonly text: string
}

/** `entities`: it declares a document type, whose entities could blow up or fetch something. */
export type XmlProblem = 'entities' | 'damaged' | 'too-deep' | 'too-large'

const LONGEST = 32_000_000
const DEEPEST = 64
const MOST_ELEMENTS = 200_000

const TAG =
  /<(\/?)((?:[\p{L}_][\p{L}\p{N}_.-]*:)?)([\p{L}_][\p{L}\p{N}_.-]*)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

class Fault extends Error {
  constructor(readonly problem: XmlProblem) {
    super(problem)
  }
}

type Open = {
  readonly tag: string
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  text: string
}

/**
 * Reads a small XML file strictly into plain objects. Nothing in it is looked up, expanded or run: a document type is
 * refused, and of entities only the five of XML and characters by number are known.
 */
export function readXmlTree(source: string): Result<XmlElement, XmlProblem> {
  if (source.length > LONGEST) return err('too-large')
  try {
    return ok(readRoot(source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')))
  } catch (cause) {
    if (cause instanceof Fault) return err(cause.problem)
    throw cause
  }
}

function readRoot(source: string): XmlElement {
  const open: Open[] = []
  let root: XmlElement | null = null
  let elements = 0
  let at = 0
  const skipTo = (sign: string, from: number): number => {
    const end = source.indexOf(sign, from)
    if (end === -1) throw new Fault('damaged')
    return end + sign.length
  }
  const addText = (text: string) => {
    const inner = open.at(-1)
    if (inner !== undefined) inner.text += text
    else if (text.trim() !== '') throw new Fault('damaged')
  }
  const close = () => {
    const { tag: _, ...element } = open.pop() ?? missing()
    const parent = open.at(-1)
    if (parent !== undefined) parent.children.push(element)
    else if (root === null) root = element
    else throw new Fault('damaged')
  }
  while (at < source.length) {
    const next = source.indexOf('<', at)
    addText(decoded(source.slice(at, next === -1 ? source.length : next)))
    if (next === -1) break
    if (source.startsWith('<!--', next)) at = skipTo('-->', next + 4)
    else if (source.startsWith('<?', next)) at = skipTo('?>', next)
    else if (source.startsWith('<![CDATA[', next)) {
      at = skipTo(']]>', next)
      addText(source.slice(next + 9, at - 3))
    } else if (source.startsWith('<!', next)) throw new Fault('entities')
    else {
      TAG.lastIndex = next
      const tag = TAG.exec(source) ?? missing()
      at = TAG.lastIndex
      const [, slash, prefix = '', name = '', attributes = '', empty] = tag
      if (slash === '/') {
        if (open.at(-1)?.tag !== prefix + name || attributes !== '' || empty === '/')
          throw new Fault('damaged')
        close()
        continue
      }
      if (open.length >= DEEPEST) throw new Fault('too-deep')
      if (++elements > MOST_ELEMENTS) throw new Fault('too-large')
      open.push({ tag: prefix + name, name, attributes: attributesOf(attributes), children: [], text: '' })
      if (empty === '/') close()
    }
  }
  if (open.length > 0) throw new Fault('damaged')
  return root ?? missing()
}

function missing(): never {
  throw new Fault('damaged')
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single = ''] of text.matchAll(ATTRIBUTE)) {
    const local = name.slice(name.indexOf(':') + 1)
    if (found.has(local)) throw new Fault('damaged')
    found.set(local, decoded((double ?? single).replace(/[\t\n]/g, ' ')))
  }
  return found
}

/** @throws Fault at an entity that is not known */
function decoded(text: string): string {
  if (!text.includes('&')) return text
  if (text.replace(ENTITY, '').includes('&')) throw new Fault('entities')
  return text.replace(ENTITY, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? ''
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
    return isCharacter ? String.fromCodePoint(point) : '\u{FFFD}'
  })
}
