import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import * as v from 'valibot'
import { parseFile } from '../../../electron/parser/parse-file.ts'
import { placeOf, type ComparedSource, type Place } from '../../../shared/compare/compared-source.ts'
import type { Corpus } from '../../../shared/compare/corpus.ts'
import { prepareSource } from '../../../shared/compare/prepared-source.ts'
import type { SourceId, VersionId } from '../../../shared/ids.ts'
import { span } from '../../../shared/text/offsets.ts'
import { corpusWith } from '../../support/corpus.ts'

const SHARED = path.resolve('../shared')

const Quoted = v.object({ seed: v.string(), quote: v.string(), alt: v.optional(v.array(v.string()), []) })
const Pair = v.object({
  id: v.string(),
  fact: v.string(),
  relation: v.picklist(['agree', 'differ-in-detail', 'conflict', 'complementary']),
  sources: v.tuple([Quoted, Quoted]),
})
const HardNegative = v.object({ sources: v.tuple([Quoted, Quoted]) })

/** A gold answer with the places of its two quotations in the texts as they are imported. */
export type GoldPair = Omit<v.InferOutput<typeof Pair>, 'sources'> & {
  readonly places: readonly [Place, Place]
}
export type Gold = {
  /** The five texts as the program reads them, ids being their file names. */
  readonly corpus: Corpus
  readonly pairs: readonly GoldPair[]
  /** Places alike in words that speak of different things. */
  readonly hardNegatives: readonly (readonly [Place, Place])[]
}

/** The five reports and what a person found in them; null, having said so, where they are not beside this checkout. */
export async function readGold(): Promise<Gold | null> {
  if (!existsSync(path.join(SHARED, 'gold'))) {
    process.stderr.write('skipped: the gold answers are not beside this checkout\n')
    return null
  }
  const names = readdirSync(path.join(SHARED, 'seeds')).sort()
  const sources = await Promise.all(
    names.map((name) => comparedFile(name, readFileSync(path.join(SHARED, 'seeds', name)))),
  )
  const corpus = corpusWith(sources.filter((source) => source !== null).map(prepareSource))
  const pairs = v.parse(v.array(Pair), readJson('passage-pairs.json'))
  return {
    corpus,
    pairs: pairs.flatMap(({ sources: [a, b], ...pair }) => {
      const places = bothIn(corpus, a, b)
      return places === null ? [] : [{ ...pair, places }]
    }),
    hardNegatives: v
      .parse(v.array(HardNegative), readJson('hard-negatives.json'))
      .map(({ sources: [a, b] }) => bothIn(corpus, a, b))
      .filter((places) => places !== null),
  }
}

/** A file as it is compared once it is imported; null if the parser refuses it. */
export async function comparedFile(name: string, bytes: Uint8Array): Promise<ComparedSource | null> {
  const outcome = await parseFile(name, new Uint8Array(bytes))
  if (outcome.kind !== 'parsed') return null
  const { meta, text } = outcome.document
  return {
    id: name as SourceId,
    versionId: `version of ${name}` as VersionId,
    title: meta.title.value,
    publisher: meta.publisher?.value ?? null,
    published: meta.published?.value ?? null,
    language: meta.language?.value ?? null,
    text,
  }
}

const readJson = (name: string): unknown => JSON.parse(readFileSync(path.join(SHARED, 'gold', name), 'utf8'))

type Quoted = v.InferOutput<typeof Quoted>

function bothIn(corpus: Corpus, a: Quoted, b: Quoted): readonly [Place, Place] | null {
  const places = [quotedIn(corpus, a), quotedIn(corpus, b)] as const
  const [first, second] = places
  if (first !== null && second !== null) return [first, second]
  process.stderr.write(`not found in the imported text: ${first === null ? a.quote : b.quote}\n`)
  return null
}

function quotedIn(corpus: Corpus, { seed, quote }: Quoted): Place | null {
  const source = corpus.byId.get(seed as SourceId)?.source
  const start = source?.text.content.indexOf(quote) ?? -1
  return source === undefined || start === -1 ? null : placeOf(source, span(start, start + quote.length))
}
