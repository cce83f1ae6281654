import { placeOf } from '../compared-source.ts'
import type { Corpus } from '../corpus.ts'
import { attributionsIn } from '../facts/attributions/attributions-in.ts'
import type { AttributionFact } from '../facts/fact.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { sliceSpan, type Span } from '../../text/offsets.ts'
import { overlappingAmong } from '../../text/overlapping.ts'
import { tokensIn, type Token } from '../tokens/tokenise.ts'
import type { DirectQuotation } from './quotation-group.ts'
import { quotedSpans } from './quoted-spans.ts'

/** A quotation with its words. */
export type Spoken = DirectQuotation & { readonly tokens: readonly Token[]; readonly language: string | null }

/** The direct quotations of a source in the order they stand, found once for a version in a language. */
export const spokenIn = ({ known }: Pick<Corpus, 'known'>, prepared: PreparedSource): readonly Spoken[] =>
  known.of(`quotations ${prepared.source.language ?? ''}`, [prepared.source.versionId], () =>
    findSpoken(prepared),
  )

function findSpoken(prepared: PreparedSource): readonly Spoken[] {
  const { text, language } = prepared.source
  const speakerOf = createSpeakerOf(attributionsIn(prepared))
  return quotedSpans(prepared).flatMap((inner): readonly Spoken[] => {
    const tokens = tokensIn(text.content, inner, language)
    if (!tokens.some(({ isContent }) => isContent)) return []
    const speaker = speakerOf(inner)
    // A single word between marks is mostly a name or a doubt.
    if (tokens.length < 2 && speaker === null) return []
    const at = placeOf(prepared.source, inner)
    return [{ at, text: sliceSpan(text.content, inner), speaker, tokens, language }]
  })
}

/** Whom the attribution names that quotes some words, else one that covers them; the first of several. */
function createSpeakerOf(attributed: readonly AttributionFact[]): (inner: Span) => string | null {
  const named = attributed.filter(({ speaker }) => speaker !== null)
  const parts = (spansOf: (fact: AttributionFact) => readonly Span[]) =>
    overlappingAmong(
      named.flatMap((fact, order) => spansOf(fact).map(({ start, end }) => ({ start, end, order }))),
    )
  const [quoted, said] = [parts((fact) => fact.quoted), parts((fact) => [fact.said])]
  return (inner) => {
    const exact = quoted(inner)
    const covering = exact.length > 0 ? exact : said(inner)
    const first = covering.reduce((least, { order }) => Math.min(least, order), Infinity)
    return named[first]?.speaker ?? null
  }
}
