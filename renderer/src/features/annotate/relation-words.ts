import { RELATIONS, type Relation } from '../../../../shared/project/link.ts'

const OUTGOING: Readonly<Record<Relation, string>> = {
  relates: 'relates to',
  repeats: 'repeats',
  contradicts: 'contradicts',
  explains: 'explains',
  continues: 'continues',
  answers: 'answers',
}
const INCOMING: Readonly<Record<Relation, string>> = {
  relates: 'relates to',
  repeats: 'is repeated by',
  contradicts: 'is contradicted by',
  explains: 'is explained by',
  continues: 'is continued by',
  answers: 'is answered by',
}

/** What a passage does to the one a link leads to, or what that one does to it. */
export const relationWords = (relation: Relation, outgoing: boolean): string =>
  (outgoing ? OUTGOING : INCOMING)[relation]

/** The relations as choices, worded from one end of a link. */
export const relationOptions = (outgoing: boolean) =>
  RELATIONS.map((value) => ({ value, label: relationWords(value, outgoing) }))
