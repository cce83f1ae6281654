import * as v from 'valibot'
import { present } from '../../../../shared/assert.ts'
import {
  AnnotationId,
  AssertionId,
  DecisionId,
  DerivationId,
  LineageId,
  LinkId,
  MemoId,
  PartyId,
  SilenceId,
  SourceId,
} from '../../../../shared/ids.ts'
import type { EventTime } from '../../../../shared/project/event-time.ts'
import type { Party } from '../../../../shared/project/party.ts'
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

/**
 * The judged harbour project with what format 1.3 brought: parties and who says so, a derivation, a memo, a draft that states a
 * claim, and a claim with a code and a memo.
 */
export async function spokenHarbourProject(): Promise<Project> {
  const project = await judgedHarbourProject()
  const port: Party = {
    id: v.parse(PartyId, '0000000b-1111-4111-8111-000000000000'),
    name: 'Saltmarsh Port Authority',
    kind: 'organisation',
    aliases: ['the authority', 'Hafenbehörde'],
    relations: [],
    reliability: 'B',
    note: 'Answers in writing only.',
    ...times,
  }
  const speaker: Party = {
    ...port,
    id: v.parse(PartyId, '0000000b-1111-4111-8111-000000000001'),
    name: 'Ines Okafor',
    kind: 'person',
    aliases: [],
    relations: [{ relation: 'speaks-for', to: port.id }],
  }
  const [whole, , third] = project.claims
  const [cost] = project.codes
  const [, , draft] = project.sources
  const stated = present(project.annotations[6], 'a passage of the draft')
  return {
    ...project,
    sources: project.sources.map((source) =>
      source === draft ? { ...source, kind: 'draft' as const } : source,
    ),
    evidence: project.evidence
      .filter(({ sourceId }) => sourceId !== draft?.id)
      .map((item, index) =>
        index === 0
          ? {
              ...item,
              attribution: { party: speaker.id, role: 'spokeswoman', basis: 'statement', via: port.id },
            }
          : item,
      ),
    silences: [],
    lineages: [],
    claims: project.claims.map((claim) =>
      claim === third
        ? {
            ...claim,
            codeIds: [present(cost, 'a code').id],
            memo: 'Ask for the log.',
            attribution: { party: port.id, role: '' },
          }
        : claim,
    ),
    parties: [port, speaker],
    derivations: [
      {
        id: v.parse(DerivationId, '0000000c-1111-4111-8111-000000000000'),
        derived: id(SourceId, 0),
        origin: id(SourceId, 1),
        note: 'It quotes the agency.',
        ...times,
      },
    ],
    memos: [
      {
        id: v.parse(MemoId, '0000000e-1111-4111-8111-000000000000'),
        title: 'What counts as opening?',
        body: `The *ceremony* or the first ship: see [[claim:${present(whole, 'a claim').id}|the day]].`,
        ...times,
      },
    ],
    assertions: [
      {
        id: v.parse(AssertionId, '0000000d-1111-4111-8111-000000000000'),
        claimId: present(whole, 'a claim').id,
        annotationId: stated.id,
        sourceId: stated.sourceId,
        at: AT,
      },
    ],
  }
}
