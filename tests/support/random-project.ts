import fc from 'fast-check'
import {
  AnnotationId,
  ClaimId,
  CodeId,
  DecisionId,
  EvidenceId,
  LineageId,
  LinkId,
  ProjectId,
  SilenceId,
  sha256,
  SourceId,
  VersionId,
  type Sha256,
} from '../../shared/ids.ts'
import { COLOURS, type Annotation, type Code } from '../../shared/project/annotation.ts'
import { CONFIDENCES, STANCES, VERDICTS, type Claim, type Evidence } from '../../shared/project/claim.ts'
import type { Decision } from '../../shared/project/decision.ts'
import { RELATIONS, type Link } from '../../shared/project/link.ts'
import type { Lineage } from '../../shared/project/lineage.ts'
import type { Project } from '../../shared/project/project.ts'
import type { Silence } from '../../shared/project/silence.ts'
import type { Source, SourceVersion } from '../../shared/project/source.ts'
import {
  byId,
  createIds,
  eventTime,
  judgement,
  order,
  pickAnchor,
  pickSource,
  pickVersion,
  prose,
  when,
  withMoreParts,
  type Pick,
} from './random-rows.ts'
import {
  attributed,
  coded,
  pickAssertions,
  pickDerivations,
  pickMemos,
  pickParties,
} from './random-argument.ts'
import { pickPassageDecisions } from './random-decisions.ts'
import { randomText } from './random-text.ts'

/** A valid project but for its checksums, which cannot be computed while fast-check generates. */
export type ProjectDraft = Omit<Project, 'originals' | 'images'> & {
  readonly bytes: ReadonlyMap<string, Uint8Array>
  /** Pictures before the first block of a version; nobody draws them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

/**
 * Valid projects of a few sources: several versions, restored ones and the bin; texts with emoji, combining marks, both
 * directions and no spaces; annotations that overlap or were lost; claims with every verdict. Lists are sorted by id,
 * as they are after a bundle was read. Shrinks badly, but prints whole.
 */
export const projectDraft: fc.Arbitrary<ProjectDraft> = fc.gen().map((generate) => {
  const pick: Pick = (arbitrary) => generate(() => arbitrary)
  const newId = createIds(pick(fc.nat()))
  const times = () => ({ createdAt: pick(when), modifiedAt: pick(when) })

  const texts = new Map<string, ReturnType<typeof pickText>>()
  const pickText = () => pick(randomText())
  const bytes = new Map<string, Uint8Array>()
  const pictures = new Map<string, Uint8Array>()
  const sources: Source[] = []
  const versions: SourceVersion[] = []
  for (let count = pick(fc.integer({ min: 0, max: 4 })); count > 0; count--) {
    const id = newId(SourceId)
    const own: SourceVersion[] = []
    for (let number = 1; number <= pick(fc.integer({ min: 1, max: 2 })); number++) {
      const version = pickVersion(pick, newId, id, number, own.at(-1))
      own.push(version)
      texts.set(version.id, pickText())
      if (pick(fc.boolean()))
        pictures.set(version.id, pngLike(pick(fc.uint8Array({ minLength: 1, maxLength: 99 }))))
      const before = version.restoredFrom === null ? undefined : bytes.get(version.restoredFrom)
      bytes.set(version.id, before ?? pick(fc.uint8Array({ minLength: 1, maxLength: 300 })))
    }
    versions.push(...own)
    sources.push(pickSource(pick, id, own.at(-1)?.id ?? newId(VersionId)))
  }
  const codes = pick(fc.array(prose, { maxLength: 3 })).map((description, index): Code => ({
    id: newId(CodeId),
    name: `Code ${index} <&"'>`,
    colour: pick(fc.constantFrom(...COLOURS)),
    description,
    ...times(),
  }))
  for (const [index, code] of codes.entries()) {
    const whole = codes[index - 1]
    if (whole !== undefined && pick(fc.boolean()))
      codes[index] = { ...code, partOf: whole.id, memo: pick(prose) }
  }
  const annotations = versions
    .flatMap((version) => Array.from({ length: pick(fc.nat(4)) }, () => version))
    .flatMap((version): Annotation[] => {
      const content = texts.get(version.id)?.content ?? ''
      const anchor = pickAnchor(pick, version.id, content)
      if (anchor === null) return []
      const codeIds = pick(fc.subarray(codes.map(({ id }) => id)))
      const colour = pick(fc.constantFrom(...COLOURS))
      const annotation = {
        id: newId(AnnotationId),
        sourceId: version.sourceId,
        anchor,
        colour,
        note: pick(prose),
        codeIds,
        ...times(),
      }
      return [withMoreParts(pick, annotation, content)]
    })
  const parties = pickParties(pick, newId)
  const claims: Claim[] = []
  for (let count = pick(fc.nat(3)); count > 0; count--) {
    const index = claims.length
    const whole = pick(fc.option(fc.constantFrom(undefined, ...claims), { nil: undefined }))
    const time = pick(fc.option(eventTime, { nil: undefined }))
    const claim: Claim = {
      id: newId(ClaimId),
      ...(whole === undefined ? {} : { partOf: whole.id }),
      ...(time === undefined ? {} : { time }),
      statement: `Claim ${index}: ${pick(randomText()).content.slice(0, 200)}`,
      verdict: pick(fc.constantFrom(...VERDICTS)),
      confidence: pick(fc.option(fc.constantFrom(...CONFIDENCES))),
      rationale: pick(prose),
      order: pick(order),
      ...times(),
    }
    claims.push(attributed(pick, coded(pick, claim, codes), parties))
  }
  const evidence = claims.flatMap(({ id: claimId }) =>
    pick(fc.subarray(annotations)).map(({ id: annotationId, sourceId }): Evidence =>
      attributed(
        pick,
        {
          id: newId(EvidenceId),
          claimId,
          annotationId,
          sourceId,
          stance: pick(fc.constantFrom(...STANCES)),
          ...pick(judgement),
          note: pick(prose),
          order: pick(order),
          ...times(),
        },
        parties,
      ),
    ),
  )
  const [first, second, ...others] = sources.map(({ id }) => id).sort()
  const [from, to] = annotations
  const links: Link[] = []
  if (from !== undefined && to !== undefined && pick(fc.boolean())) {
    const relation = pick(fc.constantFrom(...RELATIONS))
    links.push({ id: newId(LinkId), from: from.id, to: to.id, relation, note: pick(prose), ...times() })
  }
  const lineages: Lineage[] = []
  const decisions: Decision[] = []
  if (first !== undefined && second !== undefined && pick(fc.boolean())) {
    const members = [second, first]
    lineages.push({ id: newId(LineageId), name: 'The agency', members, note: pick(prose), ...times() })
    for (const other of others)
      decisions.push({
        id: newId(DecisionId),
        kind: 'not-one-lineage',
        sources: [first, other],
        at: pick(when),
      })
  }
  return {
    info: {
      id: newId(ProjectId),
      title: `Project ${pick(randomText()).content.slice(0, 80)}`,
      description: pick(prose),
      extensions: pick(fc.constantFrom({}, { 'x-other': { list: [1, 'two', null] } })),
      ...times(),
    },
    sources: sources.sort(byId),
    versions: versions.sort(byId),
    texts: new Map([...texts].map(([id, text]) => [id as SourceVersion['id'], text])),
    bytes,
    pictures,
    codes: codes.sort(byId),
    annotations: annotations.sort(byId),
    claims: claims.sort(byId),
    evidence: evidence.sort(byId),
    links,
    lineages,
    decisions: decisions.sort(byId),
    silences: claims
      .flatMap(({ id: claimId }) =>
        pick(fc.subarray(sources)).map((source) => ({ claimId, sourceId: source.id })),
      )
      .map((pair): Silence => ({ id: newId(SilenceId), ...pair, at: pick(when) }))
      .sort(byId),
    parties: parties.toSorted(byId),
    derivations: pickDerivations(
      pick,
      newId,
      sources.map(({ id }) => id),
    ),
    memos: pickMemos(pick, newId),
    assertions: pickAssertions(pick, newId, annotations, claims),
    passageDecisions: pickPassageDecisions(pick, newId, annotations, claims),
  }
})

/** Begins as a picture has to. */
const pngLike = (rest: Uint8Array): Uint8Array => Uint8Array.from([...PNG_HEAD, ...rest])
const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]

/** Fills in lengths and checksums. */
export async function finishProject({ bytes, pictures, ...draft }: ProjectDraft): Promise<Project> {
  const originals = new Map<Sha256, Uint8Array>()
  const images = new Map<Sha256, Uint8Array>()
  const texts = new Map(draft.texts)
  const versions: SourceVersion[] = []
  for (const version of draft.versions) {
    const original = bytes.get(version.id) ?? new Uint8Array()
    const originalSha256 = await sha256(original)
    originals.set(originalSha256, original)
    const text = draft.texts.get(version.id)
    const content = text?.content ?? ''
    const picture = pictures.get(version.id)
    if (picture !== undefined && text !== undefined) {
      const hash = await sha256(picture)
      images.set(hash, picture)
      const placed = {
        sha256: hash,
        type: 'image/png' as const,
        before: 0,
        alt: '',
        caption: 'The quay',
        size: null,
      }
      texts.set(version.id, { ...text, images: [placed] })
    }
    const textSha256 = await sha256(new TextEncoder().encode(content))
    versions.push({ ...version, originalSha256, textSha256, byteLength: original.length })
  }
  return {
    ...draft,
    texts,
    versions,
    originals,
    images: new Map([...images].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
