import * as v from 'valibot'
import { AnnotationId, CodeId, SourceId, VersionId } from '../ids.ts'
import { TextOffset } from '../text/offsets.ts'
import { Instant } from '../time.ts'
import { OrderKey } from './claim.ts'
import { Prose } from './prose.ts'

export const COLOURS = ['yellow', 'red', 'green', 'blue', 'purple', 'magenta', 'orange', 'gray'] as const
export const Colour = v.picklist(COLOURS)
export type Colour = v.InferOutput<typeof Colour>

/**
 * Why an anchor is where it is: `typography`, only the setting changed; `edited`, its own words; `elsewhere`, found beyond the
 * paragraphs its own ones became; `repeated`, several places fit as well; `doubtful`, little of it is left; `deleted`;
 * `rewritten`, its paragraph is there without it; `taken`, the only place like it was another passage's before.
 */
export const AnchorReason = v.picklist([
  'typography',
  'edited',
  'elsewhere',
  'repeated',
  'doubtful',
  'deleted',
  'rewritten',
  'taken',
])
export type AnchorReason = v.InferOutput<typeof AnchorReason>

/** Where a passage stood when its place was last certain: the words it is compared with until somebody has looked at it. */
export const AnchorOrigin = v.strictObject({ versionId: VersionId, start: TextOffset, end: TextOffset })
export type AnchorOrigin = v.InferOutput<typeof AnchorOrigin>

/**
 * How sure the place is. `score` is a percentage, given for `approximate` only; older states have no reason. An orphan is
 * `reviewed` once somebody has said that it shall stay one.
 */
export const AnchorState = v.variant('kind', [
  v.strictObject({ kind: v.literal('exact') }),
  v.strictObject({ kind: v.literal('moved') }),
  v.strictObject({
    kind: v.literal('approximate'),
    score: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
    reason: v.exactOptional(AnchorReason),
    origin: v.exactOptional(AnchorOrigin),
  }),
  v.strictObject({
    kind: v.literal('orphan'),
    reason: v.exactOptional(AnchorReason),
    origin: v.exactOptional(AnchorOrigin),
    reviewed: v.exactOptional(v.literal(true)),
  }),
])
export type AnchorState = v.InferOutput<typeof AnchorState>

/** A passage of one version: its position and its quotation with context, after the W3C text position and text quote selectors. */
export const Anchor = v.strictObject({
  versionId: VersionId,
  start: TextOffset,
  end: TextOffset,
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.pipe(v.string(), v.maxLength(64)),
  suffix: v.pipe(v.string(), v.maxLength(64)),
  state: AnchorState,
})
export type Anchor = v.InferOutput<typeof Anchor>

/**
 * An anchor with a colour, and perhaps a note and codes. Without either it is what the interface calls a highlight. A
 * quotation of several parts has the further ones in `parts`, after `anchor` and in reading order; see quotation.ts.
 */
export const Annotation = v.strictObject({
  id: AnnotationId,
  sourceId: SourceId,
  anchor: Anchor,
  parts: v.exactOptional(v.pipe(v.array(Anchor), v.minLength(1))),
  colour: Colour,
  note: Prose,
  codeIds: v.array(CodeId),
  createdAt: Instant,
  modifiedAt: Instant,
})
export type Annotation = v.InferOutput<typeof Annotation>

/**
 * A term of the codebook. `partOf` is the code it is nested in, `order` its place among its siblings once somebody has put
 * them in one, `memo` what was thought about it, apart from the definition that `description` is.
 */
export const Code = v.strictObject({
  id: CodeId,
  partOf: v.exactOptional(CodeId),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  colour: Colour,
  description: Prose,
  memo: v.exactOptional(Prose),
  order: v.exactOptional(OrderKey),
  createdAt: Instant,
  modifiedAt: Instant,
})
export type Code = v.InferOutput<typeof Code>
