import type { SourceId } from '../../../ids.ts'
import type { Annotation } from '../../../project/annotation.ts'
import { STANCES, type Claim, type Evidence } from '../../../project/claim.ts'
import { metAtParts, OMISSION, partsOf } from '../../../project/quotation.ts'
import type { Memo } from '../../../project/memo.ts'
import { originsTable, type Kin } from '../../../project/origins.ts'
import type { Party } from '../../../project/party.ts'
import type { Source } from '../../../project/source.ts'
import type { NumberedClaim } from '../../../claims/tree.ts'
import { countIndependent } from '../../../claims/independent.ts'
import { speakersSentence, type createSpeakersOf } from '../../../claims/speakers.ts'
import { oneOriginWords, whyOneOrigin } from '../../../claims/why-one-origin.ts'
import { groupBy } from '../../../group-by.ts'
import { markup, NOTHING, type Html } from '../html.ts'
import { attributionLine } from './parties.ts'
import { passageId } from './text-markup.ts'
import {
  counted,
  dateInWords,
  judgementWords,
  placeNote,
  STANCE_WORDS,
  timeInWords,
  VERDICT_WORDS,
} from './words.ts'

/** Lookups the report's parts share. */
export type Lookup = {
  readonly sources: ReadonlyMap<string, Source>
  readonly annotations: ReadonlyMap<string, Annotation>
  /** Claims in the researcher's order; a claim's label is C and its number. */
  readonly claims: readonly NumberedClaim[]
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>
  /** In the order of their titles. */
  readonly memos: readonly Memo[]
  readonly codeNames: ReadonlyMap<string, string>
  readonly kin: Kin
  readonly parties: ReadonlyMap<string, Party>
  readonly speakersOf: ReturnType<typeof createSpeakersOf>
}

/** One claim with its verdict, what its evidence amounts to, and each quotation linked to its place. */
export function claimArticle({ claim, number, level }: NumberedClaim, lookup: Lookup): Html {
  const evidence = lookup.evidence.get(claim.id) ?? []
  const confidence =
    claim.confidence === null ? null : markup` <span class="muted">${claim.confidence} confidence</span>`
  return markup`<article class="claim${level > 1 ? ' part' : ''}" id="claim-${claim.id}">
    <h3 dir="auto"><span class="number">C${number}</span> ${claim.statement}</h3>
    ${attributionLine(claim.attribution, lookup.parties)}
    <p class="verdict">
      <span class="chip ${claim.verdict}">${VERDICT_WORDS[claim.verdict]}</span
      >${confidence}${disagreement(evidence)}${claim.time === undefined ? NOTHING : markup` <span class="muted">${timeInWords(claim.time)}</span>`}
    </p>
    ${stanceSummary(evidence, lookup)}
    ${claim.rationale === '' ? NOTHING : markup`<p class="rationale" dir="auto">${claim.rationale}</p> `}${ownNotes(claim, lookup)}${[
      ...groupBy(evidence, ({ sourceId }) => sourceId),
    ].map(([sourceId, items]) => evidenceOfSource(lookup.sources.get(sourceId), items, lookup))}
  </article> `
}

/** The codes and the memo of a claim. */
function ownNotes({ codeIds = [], memo = '' }: Claim, { codeNames }: Lookup): Html {
  const codes = codeTags(codeIds, codeNames)
  return markup`${codes.length === 0 ? NOTHING : markup`<p class="summary">${codes}</p> `}${memo === '' ? NOTHING : markup`<p class="rationale note" dir="auto">${memo}</p> `}`
}

export const codeTags = (ids: readonly string[], names: ReadonlyMap<string, string>): readonly Html[] =>
  ids.map((id) => markup`<span class="code" dir="auto">${names.get(id) ?? ''}</span> `)

const has = (evidence: readonly Evidence[], stance: Evidence['stance']): boolean =>
  evidence.some((item) => item.stance === stance)

const disagreement = (evidence: readonly Evidence[]): Html =>
  has(evidence, 'supports') && has(evidence, 'contradicts')
    ? markup` <span class="chip clash">Sources disagree</span>`
    : NOTHING

function stanceSummary(evidence: readonly Evidence[], { kin, sources: all, speakersOf }: Lookup): Html {
  if (evidence.length === 0) return markup`<p class="summary">No evidence yet.</p>`
  const present = STANCES.map((stance) => ({
    stance,
    count: evidence.filter((item) => item.stance === stance).length,
  }))
  const words = present
    .filter(({ count }) => count > 0)
    .map(({ stance, count }, index) => {
      const verb = count === 1 ? STANCE_WORDS[stance].one : STANCE_WORDS[stance].many
      return index === 0 ? `${counted(count, 'passage')} ${verb}` : `${count} ${verb}`
    })
  const dots = present.flatMap(({ stance, count }) =>
    Array.from({ length: count }, () => markup`<i class="${stance}"></i>`),
  )
  const sources = new Set(evidence.map(({ sourceId }) => sourceId))
  const independent = countIndependent(sources, originsTable(kin))
  const origins = independent < sources.size ? ` · ${counted(independent, 'origin')}` : ''
  const titleOf = (id: SourceId) => all.get(id)?.meta.title.value ?? 'a source that is not here'
  const reasons = independent < sources.size ? whyOneOrigin(sources, kin) : []
  const speakers = speakersSentence(speakersOf(evidence))
  return markup`<p class="summary">
    <span class="bar" aria-hidden="true">${dots}</span>${words.join(', ')} · ${counted(sources.size, 'source')}${origins}${speakers === null ? '' : ` · ${speakers}`}${reasons.map((reason) => markup`<br><small class="muted" dir="auto">${oneOriginWords(reason, titleOf)}</small>`)}
  </p>`
}

function evidenceOfSource(source: Source | undefined, evidence: readonly Evidence[], lookup: Lookup): Html {
  if (source === undefined) return NOTHING
  const { title, publisher, published } = source.meta
  const where = [publisher?.value, published === null ? null : dateInWords(published.value)].filter(
    (part) => part,
  )
  return markup`<section class="evidence">
    <h4>
      <a href="#source-${source.id}" dir="auto">${title.value}</a
      >${where.length === 0 ? NOTHING : markup` <small>${where.join(' · ')}</small>`}
    </h4>
    <ul>
      ${evidence.map((item) => evidenceItem(item, lookup))}
    </ul>
  </section> `
}

/** Each part leads to its own place. */
const quotation = (annotation: Annotation): readonly Html[] =>
  metAtParts(annotation).map(
    (met, index) =>
      markup`${index === 0 ? '' : OMISSION}<a href="#${passageId(met)}">${met.anchor.exact}</a>`,
  )

function evidenceItem(evidence: Evidence, { annotations, parties }: Lookup): Html {
  const annotation = annotations.get(evidence.annotationId)
  if (annotation === undefined) return NOTHING
  const { icon, verb } = STANCE_WORDS[evidence.stance]
  return markup`<li class="${evidence.stance}" id="evidence-${evidence.id}">
    <span class="stance"><span aria-hidden="true">${icon}</span> ${verb}</span>
    <blockquote dir="auto">${quotation(annotation)}${partsOf(annotation).map(placeNote)}</blockquote>
    ${attributionLine(evidence.attribution, parties)}${judgement(evidence)}${evidence.note === '' ? NOTHING : markup`<p class="note" dir="auto">${evidence.note}</p>`}
  </li> `
}

function judgement(evidence: Evidence): Html {
  const words = judgementWords(evidence)
  return words === '' ? NOTHING : markup`<p class="held muted">${words}</p>`
}
