import * as v from 'valibot'
import { Assertion } from '../project/assertion.ts'
import { Anchor, Annotation, Code } from '../project/annotation.ts'
import { Claim, Evidence } from '../project/claim.ts'
import { Decision } from '../project/decision.ts'
import { Derivation } from '../project/derivation.ts'
import { Lineage } from '../project/lineage.ts'
import { Link } from '../project/link.ts'
import { Memo } from '../project/memo.ts'
import { DecidedPassage, PassageDecision } from '../project/passage-decision.ts'
import { Party } from '../project/party.ts'
import { ProjectInfo } from '../project/project.ts'
import { Silence } from '../project/silence.ts'
import { Source, SourceVersion } from '../project/source.ts'
import { Block, Mark, PageStart, SourceText, SuppressedBlock } from '../text/document.ts'
import { FORMAT } from './layout.ts'

/** A position in a file: Unicode code points from the start of the canonical text. */
const CodePoint = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A path below the crate's folder; it follows from ids and hashes, and is written for readers that are not us. */
const CratePath = v.pipe(v.string(), v.maxLength(200))

const { sourceId: _parent, ...versionEntries } = SourceVersion.entries
const FileVersion = v.strictObject({
  ...versionEntries,
  original: CratePath,
  text: CratePath,
  blocks: CratePath,
})
const FileSource = v.strictObject({
  ...Source.entries,
  versions: v.pipe(v.array(FileVersion), v.minLength(1)),
})
export type FileSource = v.InferOutput<typeof FileSource>

const FileAnchor = v.strictObject({ ...Anchor.entries, start: CodePoint, end: CodePoint })
const FileAnnotation = v.strictObject({
  ...Annotation.entries,
  anchor: FileAnchor,
  /** Since 1.2. */
  parts: v.exactOptional(v.pipe(v.array(FileAnchor), v.minLength(1))),
})
export type FileAnnotation = v.InferOutput<typeof FileAnnotation>

const FilePassageDecision = v.strictObject({
  ...PassageDecision.entries,
  passages: v.pipe(
    v.array(v.strictObject({ ...DecidedPassage.entries, anchor: FileAnchor })),
    v.minLength(1),
    v.maxLength(1000),
  ),
})
export type FilePassageDecision = v.InferOutput<typeof FilePassageDecision>

const { extensions, ...projectEntries } = ProjectInfo.entries

/** Lists of a later minor version: empty today, kept under `extensions` in memory when somebody filled them. */
const reserved = v.array(v.unknown())

/**
 * project.json: the one lossless file of a bundle, everything else is a view of it or content it points to. Entry order
 * is key order on disk. Unknown keys of the top level, of the project and of listed items must be taken out first
 * (`separateUnknown`); anything else unknown is an error.
 */
export const ProjectFile = v.strictObject({
  format: v.literal(FORMAT),
  formatVersion: v.pipe(v.string(), v.regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/)),
  offsetUnit: v.literal('unicode-code-point'),
  project: v.strictObject(projectEntries),
  people: reserved,
  sources: v.array(FileSource),
  codes: v.array(Code),
  annotations: v.array(FileAnnotation),
  notes: reserved,
  claims: v.array(Claim),
  evidence: v.array(Evidence),
  /** Since 1.1, as are lineages, decisions and the pictures of texts. */
  links: v.optional(v.array(Link), []),
  lineages: v.optional(v.array(Lineage), []),
  decisions: v.optional(v.array(Decision), []),
  /** Since 1.2. */
  silences: v.optional(v.array(Silence), []),
  /** Since 1.3. */
  parties: v.optional(v.array(Party), []),
  derivations: v.optional(v.array(Derivation), []),
  memos: v.optional(v.array(Memo), []),
  assertions: v.optional(v.array(Assertion), []),
  /** Since 1.4. */
  passageDecisions: v.optional(v.array(FilePassageDecision), []),
  sets: reserved,
  tombstones: reserved,
  extensions,
})
export type ProjectFile = v.InferOutput<typeof ProjectFile>

/** `text/<version>.blocks.json`: the block table of one canonical text and what cleaning left out of it. */
export const BlocksFile = v.strictObject({
  offsetUnit: v.literal('unicode-code-point'),
  blocks: v.array(
    v.strictObject({
      ...Block.entries,
      start: CodePoint,
      end: CodePoint,
      marks: v.array(v.strictObject({ ...Mark.entries, start: CodePoint, end: CodePoint })),
      pages: v.exactOptional(v.array(v.strictObject({ ...PageStart.entries, at: CodePoint }))),
    }),
  ),
  suppressed: v.array(SuppressedBlock),
  images: SourceText.entries.images,
})
export type BlocksFile = v.InferOutput<typeof BlocksFile>
