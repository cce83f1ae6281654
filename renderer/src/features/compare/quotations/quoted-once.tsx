import { useState } from 'react'
import type {
  DirectQuotation,
  QuotationRelation,
} from '../../../../../shared/compare/quotations/quotation-group.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { wordChanges } from '../../../../../shared/text/word-changes.ts'
import { formatPartialDate } from '../../../ui/format.ts'
import type { RowFocus } from '../../../ui/virtual-list.tsx'
import { WordDiff } from '../../../ui/word-diff.tsx'
import { openPlace } from '../open-places.ts'
import s from './quotations.module.css'
import { RELATION_WORDS } from './relation-words.ts'

type QuotedOnceProps = {
  readonly quotation: DirectQuotation
  readonly source: Source
  /** The fullest quotation of the same, and how this one stands to it; null for the fullest itself. */
  readonly against: { readonly text: string; readonly relation: QuotationRelation } | null
  readonly focus?: RowFocus
}

/** A quotation in one source; a press opens it there. */
export function QuotedOnce({ quotation, source, against, focus }: QuotedOnceProps) {
  const [compared, setCompared] = useState(false)
  const { at, text, speaker } = quotation
  const words = text.replace(/\s+/g, ' ')
  const changes = against === null ? null : wordChanges(against.text.replace(/\s+/g, ' '), words)
  const differs = changes !== null && changes.some(({ kind }) => kind !== 'same')
  const language = source.meta.language?.value
  const relation = against === null ? null : RELATION_WORDS[against.relation]
  return (
    <div className={s.once} data-fullest={against === null ? '' : undefined}>
      <p className={s.where}>
        {relation === null ? null : (
          <span className={s.relation} title={relation[1]}>
            {relation[0]}
          </span>
        )}
        <bdi className={s.source} title={source.meta.title.value}>
          {source.meta.title.value}
        </bdi>
        <span className={s.date}>
          {source.meta.published === null ? 'undated' : formatPartialDate(source.meta.published.value)}
        </span>
        {speaker === null ? null : (
          <span className={s.named}>
            named there as <bdi>{speaker}</bdi>
          </span>
        )}
        {differs && against?.relation !== 'same' ? (
          <button
            type="button"
            className={s.toggle}
            aria-expanded={compared}
            onClick={() => setCompared(!compared)}
          >
            {compared ? 'Words alone' : 'Word by word'}
          </button>
        ) : null}
      </p>
      {compared && changes !== null ? (
        <blockquote className={s.words} lang={language} dir="auto">
          <WordDiff changes={changes} />
        </blockquote>
      ) : (
        <button
          type="button"
          className={s.words}
          lang={language}
          dir="auto"
          aria-label={`“${words}”. Open in “${source.meta.title.value}”`}
          {...focus}
          onClick={() => openPlace(at)}
        >
          “
          {changes === null || against?.relation === 'trimmed' ? (
            words
          ) : (
            <WordDiff changes={changes} side="new" />
          )}
          ”
        </button>
      )}
    </div>
  )
}
