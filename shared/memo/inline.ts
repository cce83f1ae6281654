import type { Inline } from './nodes.ts'
import { referenceOf, referencePattern } from './references.ts'

type Mark = { readonly kind: 'mark'; readonly char: string; count: number; readonly opens: boolean }
type Bracket = { readonly kind: 'bracket' }
type Part = Inline | Mark | Bracket

const PLAIN = /(?:[^\\`*_~[\]<!\nh]|h(?!ttps?:\/\/))+/y
const RUN = /`+|\*+|_+|~+/y
const ADDRESS = /https?:\/\/[^\s<>]*[^\s<>.,;:!?'"”’)\]*_~]/y
const ANGLED = /<((?:https?:\/\/|mailto:)[^\s<>]+)>/y
const TARGET = /\([ \t]*<?([^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:[ \t]+"[^"\n]*")?[ \t]*\)/y
const SAFE_HREF = /^(?:https?:\/\/|mailto:)/i
const PUNCTUATION = /[\p{P}\p{S}]/u
const SPACE = /\s/

/**
 * Reads the words of one block: emphasis, strong, struck out, code, links and references. What closes nothing is text. Its
 * time grows with the length of the text and not with its square, whatever is in it.
 */
export function readInline(text: string): readonly Inline[] {
  return new InlineReader(text).read()
}

class InlineReader {
  private at = 0
  private readonly parts: Part[] = []
  /** Where in the parts marks stand that can still be closed, and how many of each kind. */
  private open: number[] = []
  private readonly openCount = new Map<string, number>()
  private brackets: number[] = []
  /** Lengths of runs of backticks that nothing closes any more. */
  private readonly unclosed = new Set<number>()
  private readonly reference = referencePattern('y')

  constructor(private readonly text: string) {}

  read(): readonly Inline[] {
    while (this.at < this.text.length) this.next()
    return settled(this.parts)
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.text)
    if (match !== null) this.at += match[0].length
    return match
  }

  private say(text: string): void {
    this.parts.push({ kind: 'text', text })
  }

  private next(): void {
    const plain = this.take(PLAIN)
    if (plain !== null) return this.say(plain[0])
    const reference = this.take(this.reference)
    if (reference !== null) return void this.parts.push({ kind: 'reference', to: referenceOf(reference) })
    const address = this.take(ANGLED)?.[1] ?? this.take(ADDRESS)?.[0]
    if (address !== undefined) return this.link(address, [{ kind: 'text', text: address }])
    const run = this.take(RUN)?.[0]
    if (run !== undefined) return run.startsWith('`') ? this.code(run) : this.mark(run)
    this.single(this.text.charAt(this.at))
  }

  private single(char: string): void {
    this.at += 1
    const following = this.text.charAt(this.at)
    if (char === '\\' && following === '\n') return this.lineBreak()
    if (char === '\\' && /[!-/:-@[-`{-~]/.test(following)) {
      this.at += 1
      return this.say(following)
    }
    if (char === '\n') return this.newLine()
    if (char === '[') return void this.brackets.push(this.parts.push({ kind: 'bracket' }) - 1)
    if (char === ']') return this.closeBracket()
    this.say(char)
  }

  private lineBreak(): void {
    this.at += 1
    this.parts.push({ kind: 'break' })
  }

  private newLine(): void {
    const last = this.parts.at(-1)
    if (last?.kind !== 'text' || !last.text.endsWith('  ')) return this.say('\n')
    this.parts[this.parts.length - 1] = { kind: 'text', text: last.text.trimEnd() }
    this.parts.push({ kind: 'break' })
  }

  private closeBracket(): void {
    const from = this.brackets.pop()
    const target = from === undefined ? null : this.take(TARGET)
    if (from === undefined || target === null) return this.say(']')
    const address = target[1] ?? ''
    // What was written must not vanish: an address that leads nowhere stays, and a link that is called nothing shows its own.
    if (!SAFE_HREF.test(address)) return this.say(`]${target[0]}`)
    const children = settled(this.cut(from + 1))
    this.parts.pop()
    this.link(address, children.length === 0 ? [{ kind: 'text', text: address }] : children)
  }

  /** Takes all parts from an index on; marks and brackets among them are settled for good. */
  private cut(from: number): Part[] {
    while ((this.open.at(-1) ?? -1) >= from) this.dropOpen()
    while ((this.brackets.at(-1) ?? -1) >= from) this.brackets.pop()
    return this.parts.splice(from)
  }

  private link(href: string, children: readonly Inline[]): void {
    if (SAFE_HREF.test(href)) this.parts.push({ kind: 'link', href, children })
    else this.parts.push(...children)
  }

  private code(run: string): void {
    const end = this.unclosed.has(run.length) ? -1 : this.closing(run)
    if (end === -1) {
      this.unclosed.add(run.length)
      return this.say(run)
    }
    const text = this.text.slice(this.at, end).replaceAll('\n', ' ')
    this.parts.push({ kind: 'code', text: /^ .*[^ ].* $/.test(text) ? text.slice(1, -1) : text })
    this.at = end + run.length
  }

  private closing(run: string): number {
    for (let at = this.text.indexOf(run, this.at); at !== -1;) {
      let end = at
      while (this.text.charAt(end) === '`') end += 1
      if (end - at === run.length) return at
      at = this.text.indexOf(run, end)
    }
    return -1
  }

  private mark(run: string): void {
    const char = run.charAt(0)
    const before = this.text.charAt(this.at - run.length - 1)
    const after = this.text.charAt(this.at)
    const left = leans(after, before)
    const right = leans(before, after)
    const inWord = char === '_'
    const opens = left && (!inWord || !right || PUNCTUATION.test(before))
    const closes = right && (!inWord || !left || PUNCTUATION.test(after))
    const rest = closes ? this.close(char, run.length) : run.length
    if (rest === 0) return
    this.parts.push({ kind: 'mark', char, count: rest, opens })
    if (!opens) return
    this.open.push(this.parts.length - 1)
    this.openCount.set(char, (this.openCount.get(char) ?? 0) + 1)
  }

  /** Closes what it can of a run of marks, and returns how many of them are left. */
  private close(char: string, count: number): number {
    let left = count
    while (left > 0 && (this.openCount.get(char) ?? 0) > 0) {
      while (this.topMark()?.char !== char) this.dropOpen()
      const from = this.open.at(-1)
      const opener = this.topMark()
      if (from === undefined || opener === undefined) return left
      const used = Math.min(2, opener.count, left)
      if (char === '~' && used < 2) return left
      const children = settled(this.cutInside(from))
      opener.count -= used
      left -= used
      if (opener.count === 0) {
        this.dropOpen()
        this.parts.pop()
      }
      this.parts.push({ kind: char === '~' ? 'strike' : used === 2 ? 'strong' : 'emphasis', children })
    }
    return left
  }

  private cutInside(from: number): Part[] {
    while ((this.brackets.at(-1) ?? -1) > from) this.brackets.pop()
    return this.parts.splice(from + 1)
  }

  private topMark(): Mark | undefined {
    const part = this.parts[this.open.at(-1) ?? -1]
    return part?.kind === 'mark' ? part : undefined
  }

  private dropOpen(): void {
    const char = this.topMark()?.char
    this.open.pop()
    if (char !== undefined) this.openCount.set(char, (this.openCount.get(char) ?? 1) - 1)
  }
}

/** Whether a run of marks stands at the beginning of what is on its one side, as Markdown has it. */
const leans = (inside: string, outside: string): boolean =>
  inside !== '' &&
  !SPACE.test(inside) &&
  (!PUNCTUATION.test(inside) || outside === '' || SPACE.test(outside) || PUNCTUATION.test(outside))

/** Parts as they end: marks that nothing closed and brackets that lead nowhere are text. */
function settled(parts: readonly Part[]): readonly Inline[] {
  const result: Inline[] = []
  for (const part of parts) {
    const inline = textOf(part)
    const last = result.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text')
      result[result.length - 1] = { kind: 'text', text: last.text + inline.text }
    else result.push(inline)
  }
  return result
}

function textOf(part: Part): Inline {
  if (part.kind === 'mark') return { kind: 'text', text: part.char.repeat(part.count) }
  return part.kind === 'bracket' ? { kind: 'text', text: '[' } : part
}
