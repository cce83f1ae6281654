import type { TextRow } from '../../../../renderer/src/data/tables.ts'
import type { Span } from '../../../../shared/text/offsets.ts'

/** One way to show a text with highlights, on the same terms as the others: the text stands there already. */
export type Contestant = {
  readonly article: HTMLElement
  readonly scroller: HTMLElement
  /** Takes the passages and makes what rendering is to start from; its time is not counted. */
  readonly give: (passages: readonly Span[]) => Promise<void> | void
  /** Begins to show them. */
  readonly render: () => void
  readonly isRendered: () => boolean
  /** Makes ready to add one passage, uncounted; the function returned adds it. */
  readonly adding: (passage: Span) => () => void
  /** Whether so many added passages show. */
  readonly hasAdded: (count: number) => boolean
  /** Gives the `at`th added passage another colour; count from 1. Only ours, as the others keep no colours of their own. */
  readonly recolour?: (at: number) => void
  /** Whether so many added passages have another colour. */
  readonly hasRecoloured?: (count: number) => boolean
  /** Whether what the pointer is on is shown. */
  readonly showsHover?: () => boolean
  /** Which of the given passages lie at a point of the window, in any order. */
  readonly at: (x: number, y: number) => readonly number[]
}

export type MakeContestant = (host: HTMLElement, text: TextRow) => Promise<Contestant>
