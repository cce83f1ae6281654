import * as v from 'valibot'
import { present } from '../../../../shared/assert.ts'
import { AnnotationId, DecisionId, LineageId, LinkId, SilenceId, SourceId } from '../../../../shared/ids.ts'
import type { EventTime } from '../../../../shared/project/event-time.ts'
import type { Project } from '../../../../shared/project/project.ts'
import { withParts } from '../../../../shared/project/quotation.ts'
import { AT, harbourProject, id, times } from './harbour-project.ts'

/** The harbour project with a quotation of two passages, the day and the ship, in the place of the day. */
export async function quotingHarbourProject(): Promise<Project> {
  const project = await harbourProject()
  const [day, ship] = [present(project.annotations[0], 'day'), present(project.annotations[8], 'ship')]
  const both = withParts(day, [ship.anchor, day.anchor])
  return { ...project, annotations: project.annotations.map((row) => (row === day ? both : row)) }
}

/** The harbour project with what format 1.1 brought: a link, a lineage and a decision. */
export async function tiedHarbourProject(): Promise<Project> {
  const project = await harbourProject()
  return {
    ...project,
    links: [
      {
        id: v.parse(LinkId, '00000007-1111-4111-8111-000000000000'),
        from: id(AnnotationId, 0),
        to: id(AnnotationId, 4),
        relation: 'contradicts',
        note: 'A day apart.',
        ...times,
      },
    ],
    lineages: [
      {
        id: v.parse(LineageId, '00000008-1111-4111-8111-000000000000'),
        name: 'Saltmarsh Courier',
        members: [id(SourceId, 0), id(SourceId, 2)],
        note: '',
        ...times,
      },
    ],
    decisions: [
      {
        id: v.parse(DecisionId, '00000009-1111-4111-8111-000000000000'),
        kind: 'not-one-lineage',
        sources: [id(SourceId, 0), id(SourceId, 1)],
        at: AT,
      },
    ],
  }
}

/** The tied harbour project with what format 1.2 brought: parts of a quotation, a claim and a code, a judged passage, a silence. */
export async function judgedHarbourProject(): Promise<Project> {
  const { links, lineages, decisions } = await tiedHarbourProject()
  const project = await quotingHarbourProject()
  const [whole, part] = [present(project.claims[0], 'a claim'), present(project.claims[1], 'another')]
  const [term, narrower] = [present(project.codes[0], 'a code'), present(project.codes[1], 'another')]
  const [judged] = project.evidence
  const time: EventTime = {
    from: { iso: '2019-03-28', precision: 'day' },
    to: { iso: '2019-04', precision: 'month' },
    about: true,
  }
  return {
    ...project,
    links,
    lineages,
    decisions,
    claims: project.claims.map((claim) => (claim === part ? { ...claim, partOf: whole.id, time } : claim)),
    codes: project.codes.map((code) =>
      code === narrower ? { ...code, partOf: term.id, memo: 'Narrower.' } : code,
    ),
    evidence: project.evidence.map((item) =>
      item === judged
        ? {
            ...item,
            strong: true as const,
            credibility: 2 as const,
            value: { kind: 'number' as const, amount: 12, unit: 'ships', about: true },
          }
        : item,
    ),
    silences: [
      {
        id: v.parse(SilenceId, '0000000a-1111-4111-8111-000000000000'),
        claimId: part.id,
        sourceId: id(SourceId, 2),
        at: AT,
      },
    ],
  }
}
