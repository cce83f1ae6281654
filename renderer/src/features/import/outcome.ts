import type { ParsedDocument, RefusalCode } from '../../../../shared/contract/parsed.ts'
import type { SourceId } from '../../../../shared/ids.ts'
import type { ImportWarning } from '../../../../shared/project/source.ts'

/** Why a file did not become a source: what the parser says, and what can go wrong around it. */
export type Reason = RefusalCode | 'unreadable' | 'not-saved' | 'closed' | 'disconnected' | 'internal'

/** An article that was read and waits for the user to say what is to be done with it. */
export type Held = {
  readonly document: ParsedDocument
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What the importer says of pictures of the article that are not kept; there only if it does. */
export type LostPictures = { readonly pictures?: readonly ImportWarning[] }

/** What became of one file. */
export type Outcome =
  | (LostPictures & {
      readonly kind: 'imported'
      readonly sourceId: SourceId
      readonly title: string
      readonly dated: boolean
      /** Says who wrote or published it. */
      readonly attributed: boolean
      /** The same text lies in the bin as well. */
      readonly copyInBin?: true
    })
  /** It became the newest version of a source that was there. */
  | (LostPictures & {
      readonly kind: 'updated'
      readonly sourceId: SourceId
      readonly title: string
      /** Annotations that are lost or at a place that is not certain. */
      readonly unsure: number
    })
  /** One of several articles in a file, from which the user chooses. */
  | { readonly kind: 'offered'; readonly title: string; readonly container: string; readonly held: Held }
  /** Looks like another state of a source that is there; the user says whether it is. */
  | {
      readonly kind: 'changed'
      readonly sourceId: SourceId
      /** Of the source that is there. */
      readonly title: string
      readonly held: Held
    }
  | {
      readonly kind: 'duplicate'
      readonly sourceId: SourceId
      readonly title: string
      readonly same: 'bytes' | 'text'
    }
  /** Offered, and not chosen. */
  | { readonly kind: 'skipped'; readonly title: string }
  /** It was imported and is not in the project any more, nor in its bin. */
  | { readonly kind: 'taken-back'; readonly title: string }
  | { readonly kind: 'refused'; readonly reason: Reason; readonly detail: string | null }
  /** The import was cancelled, or taken back, before its turn or while it was read. */
  | { readonly kind: 'not-read'; readonly takenBack?: true }

export type OutcomeKind = Outcome['kind']
type OutcomeOf<Kind extends OutcomeKind> = Extract<Outcome, { readonly kind: Kind }>

/** One line of the import report. `answered` is to be told when a line that waited has its answer. */
export type Line = { readonly path: string; readonly outcome: Outcome; readonly answered?: () => void }
export type LineOf<Kind extends OutcomeKind> = Line & { readonly outcome: OutcomeOf<Kind> }

const hasKind = <Kind extends OutcomeKind>(line: Line, kind: Kind): line is LineOf<Kind> =>
  line.outcome.kind === kind

/** The lines with one outcome. */
export const linesOf = <Kind extends OutcomeKind>(lines: readonly Line[], kind: Kind): LineOf<Kind>[] =>
  lines.filter((line): line is LineOf<Kind> => hasKind(line, kind))

/** True while a line needs an answer; such lines outlive the import they came with. */
export const isWaiting = ({ outcome }: Line): boolean =>
  outcome.kind === 'offered' || outcome.kind === 'changed'

export function lostPictures({ document: { warnings } }: Held): LostPictures {
  const pictures = warnings.filter(({ code }) => code === 'images-not-in-file' || code === 'images-left-out')
  return pictures.length === 0 ? {} : { pictures }
}

export const refused = (reason: Reason, detail: string | null = null): Outcome => ({
  kind: 'refused',
  reason,
  detail,
})
