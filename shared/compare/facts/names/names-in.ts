import { oncePer } from '../../../once-per.ts'
import { sliceSpan, span } from '../../../text/offsets.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import { baseLanguage } from '../../tokens/stem.ts'
import type { NameFact } from '../fact.ts'
import { bearingOf } from '../bearing/bearing-of.ts'
import { type Word, wordsOf } from '../words/words.ts'
import { beginsSentence, type Capitals, capitalRuns, isCapital, isTitleCase } from './capital-runs.ts'
import { type Designation, designationsIn } from './designations.ts'
import { germanNames } from './german.ts'
import { namesAreFoundIn } from './languages.ts'
import { nameKey } from './name-key.ts'
import { namesInRun } from './pieces.ts'
import { fullForms } from './same-source.ts'

/** Names and designations in a source, in the order they stand. Linear in its text. */
export const namesIn = oncePer(findNames)

type Found = {
  readonly passage: Passage
  readonly words: readonly Word[]
  readonly key: string
  readonly explains: string | null
  readonly isAcronym: boolean
}

function findNames(prepared: PreparedSource): readonly NameFact[] {
  const { content } = prepared.source.text
  const capitals = capitalsOf(prepared)
  const named: Found[] = []
  const designated: { readonly passage: Passage; readonly found: Designation }[] = []
  const runs: { readonly passage: Passage; readonly run: readonly Word[] }[] = []
  for (const passage of prepared.passages) {
    const words = wordsOf(prepared, passage)
    const designations = designationsIn(content, passage)
    for (const found of designations) designated.push({ passage, found })
    if (isTitleCase(words, sliceSpan(content, passage))) continue
    for (const run of capitalRuns(words, capitals, designations)) runs.push({ passage, run })
  }
  const all = runs.map(({ run }) => run)
  const accepted = namesAreFoundIn(prepared.source.language) === 'partly' ? germanNames(all) : all
  for (const [index, { passage }] of runs.entries())
    for (const piece of namesInRun(accepted[index] ?? []))
      named.push(foundAs(piece, passage, named.at(-1), prepared))
  const forms = fullForms(named, capitals.language)
  const facts = [
    ...named.map(({ passage, words, key }): NameFact => {
      const at = span(words[0]?.start ?? passage.start, words.at(-1)?.end ?? passage.start)
      return {
        ...at,
        kind: 'name',
        bearing: bearingOf(prepared, passage, at),
        words: sliceSpan(content, at),
        key: forms.get(key) ?? key,
        is: 'name',
        model: null,
      }
    }),
    ...designated.map(({ passage, found: { start, end, words, key, model } }): NameFact => {
      return {
        start,
        end,
        kind: 'name',
        bearing: bearingOf(prepared, passage, { start, end }),
        words,
        key,
        is: 'designation',
        model,
      }
    }),
  ]
  return facts.sort((a, b) => a.start - b.start)
}

function foundAs(
  words: readonly Word[],
  passage: Passage,
  before: Found | undefined,
  { source }: PreparedSource,
): Found {
  const first = words[0]
  const isInside =
    before !== undefined &&
    before.passage === passage &&
    first !== undefined &&
    /^\s?\(["“„]?$/.test(source.text.content.slice(before.words.at(-1)?.end ?? 0, first.start).slice(0, 5))
  return {
    passage,
    words,
    key: nameKey(words, source.language),
    isAcronym: words.length === 1 && /^\p{Lu}[\p{Lu}\p{N}.]*s?$/u.test(first?.text ?? ''),
    explains: isInside ? (before?.key ?? null) : null,
  }
}

function capitalsOf(prepared: PreparedSource): Capitals {
  const inside = new Set<string>()
  const small = new Set<string>()
  for (const passage of prepared.passages) {
    const words = wordsOf(prepared, passage)
    const tells = !isTitleCase(words, sliceSpan(prepared.source.text.content, passage))
    for (const [index, word] of words.entries())
      if (!isCapital(word)) small.add(word.folded)
      else if (tells && !beginsSentence(word, index)) inside.add(word.folded)
  }
  return { language: baseLanguage(prepared.source.language), inside, small }
}
