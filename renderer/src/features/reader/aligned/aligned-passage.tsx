import type { SharedGrounds } from '../../../../../shared/compare/align/alignment.ts'
import s from './aligned-passage.module.css'
import { groundsWords } from './aligned-words.ts'
import type { Piece } from './shared-pieces.ts'
import { SharedQuotation } from './shared-quotation.tsx'

type AlignedPassageProps = {
  /** How sure it is that it says the same. */
  readonly match: string
  /** Of its source. */
  readonly line: string
  readonly pieces: readonly Piece[]
  readonly language: string | null
  readonly grounds: SharedGrounds
  /** What is to be said where languages differ. */
  readonly across: string | null
}

/** A passage of another source: how close it is, where it stands, its words and why it was found. */
export function AlignedPassage(props: AlignedPassageProps) {
  const { match, line, pieces, language, grounds, across } = props
  // Names may be written otherwise in another language, and then nothing in the quotation shows them.
  const both = pieces.some(({ shared }) => shared) ? null : groundsWords(grounds)
  return (
    <>
      <p className={s.source}>
        <span className={s.match}>{match}</span>
        <bdi>{line}</bdi>
      </p>
      <SharedQuotation pieces={pieces} language={language} />
      {both === null ? null : <p className={s.grounds}>{both}</p>}
      {across === null ? null : <p className={s.grounds}>{across}</p>}
    </>
  )
}
