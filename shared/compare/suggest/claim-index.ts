import type { EvidenceId } from '../../ids.ts'
import { span } from '../../text/offsets.ts'
import type { ComparedClaim, Corpus } from '../corpus.ts'
import type { Known } from '../known.ts'
import { tokensIn } from '../tokens/tokenise.ts'
import { dictionaryOf, type Dictionary } from '../align/score/dictionary.ts'
import { featuresOf, type Features } from '../align/score/features.ts'
import { markedWords, type MarkedWord } from '../align/score/marked-words.ts'
import { passageIndexOf, type PassageIndex } from '../align/score/passage-index.ts'
import { postingsOf, type Postings } from '../align/score/postings.ts'
import { weigh, type Weighed } from '../align/score/weigh.ts'

/** Something a claim says or rests on. */
export type ClaimText = {
  readonly claim: ComparedClaim
  /** Null for the statement. */
  readonly evidenceId: EvidenceId | null
  readonly text: string
  readonly marked: readonly MarkedWord[]
  readonly weighed: Weighed
}

/** Statements, evidence and notes of claims, ready to be asked. */
export type ClaimIndex = {
  readonly texts: readonly ClaimText[]
  readonly words: Postings
  readonly passages: PassageIndex
}

type Read = { readonly features: Features; readonly marked: readonly MarkedWord[] }

/** More of a note or a quotation says nothing more about what the claim is. */
const LONGEST = 2000
const kept = new WeakMap<PassageIndex, WeakMap<readonly ComparedClaim[], ClaimIndex>>()
const readings = new WeakMap<Known, Map<string, Read>>()
const CAPITALISED = /(?<=[\p{L}\p{N},;:] )\p{Lu}[\p{L}\p{M}\p{N}-]*/gu

/** The index of the claims of a corpus, made once for them and the texts whose words weigh theirs; a text that was read before is not read again. */
export function claimIndexOf(corpus: Corpus): ClaimIndex {
  const passages = passageIndexOf(corpus)
  const byClaims = kept.get(passages) ?? new WeakMap<readonly ComparedClaim[], ClaimIndex>()
  kept.set(passages, byClaims)
  const known = byClaims.get(corpus.claims)
  if (known !== undefined) return known
  const language = usualLanguage(corpus)
  const dictionary = dictionaryOf(corpus.known)
  const before = readings.get(corpus.known)
  const read = new Map<string, Read>()
  readings.set(corpus.known, read)
  const texts = corpus.claims.flatMap((claim) =>
    textsOf(claim, corpus, language).map(({ evidenceId, text, language: its }): ClaimText => {
      const key = `${its ?? ''} ${text}`
      const found = before?.get(key) ?? read.get(key) ?? readText(text, its, dictionary)
      read.set(key, found)
      return {
        claim,
        evidenceId,
        text,
        marked: found.marked,
        weighed: weigh(found.features, passages.weighing),
      }
    }),
  )
  const made = { texts, words: postingsOf(texts.map(({ weighed }) => weighed.words)), passages }
  byClaims.set(corpus.claims, made)
  return made
}

function textsOf(claim: ComparedClaim, { byId }: Corpus, language: string | null) {
  return [
    { evidenceId: null, text: claim.statement.slice(0, LONGEST), language },
    ...claim.evidence.flatMap(({ id, words, note, place }) => {
      const its = place === null ? language : (byId.get(place.sourceId)?.source.language ?? language)
      return [
        { evidenceId: id, text: words.slice(0, LONGEST), language: its },
        { evidenceId: id, text: note.slice(0, LONGEST), language },
      ].filter(({ text }) => text.trim() !== '')
    }),
  ]
}

function readText(text: string, language: string | null, dictionary: Dictionary): Read {
  const tokens = tokensIn(text, span(0, text.length), language)
  const capitals = new Set(text.match(CAPITALISED))
  const names = new Set(
    tokens.filter(({ start, end }) => capitals.has(text.slice(start, end))).map(({ stem }) => stem),
  )
  const marked = markedWords(text, tokens, language, names)
  return { features: featuresOf(tokens, marked, dictionary), marked }
}

/** The language most sources are in: claims are taken to be written in it. */
function usualLanguage({ sources }: Corpus): string | null {
  const counts = new Map<string | null, number>()
  for (const { source } of sources) counts.set(source.language, (counts.get(source.language) ?? 0) + 1)
  const ranked = [...counts].sort(([a, one], [b, other]) => other - one || ((a ?? '') < (b ?? '') ? -1 : 1))
  return ranked[0]?.[0] ?? null
}
