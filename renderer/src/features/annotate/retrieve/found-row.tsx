import type { ReactNode } from 'react'
import type { Code } from '../../../../../shared/project/annotation.ts'
import { leadingPart, quotationOf } from '../../../../../shared/project/quotation.ts'
import { shortened } from '../../../../../shared/text/shorten.ts'
import { useLive } from '../../../data/context.ts'
import { placesOf, placeWords } from '../../../data/texts.ts'
import { workspace } from '../../../state/workspace.ts'
import { ColourDot } from '../../../ui/colour-dot.tsx'
import { formatNumber, plural } from '../../../ui/format.ts'
import type { RowFocus } from '../../../ui/virtual-list.tsx'
import { reveal } from '../actions.ts'
import type { AnnotationRow } from '../table.ts'
import type { FoundClaim, FoundEntry } from './found-entries.ts'
import s from './found-row.module.css'
import { tick, useRetrieveState } from './retrieve-state.ts'
import { say } from '../../../state/wording.ts'

type FoundRowProps = {
  readonly entry: FoundEntry
  readonly focus: RowFocus
  readonly onClaim: (claim: FoundClaim) => void
}

/** One line of what was found: a heading, a passage with the words around it, or a claim. */
export function FoundRow({ entry, focus, onClaim }: FoundRowProps) {
  switch (entry.kind) {
    case 'source':
      return (
        <h2 className={s.heading}>
          <button
            {...focus}
            type="button"
            className={s.title}
            dir="auto"
            onClick={() => workspace.getState().openSource(entry.source.id)}
          >
            {entry.source.meta.title.value}
          </button>
          <span className={s.count}>{formatNumber(entry.count)}</span>
        </h2>
      )
    case 'annotation':
      return <FoundPassage row={entry.row} focus={focus} />
    case 'claims':
      return (
        <h2 className={s.heading}>
          <span {...focus} className={s.title}>
            Claims
          </span>
          <span className={s.count}>{formatNumber(entry.count)}</span>
        </h2>
      )
    case 'claim':
      return (
        <Row id={entry.claim.id} name={entry.claim.statement} codes={entry.codes}>
          <button {...focus} type="button" className={s.main} onClick={() => onClaim(entry)}>
            <span className={s.number}>{entry.number}</span>{' '}
            <span className={s.quote} dir="auto">
              {entry.claim.statement}
            </span>
          </button>
        </Row>
      )
    default:
      return entry satisfies never
  }
}

function FoundPassage({ row, focus }: { readonly row: AnnotationRow; readonly focus: RowFocus }) {
  const { annotation, codes } = row
  const places = useLive((db) => placesOf(db, annotation), [annotation])
  const { prefix, suffix } = leadingPart(annotation)
  const words = quotationOf(annotation).replace(/\s+/g, ' ')
  const isWhole = annotation.parts === undefined
  return (
    <Row id={annotation.id} name={words} codes={codes}>
      <button
        {...focus}
        type="button"
        className={s.main}
        style={{ borderColor: `var(--mark-${annotation.colour})` }}
        onClick={() => reveal(annotation)}
      >
        <span dir="auto">
          {isWhole ? <span className={s.around}>{before(prefix)}</span> : null}
          <span className={s.quote}>{words}</span>
          {isWhole ? <span className={s.around}>{after(suffix)}</span> : null}
        </span>
        {annotation.note === '' ? null : (
          <span className={s.note} dir="auto">
            {annotation.note}
          </span>
        )}
      </button>
      <span className={s.place}>{places?.map(placeWords).join(', ')}</span>
    </Row>
  )
}

/** Context begins and ends with a whole word, where it has any. */
const before = (prefix: string): string => prefix.replace(/^\S{0,30}\s+/u, '… ').replace(/\s+/g, ' ')
const after = (suffix: string): string => suffix.replace(/\s+\S{0,30}$/u, ' …').replace(/\s+/g, ' ')

type RowProps = {
  readonly id: string
  readonly name: string
  readonly codes: readonly Code[]
  readonly children: ReactNode
}

const LONGEST_NAME = 80

function Row({ id, name, codes, children }: RowProps) {
  const isTicked = useRetrieveState((state) => state.ticked.has(id))
  return (
    <div className={s.row} data-ticked={isTicked || undefined}>
      <input
        type="checkbox"
        className={s.tick}
        aria-label={`Select “${shortened(name, LONGEST_NAME)}”`}
        checked={isTicked}
        onChange={() => tick(id)}
      />
      {children}
      <span className={s.codes} aria-label={plural(codes.length, say('code'))}>
        {codes.map((code) => (
          <span key={code.id} className={s.code}>
            <ColourDot colour={code.colour} />
            {code.name}
          </span>
        ))}
      </span>
    </div>
  )
}
