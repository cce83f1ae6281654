import * as v from 'valibot'
import { present } from '../../../../shared/assert.ts'
import { AnnotationId, DecisionId, LineageId, LinkId, SourceId } from '../../../../shared/ids.ts'
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
