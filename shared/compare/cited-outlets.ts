import type { Block } from '../text/document.ts'
import { sentencesIn } from '../text/sentences.ts'
import type { Outlet } from './outlets.ts'
import { isCredit, isReporting } from './reporting-cues.ts'

/** An outlet that a text names as where it has something from, with the sentence that does so first. */
export type CitedOutlet = {
  /** The name as it stands in the text. */
  readonly name: string
  /** Which of the outlets looked for; null for one that the text itself calls an agency or paper. */
  readonly outlet: Outlet | null
  readonly sentence: string
  /** Where the sentence begins in the text, as a UTF-16 offset. */
  readonly start: number
}

/** Finds where a block of text cites outlets; made once for many blocks. Names are looked for as they are written. */
export function createCitedOutlets(
  outlets: readonly Outlet[],
): (text: string, block: Block, language: string | null) => readonly CitedOutlet[] {
  const byName = new Map<string, Outlet>()
  for (const outlet of outlets) for (const name of outlet) byName.set(name, byName.get(name) ?? outlet)
  const names = [...byName.keys()]
    .filter((name) => name.trim() !== '')
    .toSorted((a, b) => b.length - a.length)
  const known =
    names.length === 0
      ? null
      : new RegExp(String.raw`(?<![\p{L}\p{N}])(${names.map(pattern).join('|')})(?![\p{L}\p{N}])`, 'gu')

  return (text, block, language) => {
    const content = text.slice(block.start, block.end)
    const hits = [
      ...(known === null ? [] : hitsOf(content, known, (name) => byName.get(name) ?? bent(name, byName))),
      ...CALLED_SO.flatMap((called) => hitsOf(content, called, () => null)),
    ]
    if (hits.length === 0) return []
    const sentences = sentencesIn(text, [block], language)
    const taken: Hit[] = []
    const found: CitedOutlet[] = []
    for (const hit of hits) {
      if (taken.some(({ from, to }) => from < hit.to && hit.from < to)) continue
      const at = block.start + hit.from
      const span = sentences.find(({ start, end }) => start <= at && at < end)
      if (span === undefined) continue
      const sentence = text.slice(span.start, span.end)
      const offset = at - span.start
      if (
        !isReporting(sentence, offset, offset + hit.to - hit.from) &&
        (hit.outlet === null || !isCredit(content, hit.from, hit.to))
      )
        continue
      taken.push(hit)
      found.push({ name: hit.name, outlet: hit.outlet, sentence, start: span.start })
    }
    return found
  }
}

type Hit = {
  readonly from: number
  readonly to: number
  readonly name: string
  readonly outlet: Outlet | null
}

function hitsOf(content: string, names: RegExp, outletOf: (name: string) => Outlet | null): readonly Hit[] {
  return Array.from(content.matchAll(names), (match): Hit => {
    const name = match[1] ?? match[0]
    const from = match.index + match[0].indexOf(name)
    return { from, to: from + name.length, name, outlet: outletOf(name) }
  })
}

/** Cyrillic names take endings: "сказал Интерфаксу". */
const pattern = (name: string): string => {
  const plain = name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
  return isCyrillic(name) && !isShort(name) ? String.raw`${plain}\p{Ll}{0,3}` : plain
}
const isCyrillic = (name: string): boolean => /\p{Script=Cyrillic}$/u.test(name)
const isShort = (name: string): boolean => name.length < 5

/** The outlet whose name the word begins with. */
function bent(word: string, byName: ReadonlyMap<string, Outlet>): Outlet | null {
  for (let length = word.length - 1; length >= word.length - 3; length--) {
    const outlet = byName.get(word.slice(0, length))
    if (outlet !== undefined) return outlet
  }
  return null
}

const PROPER = String.raw`\p{Lu}[\p{L}\p{N}&’'-]*(?:\s+\p{Lu}[\p{L}\p{N}&’'-]*){0,3}`
/** Names of outlets that are not known, by the word beside them. */
const CALLED_SO: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}])(?:news agency|newspaper|broadcaster|newswire|Nachrichtenagentur|Tageszeitung|agence de presse|l[’']agence|le quotidien|le journal|la agencia|el diario|el periódico|l[’']agenzia|a agência|o jornal|агентств\p{Ll}+|газет\p{Ll}+|издани\p{Ll}+|телеканал\p{Ll}*)\s+["“„«‘]?(${PROPER})`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}])(${PROPER})["”»’]?\s+(?:news\s+agency|newspaper|newswire|news\s+site)\b`,
    'gu',
  ),
  new RegExp(String.raw`(?:told|quoted by|cited by|according to)\s+the\s+(${PROPER})\s+agency\b`, 'gu'),
]
