import { Fragment } from 'react'
import { partNumber, quotationOf } from '../../../../shared/project/quotation.ts'
import { wordChanges } from '../../../../shared/text/word-changes.ts'
import { shortened } from '../../../../shared/text/shorten.ts'
import { useLive } from '../../data/context.ts'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { formatInstant } from '../../ui/format.ts'
import { sourceLine } from '../../ui/source-line.ts'
import { loadCase, type Item, type Standing } from './queries.ts'
import s from './review-case.module.css'
import { WordDiff } from '../../ui/word-diff.tsx'
import { reviewReason } from './words.ts'

/** A passage as it stood beside the place it was put at, with why that is not certain. */
export function ReviewCase({ item: { annotation, source } }: { readonly item: Item }) {
  const { anchor, colour, note } = annotation
  const found = useLive(
    (db) => loadCase(db, annotation),
    [annotation.id, anchor.versionId, anchor.start, anchor.end, anchor.state.kind],
  )
  if (found === undefined) return null
  const { old, now, instead, claims } = found
  const changes = wordChanges(old?.excerpt.words ?? anchor.exact, now?.excerpt.words ?? '')
  const language = source.meta.language?.value
  return (
    <>
      <p className={s.source}>
        <ColourDot colour={colour} />
        {sourceLine(source.meta)}
      </p>
      {annotation.parts === undefined ? null : (
        <p>
          Part {partNumber(annotation) + 1} of {annotation.parts.length + 1} of the quotation “
          {shortened(quotationOf(annotation), 200)}”
        </p>
      )}
      <p className={s.reason}>{reviewReason(anchor.state)}</p>
      <div className={s.sides}>
        <section className={s.side} aria-label="Before">
          <h3 className={s.heading}>Before{versionWords(old)}</h3>
          <p className={s.text} lang={language} dir="auto">
            {old?.excerpt.before}
            <mark className={s.passage}>
              {now === null ? (
                (old?.excerpt.words ?? anchor.exact)
              ) : (
                <WordDiff changes={changes} side="old" />
              )}
            </mark>
            {old?.excerpt.after}
          </p>
        </section>
        <section className={s.side} aria-label="Now">
          <h3 className={s.heading}>Now{versionWords(now)}</h3>
          {now === null ? (
            <>
              <p className={s.none}>No place was found for it. If you know one, re-attach it there.</p>
              {instead === null ? null : (
                <>
                  <p className={s.where}>Where it stood, the text now reads:</p>
                  <p className={s.text} lang={language} dir="auto">
                    {instead.before}
                    {instead.after}
                  </p>
                </>
              )}
            </>
          ) : (
            <p className={s.text} lang={language} dir="auto">
              {now.excerpt.before}
              <mark className={s.passage}>
                <WordDiff changes={changes} side="new" />
              </mark>
              {now.excerpt.after}
            </p>
          )}
        </section>
      </div>
      {note === '' && claims.length === 0 ? null : (
        <dl className={s.facts}>
          {note === '' ? null : (
            <>
              <dt>Note</dt>
              <dd>{note}</dd>
            </>
          )}
          {claims.map(({ id, statement }) => (
            <Fragment key={id}>
              <dt>Evidence for</dt>
              <dd>{statement}</dd>
            </Fragment>
          ))}
        </dl>
      )}
    </>
  )
}

const versionWords = (standing: Standing | null): string =>
  standing === null
    ? ''
    : ` · version ${standing.version.number}, ${formatInstant(standing.version.createdAt)}`
