import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { sharedWording } from '../../../shared/compare/wording/find-shared-wording.ts'
import { WITHOUT_REST } from '../../../shared/compare/turn.ts'
import type { PreparedSource } from '../../../shared/compare/prepared-source.ts'
import { span, type Span } from '../../../shared/text/offsets.ts'
import { corpusWith, preparedOf } from '../../support/corpus.ts'
import { coverage, plant, type Material } from '../../support/planted-wording.ts'
import { createRandom } from '../anchor/random.ts'
import { printFigure } from '../figure.ts'

const PAIRS = 150
const NOISE = [0, 0.1, 0.2, 0.3, 0.45]

/** Places in the second of two sources that a method takes for reused. */
type Method = (a: PreparedSource, b: PreparedSource) => Promise<readonly Span[]>

const METHODS: Readonly<Record<string, Method>> = {
  'exact 5-gram runs': (a, b) => Promise.resolve(exactRuns(a, b, 5, 0)),
  'exact 4-grams chained': (a, b) => Promise.resolve(exactRuns(a, b, 4, 5)),
  'ours, copied': async (a, b) => (await found(a, b)).filter(({ grade }) => grade === 'copied'),
  'ours, copied and echoes': found,
}

async function found(a: PreparedSource, b: PreparedSource) {
  const wording = await sharedWording(corpusWith([a, b]), null, WITHOUT_REST)
  return wording.map((one) => {
    const { start, end } = one.a.sourceId === b.source.id ? one.a : one.b
    return { grade: one.grade, start, end }
  })
}

/**
 * How much reused wording is found, and how much of what is found was reused, when a passage of sixty words of this
 * repository's documents is planted in other paragraphs of them and a share of its words is changed.
 */
export async function benchWording(): Promise<void> {
  const material = documents()
  for (const noise of NOISE) {
    const pairs = Array.from({ length: PAIRS }, (_, index) => {
      const planted = plant(material(index + 1), noise, index + 1)
      return { planted, a: preparedOf(planted.source), b: preparedOf(planted.target) }
    })
    for (const [name, method] of Object.entries(METHODS)) {
      const from = performance.now()
      const spans: (readonly Span[])[] = []
      for (const { a, b } of pairs) spans.push(await method(a, b))
      const ms = (performance.now() - from) / PAIRS
      let [recall, right, all] = [0, 0, 0]
      for (const [index, { planted }] of pairs.entries()) {
        const here = spans[index] ?? []
        const letters = here.reduce((sum, { start, end }) => sum + end - start, 0)
        recall += coverage(planted.kept, here)
        right += letters * coverage(here, [planted.passage])
        all += letters
      }
      const print = (figure: string, value: number, unit: string) =>
        printFigure('compare', `wording, noise ${noise}, ${name}: ${figure}`, value, unit)
      print('recall', recall / PAIRS, 'share of characters')
      print('precision', right / Math.max(1, all), 'share of characters')
      print('time', ms, 'ms a pair')
    }
  }
}

/** Paragraphs of the documents in an order of their own for each seed, none in both texts. */
function documents(): (seed: number) => Material {
  const files = ['docs', 'docs/adr'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join(folder, name)),
  )
  const all = files
    .flatMap((file) => readFileSync(file, 'utf8').split(/\n\s*\n/))
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' ').trim())
    .filter((paragraph) => /^\p{Lu}/u.test(paragraph) && paragraph.split(' ').length > 12)
  const words = all.join(' ').split(' ')
  return (seed) => {
    const random = createRandom(seed * 7919)
    const left = [...all]
    return {
      word: () => random.pick(words),
      paragraphs(count) {
        const made: string[] = []
        for (let have = 0; have < count && left.length > 0;) {
          const [paragraph] = left.splice(random.below(left.length), 1)
          if (paragraph === undefined) break
          made.push(paragraph)
          have += paragraph.split(' ').length
        }
        return made
      },
    }
  }
}

/** Runs of words in common of at least `length`, joined where at most `gap` words lie between them in both. */
function exactRuns(a: PreparedSource, b: PreparedSource, length: number, gap: number): readonly Span[] {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  const places = new Map<string, number[]>()
  const gram = (words: typeof one, at: number) =>
    words
      .slice(at, at + length)
      .map(({ word }) => word)
      .join(' ')
  for (let at = 0; at + length <= one.length; at++) {
    const key = gram(one, at)
    places.set(key, [...(places.get(key) ?? []), at])
  }
  const runs: { first: number; last: number; at: number }[] = []
  for (let at = 0; at + length <= other.length; at++)
    for (const place of places.get(gram(other, at)) ?? []) {
      const open = runs.find(
        (run) =>
          at > run.last - length + 1 &&
          at - run.last <= 1 + gap &&
          place > run.at - length + 1 &&
          place - run.at <= 1 + gap,
      )
      if (open === undefined) runs.push({ first: at, last: at + length - 1, at: place + length - 1 })
      else [open.last, open.at] = [at + length - 1, place + length - 1]
    }
  return runs
    .filter(({ first, last }) => gap === 0 || last - first >= 7)
    .map(({ first, last }) => span(other[first]?.start ?? 0, other[last]?.end ?? 0))
}

const wordsOf = ({ passages }: PreparedSource) => passages.flatMap(({ tokens }) => tokens)
