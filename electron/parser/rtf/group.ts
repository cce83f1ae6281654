import { type Format, PLAIN } from '../office/runs.ts'
import type { Destination } from './destinations.ts'

/** Settings of a paragraph, which hold until `\pard`. */
export type ParagraphSettings = {
  readonly style: number | null
  readonly outline: number | null
  readonly listLevel: number
  readonly inTable: boolean
}

export const NO_SETTINGS: ParagraphSettings = { style: null, outline: null, listLevel: 0, inTable: false }

/** A field's instruction, shared by the groups inside the field. */
type RtfField = { instruction: string }

/** All that ends with a group. A new group begins with what its surroundings have. */
export type Group = {
  destination: Destination
  /** The destination of the group around, for text that has a form in Unicode and one without. */
  resumes: Destination
  /** The destination that began with this group and ends with it. */
  owner: Destination | null
  /** How many characters follow a `\u` for programs that do not know it. */
  fallbacks: number
  font: number | null
  format: Format
  hidden: boolean
  paragraph: ParagraphSettings
  field: RtfField | null
  /** In a message that wraps a web page: what is only for readers of RTF. */
  onlyForRtf: boolean
}

export const FIRST_GROUP: Group = {
  destination: 'body',
  resumes: 'body',
  owner: null,
  fallbacks: 1,
  font: null,
  format: PLAIN,
  hidden: false,
  paragraph: NO_SETTINGS,
  field: null,
  onlyForRtf: false,
}
