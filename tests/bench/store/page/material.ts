import { initialOrders } from '../../../../shared/claims/order.ts'
import { present } from '../../../../shared/assert.ts'
import { COLOURS, type Annotation, type Code } from '../../../../shared/project/annotation.ts'
import { STANCES, VERDICTS, type Claim, type Evidence } from '../../../../shared/project/claim.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { offset } from '../../../../shared/text/offsets.ts'
import { aClaim, aCode, anAnnotation, anEvidence, aSource } from '../../../support/builders.ts'
import { generatedProse } from '../../../support/generated-prose.ts'

export const SIZE = { sources: 500, annotations: 20_000, claims: 2000, evidence: 10_000, codes: 60 } as const

export type Material = {
  readonly sources: readonly Source[]
  readonly codes: readonly Code[]
  readonly annotations: readonly Annotation[]
  readonly claims: readonly Claim[]
  readonly evidence: readonly Evidence[]
}

/** A large project: its words are generated prose, its evidence is spread evenly, five passages to a claim. */
export function largeProject(): Material {
  const prose = generatedProse(11)
  const one = <T>(items: readonly T[]): T => present(items[prose.number(items.length)], 'item')
  const sources = Array.from({ length: SIZE.sources }, (_, index) => aSource(`${prose.sentence()} ${index}`))
  const codes = Array.from({ length: SIZE.codes }, (_, index) => aCode(`Code ${index}`))
  const annotations = Array.from({ length: SIZE.annotations }, (_, index) => {
    const source = present(sources[index % SIZE.sources], 'source')
    const row = anAnnotation({
      sourceId: source.id,
      colour: one(COLOURS),
      note: index % 4 === 0 ? prose.sentence() : '',
      codeIds: index % 3 === 0 ? [one(codes).id] : [],
    })
    const start = 400 * Math.floor(index / SIZE.sources)
    const exact = prose.sentence()
    return {
      ...row,
      anchor: { ...row.anchor, start: offset(start), end: offset(start + exact.length), exact },
    }
  })
  const orders = initialOrders(SIZE.claims)
  const claims = orders.map((order) => aClaim({ order, statement: prose.sentence(), verdict: one(VERDICTS) }))
  const places = initialOrders(SIZE.evidence)
  const evidence = places.map((order, index) => {
    const annotation = present(
      annotations[(index * 7 + Math.floor(index / SIZE.claims) * 31) % SIZE.annotations],
      'annotation',
    )
    return anEvidence({
      order,
      claimId: present(claims[index % SIZE.claims], 'claim').id,
      annotationId: annotation.id,
      sourceId: annotation.sourceId,
      stance: one(STANCES),
    })
  })
  return { sources, codes, annotations, claims, evidence }
}
