import type { QuotationGroup } from '../../../../../shared/compare/quotations/quotation-group.ts'
import { fold } from '../../../../../shared/fold.ts'

/** `speaker`: undefined for any, null for those without a name. */
export type QuotationFilter = {
  readonly speaker: string | null | undefined
  readonly text: string
  /** Only what several sources quote. */
  readonly several: boolean
}

export const NO_QUOTATION_FILTER: QuotationFilter = { speaker: undefined, text: '', several: false }

export const isNarrowed = ({ speaker, text, several }: QuotationFilter): boolean =>
  speaker !== undefined || text.trim() !== '' || several

/** A group as it is listed: the first of its speaker has the heading. */
export type QuotationItem = {
  readonly group: QuotationGroup
  readonly heading: { readonly quotations: number; readonly sources: number } | null
}

/** What the filter lets through, in the same order, each speaker headed once. */
export function shownQuotations(
  groups: readonly QuotationGroup[],
  { speaker, text, several }: QuotationFilter,
): readonly QuotationItem[] {
  const wanted = fold(text.trim().replace(/\s+/g, ' '))
  const shown = groups.filter(
    (group) =>
      (speaker === undefined || group.speaker === speaker) &&
      (!several || sourcesOf([group]) > 1) &&
      (wanted === '' ||
        fold(group.speaker ?? '').includes(wanted) ||
        group.quotations.some((quotation) => fold(quotation.text.replace(/\s+/g, ' ')).includes(wanted))),
  )
  const bySpeaker = new Map<string | null, QuotationGroup[]>()
  for (const group of shown) {
    const known = bySpeaker.get(group.speaker)
    if (known === undefined) bySpeaker.set(group.speaker, [group])
    else known.push(group)
  }
  return [...bySpeaker.values()].flatMap((all) =>
    all.map((group, index) => ({
      group,
      heading:
        index > 0
          ? null
          : {
              quotations: all.reduce((sum, { quotations }) => sum + quotations.length, 0),
              sources: sourcesOf(all),
            },
    })),
  )
}

const sourcesOf = (groups: readonly QuotationGroup[]): number =>
  new Set(groups.flatMap(({ quotations }) => quotations.map(({ at }) => at.sourceId))).size

/** The same for the same words of the same source. */
export function quotationKey({ group: { quotations } }: QuotationItem): string {
  const at = quotations[0]?.at
  return at === undefined ? '' : `${at.sourceId} ${at.start} ${at.end}`
}
