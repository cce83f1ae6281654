import { expect, test } from 'vitest'
import { createTextMaps } from '../../../../../shared/bundle/encode-project.ts'
import { writeAnnotations } from '../../../../../shared/bundle/views/annotations.ts'
import { writeClaimReview } from '../../../../../shared/bundle/views/claim-review.ts'
import { writeCodebook } from '../../../../../shared/bundle/views/codebook.ts'
import { writeCsl } from '../../../../../shared/bundle/views/csl.ts'
import { writeRis } from '../../../../../shared/bundle/views/ris.ts'
import type { View } from '../../../../../shared/bundle/views/view.ts'
import type { Project } from '../../../../../shared/project/project.ts'
import { OPTIONS } from '../../../../support/bags.ts'
import { aParty } from '../../../../support/builders.ts'
import { harbourProject } from '../harbour-project.ts'
import { quotingHarbourProject } from '../harbour-variants.ts'

const viewOf = (project: Project): View => ({ ...OPTIONS, project, maps: createTextMaps(project.texts) })
const json = (text: string) => JSON.parse(text)

test('W3C positions count code points, so that other languages find the same words', async () => {
  const project = await harbourProject()
  const { first } = json(writeAnnotations(viewOf(project)))
  const ship = first.items.find(({ id }: { id: string }) => id.endsWith('4-1111-4111-8111-000000000008'))
  const [position, quotation] = ship.target.selector
  const text = project.texts.get(project.annotations[8]?.anchor.versionId as never)?.content ?? ''
  expect(Array.from(text).slice(position.start, position.end).join('')).toBe(quotation.exact)
  expect(quotation.exact).toBe('🛳️ The first ship left at 11:40')
  expect(position.end - position.start).toBe(Array.from(quotation.exact).length)
  expect(quotation.prefix.length + quotation.suffix.length).toBeGreaterThan(32)
})

test('evidence is an annotation that assesses its claim and names its stance', async () => {
  const { first, total } = json(writeAnnotations(viewOf(await harbourProject())))
  expect([first.items.length, total]).toEqual([18, 18])
  expect(first.items.filter(({ stance }: { stance?: string }) => stance === 'vr:contradicts')).toMatchObject([
    {
      motivation: 'assessing',
      body: [
        {
          type: 'SpecificResource',
          purpose: 'assessing',
          source: 'urn:uuid:00000005-1111-4111-8111-000000000000',
        },
        { purpose: 'tagging', value: 'contradicts' },
        { purpose: 'commenting', value: 'A day earlier, but for freight.' },
      ],
      via: 'urn:uuid:00000004-1111-4111-8111-000000000004',
    },
  ])
})

test('a quotation of several parts has a target for each, in the order of the text', async () => {
  const { first } = json(writeAnnotations(viewOf(await quotingHarbourProject())))
  const targets = first.items[0].target
  expect(
    targets.map(({ selector }: { selector: [unknown, { exact: string }] }) => selector[1].exact),
  ).toEqual(['opened on Friday morning', '🛳️ The first ship left at 11:40'])
})

test('an orphan is exported by its words, not by a place it no longer has', async () => {
  const project = await harbourProject()
  const [first, ...rest] = project.annotations
  if (first === undefined) throw new Error('no annotation')
  const lost = { ...first, anchor: { ...first.anchor, state: { kind: 'orphan' as const } } }
  const { first: page } = json(writeAnnotations(viewOf({ ...project, annotations: [lost, ...rest] })))
  expect(page.items[0].target.selector).toMatchObject([{ type: 'TextQuoteSelector' }])
})

test('a source in the bin is in no view, unless evidence rests on it', async () => {
  const project = await harbourProject()
  const binned = project.sources.map((source) => ({ ...source, deletedAt: source.addedAt }))
  expect(json(writeCsl(viewOf({ ...project, sources: binned })))).toHaveLength(3)
  expect(json(writeCsl(viewOf({ ...project, sources: binned, evidence: [] })))).toEqual([])
})

test('verdicts become ratings only where they say whether a claim is true', async () => {
  const { '@graph': reviews } = json(writeClaimReview(viewOf(await harbourProject())))
  expect(reviews.map((review: { reviewRating?: unknown }) => review.reviewRating)).toEqual([
    { '@type': 'Rating', ratingValue: 3, bestRating: 5, worstRating: 1, alternateName: 'disputed' },
    { '@type': 'Rating', alternateName: 'reported' },
    undefined,
    { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'refuted' },
  ])
})

test('a claim review names who asserts the claim, if somebody does by name', async () => {
  const project = await harbourProject()
  const parties = [aParty('The mayor', { kind: 'person' }), aParty('an official', { kind: 'unnamed' })]
  const claims = project.claims.map((claim, index) => {
    const party = parties[index]
    return party === undefined ? claim : { ...claim, attribution: { party: party.id, role: '' } }
  })
  const { '@graph': reviews } = json(writeClaimReview(viewOf({ ...project, claims, parties })))
  expect(
    reviews.flatMap(({ itemReviewed }: { itemReviewed: { author?: unknown } }) => itemReviewed.author ?? []),
  ).toEqual([{ '@type': 'Person', name: 'The mayor' }])
})

test('dates in citations are as precise as they are known', async () => {
  const project = await harbourProject()
  const [source] = project.sources
  if (source === undefined) throw new Error('no source')
  const dated = (iso: string, precision: 'year' | 'month' | 'minute') => {
    const published = { value: { iso, precision }, from: 'user', raw: null, others: [] }
    const view = viewOf({ ...project, sources: [{ ...source, meta: { ...source.meta, published } }] })
    return [json(writeCsl(view))[0].issued['date-parts'][0], /DA {2}- (.*)\r\n/.exec(writeRis(view))?.[1]]
  }
  expect(dated('2019', 'year')).toEqual([[2019], '2019///'])
  expect(dated('2019-03', 'month')).toEqual([[2019, 3], '2019/03//'])
  expect(dated('2019-03-29T14:05+03:00', 'minute')).toEqual([[2019, 3, 29], '2019/03/29/'])
})

test('a title with line breaks cannot start a new RIS field', async () => {
  const project = await harbourProject()
  const sources = project.sources.map((source) => ({
    ...source,
    meta: { ...source.meta, title: { ...source.meta.title, value: 'One\r\nUR  - https://evil.example' } },
  }))
  expect(writeRis(viewOf({ ...project, sources }))).toContain('TI  - One UR - https://evil.example\r\n')
})

test('codes in codes are nested in the codebook, with definition and memo', async () => {
  const project = await harbourProject()
  const [outer, inner] = project.codes
  const codes = project.codes.map((code) =>
    code.id === inner?.id && outer !== undefined
      ? { ...code, partOf: outer.id, description: 'The day', memo: 'Or night' }
      : code,
  )
  expect(writeCodebook(viewOf({ ...project, codes }))).toMatch(
    /<Code [^>]*name="Cost"[^>]*>[^]*<Code [^>]*name="Event date"[^>]*>\n +<Description>The day\n\nOr night<\/Description>\n +<\/Code>\n +<\/Code>/,
  )
})

test('names in the codebook are escaped, and no codes means no codebook', async () => {
  const project = await harbourProject()
  const codes = project.codes.map((code) => ({ ...code, name: `"<${code.name}>\n&\u0000` }))
  expect(writeCodebook(viewOf({ ...project, codes }))).toContain(
    'name="&quot;&lt;Cost&gt;&#10;&amp;\u{FFFD}"',
  )
  expect(writeCodebook(viewOf({ ...project, codes: [] }))).toBeNull()
})
