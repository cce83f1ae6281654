import { hyperlinkIn } from '../office/docx/fields.ts'
import { PLAIN } from '../office/runs.ts'
import { type Group, NO_SETTINGS, type ParagraphSettings } from './group.ts'

const MOST_FALLBACKS = 16
const DEEPEST_LIST = 8

const paragraph = (group: Group, change: Partial<ParagraphSettings>) => {
  group.paragraph = { ...group.paragraph, ...change }
}
const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most)

/** Control words that change nothing but the group they stand in. `on` is false for a parameter of 0. */
export const GROUP_SETTINGS: Readonly<Record<string, (group: Group, on: boolean, value: number) => void>> = {
  uc(group, _, value) {
    group.fallbacks = within(value, MOST_FALLBACKS)
  },
  f(group, _, value) {
    group.font = value
  },
  b(group, on) {
    group.format = { ...group.format, strong: on }
  },
  i(group, on) {
    group.format = { ...group.format, em: on }
  },
  super(group, on) {
    group.format = { ...group.format, vertical: on ? 'sup' : null }
  },
  sub(group, on) {
    group.format = { ...group.format, vertical: on ? 'sub' : null }
  },
  nosupersub(group) {
    group.format = { ...group.format, vertical: null }
  },
  v(group, on) {
    group.hidden = on
  },
  deleted(group, on) {
    group.hidden = on
  },
  plain(group) {
    group.format = { ...PLAIN, href: group.format.href }
    group.hidden = false
    group.font = null
  },
  pard(group) {
    group.paragraph = NO_SETTINGS
  },
  s: (group, _, value) => paragraph(group, { style: value }),
  outlinelevel: (group, _, value) => paragraph(group, { outline: value }),
  ilvl: (group, _, value) => paragraph(group, { listLevel: within(value, DEEPEST_LIST) }),
  intbl: (group) => paragraph(group, { inTable: true }),
  field(group) {
    group.field = { instruction: '' }
  },
  fldrslt(group) {
    const href = hyperlinkIn(group.field?.instruction ?? '')
    if (href !== null) group.format = { ...group.format, href }
  },
  htmlrtf(group, on) {
    group.onlyForRtf = on
  },
  ud(group) {
    group.destination = group.resumes
  },
}
