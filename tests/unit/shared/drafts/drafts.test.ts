import { describe, expect, test } from 'vitest'
import { footnoted } from '../../../../shared/drafts/footnotes.ts'
import { draftPage } from '../../../../shared/drafts/footnotes-html.ts'
import { draftMarkdown } from '../../../../shared/drafts/footnotes-markdown.ts'
import { checkDraft, draftSentences, sharesOf } from '../../../../shared/drafts/statements.ts'
import { suggestClaims } from '../../../../shared/drafts/suggest.ts'
import { supportOf, worstOf } from '../../../../shared/drafts/support.ts'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { initialOrders } from '../../../../shared/claims/order.ts'
import {
  newId,
  type AnnotationId,
  type AssertionId,
  type ClaimId,
  type EvidenceId,
  type VersionId,
} from '../../../../shared/ids.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import type { Assertion } from '../../../../shared/project/assertion.ts'
import type { Claim, Evidence, Verdict } from '../../../../shared/project/claim.ts'
import { span, type Span } from '../../../../shared/text/offsets.ts'
import { instant } from '../../../../shared/time.ts'
import { aSource, named } from '../../../support/sources.ts'
import { textOf } from '../../../support/parsed.ts'

const AT = instant(new Date(Date.UTC(2026, 0, 1)))
const [ORDER] = initialOrders(1)

const aClaim = (statement: string, verdict: Verdict = 'unverified'): Claim => ({
  id: newId<ClaimId>(),
  statement,
  verdict,
  confidence: null,
  rationale: '',
  order: ORDER ?? ('a' as never),
  createdAt: AT,
  modifiedAt: AT,
})

const draft = aSource({ title: named('What we know') }, { kind: 'draft' })
const report = aSource({ title: named('Centre opens'), publisher: named('Harbour <Wire>') })
const TEXT = textOf('The centre opened on Friday. It cost ten million.', 'Nobody knows why. See *below*.')
const VERSION = newId<VersionId>()
const [first, second, third, fourth] = draftSentences(TEXT.content, TEXT.blocks, 'en') as [
  Span,
  Span,
  Span,
  Span,
]

const mark = (content: string, place: Span, sourceId = draft.id): Annotation => ({
  id: newId<AnnotationId>(),
  sourceId,
  anchor: createAnchor(content, VERSION, place),
  colour: 'gray',
  note: '',
  codeIds: [],
  createdAt: AT,
  modifiedAt: AT,
})

const states = (annotation: Annotation, claim: Claim | null): Assertion => ({
  id: newId<AssertionId>(),
  claimId: claim?.id ?? null,
  annotationId: annotation.id,
  sourceId: draft.id,
  at: AT,
})

const speaks = (claim: Claim, annotation: Annotation, stance: Evidence['stance']): Evidence => ({
  id: newId<EvidenceId>(),
  claimId: claim.id,
  annotationId: annotation.id,
  sourceId: annotation.sourceId,
  stance,
  note: '',
  order: ORDER ?? ('a' as never),
  createdAt: AT,
  modifiedAt: AT,
})

test('a claim holds by its verdict and by what its evidence says', () => {
  const support = (verdict: Verdict, ...stances: Evidence['stance'][]) =>
    supportOf(
      { verdict },
      stances.map((stance) => ({ stance })),
    )
  expect(support('confirmed', 'supports')).toBe('supported')
  expect(support('confirmed', 'supports', 'contradicts')).toBe('supported')
  expect(support('reported', 'supports', 'contradicts')).toBe('disputed')
  expect(support('confirmed')).toBe('unverified')
  expect(support('confirmed', 'mentions')).toBe('unverified')
  expect(support('unverified', 'supports')).toBe('unverified')
  expect(support('unverified', 'contradicts')).toBe('disputed')
  expect(support('refuted', 'supports')).toBe('refuted')
  expect(worstOf(['supported', 'refuted', 'disputed'])).toBe('refuted')
})

describe('a draft is checked sentence by sentence', () => {
  const opened = aClaim('The centre opened on Friday', 'confirmed')
  const cost = aClaim('It cost ten million', 'disputed')
  const both = mark(TEXT.content, first)
  const none = mark(TEXT.content, third)
  const quoted = mark('opened on Friday', span(0, 16), report.id)
  const rows = {
    annotations: [both, none],
    assertions: [states(both, opened), states(none, null)],
    claims: [opened, cost],
    evidence: [speaks(opened, quoted, 'supports')],
  }

  test('each has the state of the worst claim it states', () => {
    const { statements } = checkDraft(TEXT.content, [first, second, third, fourth], rows)
    expect(statements.map(({ state }) => state)).toEqual(['supported', 'unlinked', 'needs-none', 'unlinked'])
    expect(sharesOf(statements)).toMatchObject({ supported: 1, unlinked: 2, 'needs-none': 1 })
    const worse = { ...rows, assertions: [...rows.assertions, states(both, cost)] }
    expect(checkDraft(TEXT.content, [first], worse).statements[0]).toMatchObject({
      state: 'disputed',
      annotationId: both.id,
    })
  })

  test('a link follows its words where sentences are divided otherwise, and is lost with them', () => {
    const joined = [span(first.start, second.end)]
    expect(checkDraft(TEXT.content, joined, rows).statements[0]?.state).toBe('supported')
    const orphan: Annotation = { ...both, anchor: { ...both.anchor, state: { kind: 'orphan' } } }
    const checked = checkDraft(TEXT.content, [first], { ...rows, annotations: [orphan] })
    expect(checked.statements[0]?.state).toBe('unlinked')
    expect(checked.lost.map(({ words }) => words)).toEqual(['The centre opened on Friday.'])
  })

  test('and exported with a footnote at each linked sentence, in which nothing is markup', async () => {
    const { statements } = checkDraft(TEXT.content, [first, second, third, fourth], rows)
    const written = footnoted(
      { title: 'What we know', content: TEXT.content, blocks: TEXT.blocks, statements, withOpen: true },
      {
        evidence: rows.evidence,
        annotations: new Map([[quoted.id, quoted]]),
        sources: new Map([[report.id, report]]),
      },
    )
    const markdown = draftMarkdown(written)
    expect(markdown).toContain('The centre opened on Friday.[^1] It cost ten million.')
    expect(markdown).toContain('See \\*below\\*.')
    expect(markdown).toContain('[^1]: The centre opened on Friday (Confirmed)')
    expect(markdown).toContain('Supports: “opened on Friday” — “Centre opens”, Harbour \\<Wire\\>, undated')
    expect(markdown).toContain('1. It cost ten million. — *rests on no claim*')
    const html = await draftPage(written)
    expect(html).toContain('Friday.<sup><a href="#note-1" id="ref-1">1</a></sup> It cost')
    expect(html).toContain('Harbour &lt;Wire&gt;')
    expect(html).toContain('Sentences without support')
  })
})

test('headings and rules are no sentences', () => {
  const blocks = TEXT.blocks.map((block, index) =>
    index === 0 ? { ...block, kind: 'heading' as const } : block,
  )
  expect(draftSentences(TEXT.content, blocks, null)).toHaveLength(2)
})

test('claims that share rare words with a sentence are suggested first', () => {
  const claims = ['The centre opened on Friday', 'The centre cost ten million', 'Nurses went on strike'].map(
    (text) => aClaim(text),
  )
  const found = suggestClaims('Ten million is what the centre cost, officials said.', claims)
  expect(found.map(({ statement }) => statement)).toEqual([
    'The centre cost ten million',
    'The centre opened on Friday',
  ])
})
