import { expect, test } from 'vitest'
import { present } from '../../../../../shared/assert.ts'
import { createTextMaps } from '../../../../../shared/bundle/encode-project.ts'
import { writeReport } from '../../../../../shared/bundle/views/report/report.ts'
import { newId, type AssertionId, type MemoId } from '../../../../../shared/ids.ts'
import type { Project } from '../../../../../shared/project/project.ts'
import { now } from '../../../../../shared/time.ts'
import { OPTIONS } from '../../../../support/bags.ts'
import { attribute, elementsBelow, elementsOf, textOf } from '../../../../support/page-elements.ts'
import { harbourProject } from '../harbour-project.ts'

const report = (project: Project) => writeReport({ ...OPTIONS, project, maps: createTextMaps(project.texts) })

test('a memo is set as it reads, and what it refers to is a link if it is in the report', async () => {
  const project = await harbourProject()
  const [claim] = project.claims
  const gone = '0192a0b0-0000-7000-8000-000000000009'
  const body = `# One\n\n- **two** [[claim:${claim?.id}|the claim]] [[source:${gone}|a lost source]] <b>`
  const memo = { id: newId<MemoId>(), title: 'A memo', body, createdAt: now(), modifiedAt: now() }
  const elements = elementsOf(await report({ ...project, memos: [memo] }))
  const article = elements.find((element) => attribute(element, 'id') === `memo-${memo.id}`)
  expect(article === undefined ? '' : textOf(article).replace(/\s+/g, ' ').trim()).toBe(
    'A memo Onetwo the claim a lost source <b>',
  )
  const links = elementsBelow(article).filter(({ tagName }) => tagName === 'a')
  expect(links.map((link) => attribute(link, 'href'))).toEqual([`#claim-${claim?.id}`])
})

test('a draft is listed but not counted, its sentences lead to the claims they state, and a claim shows its codes and memo', async () => {
  const project = await harbourProject()
  const mark = present(project.annotations[0], 'annotation')
  const [first, ...others] = project.claims
  const claim = { ...present(first, 'claim'), memo: 'Ask <b>', codeIds: project.codes.map(({ id }) => id) }
  const id = newId<AssertionId>()
  const elements = elementsOf(
    await report({
      ...project,
      claims: [claim, ...others],
      evidence: [],
      sources: project.sources.map((one) => (one.id === mark.sourceId ? { ...one, kind: 'draft' } : one)),
      assertions: [{ id, claimId: claim.id, annotationId: mark.id, sourceId: mark.sourceId, at: now() }],
    }),
  )
  const words = (wanted: string) =>
    textOf(
      present(
        elements.find((element) => attribute(element, 'id') === wanted),
        wanted,
      ),
    )
  const states = elements.find((element) => textOf(element).startsWith('states C'))
  expect(elements.map(textOf).some((text) => text.startsWith(`${project.sources.length - 1} source`))).toBe(
    true,
  )
  expect(words(`source-${mark.sourceId}`)).toMatch(/states C\d/)
  expect(
    elementsBelow(states)
      .concat(states ?? [])
      .map((link) => attribute(link, 'href')),
  ).toContain(`#claim-${claim.id}`)
  expect(words(`claim-${claim.id}`)).toContain('Ask <b>')
  for (const { name } of project.codes) expect(words(`claim-${claim.id}`)).toContain(name)
})
