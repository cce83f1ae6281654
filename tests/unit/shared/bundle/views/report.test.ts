import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { expect, test } from 'vitest'
import { createTextMaps } from '../../../../../shared/bundle/encode-project.ts'
import { writePreview } from '../../../../../shared/bundle/views/preview.ts'
import { writeReport } from '../../../../../shared/bundle/views/report/report.ts'
import { groupBy } from '../../../../../shared/group-by.ts'
import { newId, type LineageId } from '../../../../../shared/ids.ts'
import type { Sha256 } from '../../../../../shared/ids.ts'
import type { Project } from '../../../../../shared/project/project.ts'
import { now } from '../../../../../shared/time.ts'
import type { PlacedImage } from '../../../../../shared/text/document.ts'
import { finishProject, projectDraft } from '../../../../support/random-project.ts'
import { OPTIONS } from '../../../../support/bags.ts'
import { aParty } from '../../../../support/builders.ts'
import { attribute, elementsBelow, elementsOf, textOf } from '../../../../support/page-elements.ts'
import { harbourProject } from '../harbour-project.ts'
import { quotingHarbourProject } from '../harbour-variants.ts'

const report = (project: Project) => writeReport({ ...OPTIONS, project, maps: createTextMaps(project.texts) })

test('any project gives a well-formed page whose inner links all lead somewhere', async () => {
  await fc.assert(
    fc.asyncProperty(projectDraft, async (draft) => {
      const elements = elementsOf(await report(await finishProject(draft)))
      const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
      expect(new Set(ids).size).toBe(ids.length)
      const links = elements.flatMap((element) => attribute(element, 'href') ?? [])
      const inner = links.filter((href) => href.startsWith('#')).map((href) => href.slice(1))
      expect(inner.filter((id) => !ids.includes(id))).toEqual([])
      expect(links.filter((href) => !/^(#|https?:|mailto:|sources\/|text\/)/.test(href))).toEqual([])
      expect(
        elements.filter(({ tagName }) => ['script', 'iframe', 'link', 'object'].includes(tagName)),
      ).toEqual([])
      expect(elements.filter(({ attrs }) => attrs.some(({ name }) => /^(on|style$)/.test(name)))).toEqual([])
      const drawn = elements.flatMap((element) => attribute(element, 'src') ?? [])
      expect(drawn.filter((src) => !/^images\/[0-9a-f]{64}\.png$/.test(src))).toEqual([])
    }),
    { numRuns: 60 },
  )
}, 120_000)

test('a quotation leads to its passage, and the passage back to the claim', async () => {
  const project = await harbourProject()
  const elements = elementsOf(await report(project))
  const [evidence] = project.evidence
  const passage = `passage-${evidence?.annotationId ?? ''}`
  const quotation = elements.find((element) => attribute(element, 'href') === `#${passage}`)
  const mark = elements.find((element) => attribute(element, 'id') === passage)
  const back = elements.find((element) => attribute(element, 'href') === `#evidence-${evidence?.id ?? ''}`)
  expect(quotation && textOf(quotation)).toBe('opened on Friday morning')
  expect(mark && [mark.tagName, textOf(mark)]).toEqual(['mark', 'opened on Friday morning'])
  expect(back && attribute(back, 'title')).toMatch(/^Supports C1: The Saltmarsh ferry berth/)
})

test('each part of a quotation leads to its own place, and every place back to the claim', async () => {
  const elements = elementsOf(await report(await quotingHarbourProject()))
  const quotation = elements.find(
    ({ tagName, childNodes }) => tagName === 'blockquote' && childNodes.map(textOf).join('').includes(' … '),
  )
  expect(quotation?.childNodes.map(textOf).join('')).toBe(
    'opened on Friday morning … 🛳️ The first ship left at 11:40',
  )
  const targets = elementsBelow(quotation).map((link) => attribute(link, 'href')?.slice(1))
  expect(targets).toHaveLength(2)
  const marks = elements.filter((element) => targets.includes(attribute(element, 'id')))
  expect(marks.map((mark) => mark.childNodes.map(textOf).join(''))).toEqual([
    'opened on Friday morning',
    '🛳️ The first ship left at 11:40',
  ])
})

test('the text of a source is there to the letter, overlaps and all', async () => {
  const project = await harbourProject()
  const elements = elementsOf(await report(project))
  const paragraphs = elements
    .filter(
      (element) => ['p', 'blockquote'].includes(element.tagName) || attribute(element, 'class') === 'item',
    )
    .map((element) =>
      textOf({ ...element, childNodes: element.childNodes.filter((child) => !isReference(child)) }),
    )
  for (const { content } of project.texts.values())
    for (const paragraph of content.split('\n\n').filter((words) => words.length > 60))
      expect(paragraphs).toContain(paragraph)
})
const isReference = (node: DefaultTreeAdapterTypes.ChildNode) => 'tagName' in node && node.tagName === 'sup'

test('a claim whose sources disagree says so, in words', async () => {
  const markup = await report(await harbourProject())
  expect(markup.match(/Sources disagree/g)).toHaveLength(1)
  expect(markup).toContain('2 passages support it, 1 contradicts it')
})

test('who says so stands with claims and quotations, leads to the party, and is counted once', async () => {
  const project = await harbourProject()
  const [port, mayor] = [
    aParty('Port Authority', { reliability: 'B', aliases: ['the port <office>'] }),
    aParty('The mayor', { kind: 'person' }),
  ]
  const parties = [port, { ...mayor, relations: [{ relation: 'speaks-for' as const, to: port.id }] }]
  const [first] = project.evidence
  const evidence = project.evidence.map((row) => ({
    ...row,
    attribution:
      row === first ? { party: mayor.id, role: 'host', via: port.id } : { party: port.id, role: '' },
  }))
  const elements = elementsOf(await report({ ...project, parties, evidence }))
  const words = elements.map((element) => element.childNodes.map(textOf).join('').replace(/\s+/g, ' ').trim())
  expect(words).toContain('The mayor, host → via Port Authority')
  expect(words.some((text) => /· \d sources · 1 speaker: Port Authority$/.test(text))).toBe(true)
  const party = elements.find((element) => attribute(element, 'id') === `party-${port.id}`)
  expect(party?.childNodes.map(textOf).join('').replace(/\s+/g, ' ')).toContain(
    'organisation · reliability B, usually reliable',
  )
  expect(words).toContain('Also called “the port <office>”')
  expect(words).toContain('speaks for Port Authority')
})

test('the page allows its own style sheet and nothing else', async () => {
  const project = await harbourProject()
  for (const markup of [
    await report(project),
    await writePreview({ ...OPTIONS, project, maps: createTextMaps(project.texts) }),
  ]) {
    const elements = elementsOf(markup)
    const style = elements.find(({ tagName }) => tagName === 'style')
    const digest = createHash('sha256')
      .update(style === undefined ? '' : textOf(style))
      .digest('base64')
    const policy = elements.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy')
    expect(policy && attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    )
  }
})

test('pictures stand where they belong, also among list items, from the files beside the page and nowhere else', async () => {
  const project = await harbourProject()
  const place = (before: number, alt: string): PlacedImage => ({
    sha256: 'ab'.repeat(32) as Sha256,
    type: 'image/jpeg',
    before,
    alt,
    size: { width: 640, height: 480 },
  })
  const texts = new Map(
    [...project.texts].map(([id, text]) => {
      const images = [...text.blocks.keys(), text.blocks.length].map((before) =>
        place(before, `Before ${before} "<`),
      )
      return [id, { ...text, images }]
    }),
  )
  const elements = elementsOf(await report({ ...project, texts }))
  const policy = elements.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy')
  expect(policy && attribute(policy, 'content')).toContain("img-src 'self' file:;")
  for (const { id, currentVersionId } of project.sources) {
    const article = elements.find((element) => attribute(element, 'id') === `source-${id}`)
    const drawn = elementsBelow(article).filter(({ tagName }) => tagName === 'img')
    const count = texts.get(currentVersionId)?.images.length ?? 0
    expect(drawn.map((image) => attribute(image, 'alt'))).toEqual(
      Array.from({ length: count }, (_, before) => `Before ${before} "<`),
    )
    expect(drawn.map((image) => attribute(image, 'src'))).toEqual(
      Array.from({ length: count }, () => `images/${'ab'.repeat(32)}.jpg`),
    )
  }
})

test('its own removed caption stands below a picture, and no other', async () => {
  const project = await harbourProject()
  const image: PlacedImage = {
    sha256: 'ab'.repeat(32) as Sha256,
    type: 'image/jpeg',
    before: 1,
    alt: '',
    caption: 'The berth in March',
    size: null,
  }
  const foreign = { text: 'The mill', kind: 'caption', reason: 'caption', before: 1 } as const
  const caption = { text: 'The berth in March', kind: 'caption', reason: 'caption', before: 1 } as const
  const texts = new Map(
    [...project.texts].map(([id, text]) => [
      id,
      { ...text, images: [image], suppressed: [foreign, caption] },
    ]),
  )
  const page = await report({ ...project, texts })
  expect(page.split('<figcaption dir="auto">The berth in March</figcaption></figure>')).toHaveLength(
    project.sources.length + 1,
  )
  expect(page).not.toContain('The mill')
})

test('markup in titles, notes and texts stays text', async () => {
  const project = await harbourProject()
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>" onmouseover="x'
  const annotations = project.annotations.map((annotation) => ({ ...annotation, note: hostile }))
  const claims = project.claims.map((claim) => ({ ...claim, statement: hostile, rationale: hostile }))
  const markup = await report({ ...project, info: { ...project.info, title: hostile }, annotations, claims })
  const elements = elementsOf(markup)
  expect(elements.filter(({ tagName }) => tagName === 'script' || tagName === 'img')).toEqual([])
  expect(elements.filter(({ attrs }) => attrs.some(({ name }) => name.startsWith('on')))).toEqual([])
  expect(textOf(elements.find(({ tagName }) => tagName === 'title') as never)).toBe(hostile)
})

test('an original that is a web page is named but not linked, because opening it would run its scripts', async () => {
  const project = await harbourProject()
  const versions = project.versions.map((version) => ({ ...version, format: 'html' as const }))
  const elements = elementsOf(await report({ ...project, versions }))
  const links = elements.flatMap((element) => attribute(element, 'href') ?? [])
  expect(links.filter((href) => href.startsWith('sources/'))).toEqual([])
  expect(
    elements
      .filter(({ tagName }) => tagName === 'code')
      .map(textOf)
      .join(' '),
  ).toMatch(/sources\/[0-9a-f]{64}\.html/)
})

test('headings inside an article follow the title without a gap, whatever levels the article used', async () => {
  const elements = elementsOf(await report(await harbourProject()))
  const headings = elements
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .map((element) => textOf(element))
  const heading = elements.find((element) => textOf(element) === 'What it cost')
  expect(heading?.tagName).toBe('h4')
  expect(headings.indexOf('What it cost')).toBeGreaterThan(headings.indexOf('Sources'))
})

test('sources of one lineage are counted once where a claim counts its sources, and each says its lineage', async () => {
  const project = await harbourProject()
  const bySources = groupBy(project.evidence, ({ claimId }) => claimId)
  const [, cited = []] =
    [...bySources].find(([, list]) => new Set(list.map((one) => one.sourceId)).size > 1) ?? []
  const members = [...new Set(cited.map(({ sourceId }) => sourceId))]
  const lineage = {
    id: newId<LineageId>(),
    name: 'Coastline',
    members,
    note: '',
    createdAt: now(),
    modifiedAt: now(),
  }
  expect(await report(project)).not.toContain('lineage')
  const joined = await report({ ...project, lineages: [lineage] })
  expect(joined).toContain(`${members.length} sources · 1 origin`)
  expect(joined).toContain(`Coastline (${members.length} sources)`)
})
