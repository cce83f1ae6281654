import { placeOf } from '../compared-source.ts'
import type { Corpus } from '../corpus.ts'
import { attributionsIn } from '../facts/attributions/attributions-in.ts'
import type { AttributionFact } from '../facts/fact.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { overlaps, sliceSpan, type Span } from '../../text/offsets.ts'
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
  const attributed = attributionsIn(prepared)
  return quotedSpans(prepared).flatMap((inner): readonly Spoken[] => {
    const tokens = tokensIn(text.content, inner, language)
    if (!tokens.some(({ isContent }) => isContent)) return []
    const speaker = speakerOf(attributed, inner)
    // A single word between marks is mostly a name or a doubt.
    if (tokens.length < 2 && speaker === null) return []
    const at = placeOf(prepared.source, inner)
    return [{ at, text: sliceSpan(text.content, inner), speaker, tokens, language }]
  })
}

/** Whom the attribution that covers a quotation most closely names. */
function speakerOf(attributed: readonly AttributionFact[], inner: Span): string | null {
  const covering = attributed.filter(
    ({ speaker, quoted, said }) =>
      speaker !== null && (quoted.some((part) => overlaps(part, inner)) || overlaps(said, inner)),
  )
  const exact = covering.find(({ quoted }) => quoted.some((part) => overlaps(part, inner)))
  return (exact ?? covering[0])?.speaker ?? null
}
