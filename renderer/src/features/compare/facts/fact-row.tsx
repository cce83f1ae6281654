import { placeOf } from '../../../../../shared/compare/compared-source.ts'
import { Pencil } from 'lucide-react'
import type { DateFact, Fact } from '../../../../../shared/compare/facts/fact.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { formatNumber, plural } from '../../../ui/format.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import type { RowFocus } from '../../../ui/virtual-list.tsx'
import { dateRuleWords } from '../date-rule-words.ts'
import { KINDS } from '../discrepancies/row-words.ts'
import { openPlace } from '../open-places.ts'
import { type FactItem, spellings } from './fact-items.ts'
import { dateWords, nameWords, numberWords, roleWords } from './fact-words.ts'
import s from './facts.module.css'
import { quoteParts } from './quote-of.ts'

type FactRowProps = {
  readonly item: FactItem
  readonly source: Source
  readonly content: string
  readonly focus: RowFocus
  readonly onCorrect: (date: DateFact) => void
}

/** A fact: what it comes to and why, and the words it was read from. A press opens the passage. */
export function FactRow({ item, source, content, focus, onCorrect }: FactRowProps) {
  const { first, facts } = item
  const { label, Icon } = KINDS[first.kind]
  const language = source.meta.language?.value ?? null
  return (
    <article className={s.row} aria-label={`${label}: ${headOf(item)}`}>
      <span className={s.kind}>
        <Icon aria-hidden="true" />
        {label}
      </span>
      <div className={s.body}>
        <button
          type="button"
          className={s.head}
          {...focus}
          aria-label={`${headOf(item)}${detailOf(item)}. Open the passage`}
          onClick={() => openPlace(placeOf({ id: source.id, versionId: source.currentVersionId }, first))}
        >
          <span className={s.value} dir="auto">
            {headOf(item)}
          </span>
          <Detail item={item} />
        </button>
        <p className={s.quote} lang={language ?? undefined} dir="auto">
          {quoteParts(content, first, language).map(({ at, words, is }) =>
            is === null ? (
              words
            ) : (
              <mark key={at} className={s.part} data-is={is} title={MARKS[is]}>
                {words}
              </mark>
            ),
          )}
        </p>
        {facts.length < 2 ? null : <Places facts={facts} source={source} />}
      </div>
      {first.kind === 'date' ? (
        <IconButton
          size="small"
          label={`Correct the date of “${first.phrase}”`}
          icon={<Pencil />}
          onClick={() => onCorrect(first)}
        />
      ) : null}
    </article>
  )
}

const MARKS = { fact: undefined, negation: 'denies', hedge: 'hedges or plans' } as const

/** Further places of a name, each a press away. */
const MOST_PLACES = 12

function Places({ facts, source }: { readonly facts: readonly Fact[]; readonly source: Source }) {
  const left = facts.length - MOST_PLACES
  return (
    <p className={s.places}>
      {plural(facts.length, 'place')}:
      {facts.slice(0, MOST_PLACES).map((fact, index) => (
        <button
          key={fact.start}
          type="button"
          className={s.place}
          aria-label={`Open place ${formatNumber(index + 1)} of ${formatNumber(facts.length)}`}
          onClick={() => openPlace(placeOf({ id: source.id, versionId: source.currentVersionId }, fact))}
        >
          {formatNumber(index + 1)}
        </button>
      ))}
      {left > 0 ? ` and ${formatNumber(left)} more` : null}
    </p>
  )
}

function Detail({ item: { first, facts } }: { readonly item: FactItem }) {
  if (first.kind === 'date')
    return (
      <>
        <span className={s.rule}>
          “{first.phrase}”: {dateRuleWords(first.rule)}
        </span>
        <span className={s.tag}>{roleWords(first)}</span>
      </>
    )
  if (first.kind === 'number')
    return numberWords(first).endsWith(first.words) ? null : <span className={s.rule}>“{first.words}”</span>
  if (first.kind === 'name') {
    const also = spellings(facts).slice(1)
    return (
      <>
        {also.length === 0 ? null : (
          <span className={s.rule}>also {also.map((words) => `“${words}”`).join(', ')}</span>
        )}
        {first.is === 'designation' ? <span className={s.tag}>{nameWords(first)}</span> : null}
      </>
    )
  }
  return first.quoted.length > 0 ? <span className={s.tag}>quoted</span> : null
}

function headOf({ first, facts }: FactItem): string {
  if (first.kind === 'date') return dateWords(first)
  if (first.kind === 'number') return numberWords(first)
  if (first.kind === 'name') return spellings(facts)[0] ?? first.words
  return first.speaker ?? 'Nobody is named'
}

function detailOf({ first }: FactItem): string {
  if (first.kind === 'date') return `, “${first.phrase}”: ${dateRuleWords(first.rule)}; ${roleWords(first)}`
  return first.kind === 'name' && first.is === 'designation' ? `, ${nameWords(first)}` : ''
}
