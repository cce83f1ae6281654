import type { SuppressionReason } from '../../../shared/text/document.ts'

type ReasonWords = {
  /** Names one part and several, within a sentence. */
  readonly one: string
  readonly many: string
  /** Says by itself what a part is. */
  readonly full: string
}

/** Why cleaning removed a part of the original, in words. */
export const REASON_WORDS: Readonly<Record<SuppressionReason, ReasonWords>> = {
  navigation: { one: 'navigation', many: 'navigation', full: 'Navigation' },
  'icon-names': { one: 'icon names', many: 'icon names', full: 'Names of icons' },
  'share-prompt': { one: 'share prompt', many: 'share prompts', full: 'Invitation to share' },
  'related-link': { one: 'related link', many: 'related links', full: 'Link to another article' },
  'repeated-headline': {
    one: 'repeated headline',
    many: 'repeated headlines',
    full: 'The headline once more',
  },
  headline: { one: 'headline', many: 'headlines', full: 'The headline, kept as title' },
  byline: { one: 'byline', many: 'bylines', full: 'The byline, kept as such' },
  dateline: { one: 'date line', many: 'date lines', full: 'The date line, kept as date' },
  address: { one: 'address', many: 'addresses', full: 'The address, kept as URL' },
  caption: { one: 'caption', many: 'captions', full: 'Caption of a picture' },
  boilerplate: { one: 'standing text', many: 'standing texts', full: 'Standing text of the site' },
  'extractor-doubt': {
    one: 'doubtful part',
    many: 'doubtful parts',
    full: 'Probably not part of the article',
  },
}

/** The reasons for several parts, each once: “share prompts, related link”. */
export function reasonsInWords(reasons: readonly SuppressionReason[]): string {
  return [...new Set(reasons)]
    .map((reason) => {
      const single = reasons.filter((other) => other === reason).length === 1
      return single ? REASON_WORDS[reason].one : REASON_WORDS[reason].many
    })
    .join(', ')
}
