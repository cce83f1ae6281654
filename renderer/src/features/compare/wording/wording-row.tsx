import { Columns2, Copy, Waves } from 'lucide-react'
import type { SharedWording } from '../../../../../shared/compare/wording/shared-wording.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { shortened } from '../../../../../shared/text/shorten.ts'
import { plural } from '../../../ui/format.ts'
import type { RowFocus } from '../../../ui/virtual-list.tsx'
import { openPlaces } from '../open-places.ts'
import { wordsAt, type SourceTexts } from '../source-texts.ts'
import { LineageMenu } from './lineage-menu.tsx'
import { SharedPassage } from './shared-passage.tsx'
import s from './wording.module.css'

type WordingRowProps = {
  readonly wording: SharedWording
  readonly a: Source
  readonly b: Source
  readonly texts: SourceTexts
  /** Whether nothing was said yet about how the two go together. */
  readonly asksLineage: boolean
  readonly focus: RowFocus
}

/** Wording that two sources share: how much, and both passages. */
export function WordingRow({ wording, a, b, texts, asksLineage, focus }: WordingRowProps) {
  const { common, earlier } = wording
  const grade = gradeWords(wording)
  const Icon = wording.grade === 'copied' ? Copy : Waves
  return (
    <article className={s.row} aria-label={grade}>
      <header className={s.head}>
        <button
          type="button"
          className={s.grade}
          data-grade={wording.grade}
          {...focus}
          aria-label={`${grade}: “${shortened(wordsAt(texts, wording.a), MOST_SAID)}”. Open both passages beside each other`}
          onClick={() => void openPlaces([wording.a, wording.b])}
        >
          <Icon aria-hidden="true" />
          {grade}
          <span className={s.open} aria-hidden="true">
            <Columns2 />
            Open both
          </span>
        </button>
        {asksLineage ? <LineageMenu a={a} b={b} /> : null}
      </header>
      <div className={s.sides}>
        <SharedPassage
          source={a}
          content={texts.get(a.id) ?? ''}
          place={wording.a}
          common={common.a}
          isEarlier={earlier === 'a'}
        />
        <SharedPassage
          source={b}
          content={texts.get(b.id) ?? ''}
          place={wording.b}
          common={common.b}
          isEarlier={earlier === 'b'}
        />
      </div>
    </article>
  )
}

/** `Copied, 23 words`. */
const gradeWords = ({ grade, words }: SharedWording): string =>
  `${grade === 'copied' ? 'Copied' : 'Echo'}, ${plural(words, 'word')}`

const MOST_SAID = 80
