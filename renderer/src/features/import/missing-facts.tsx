import { useState } from 'react'
import type { SourceId } from '../../../../shared/ids.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { useMetaDraft } from '../../data/use-meta-draft.ts'
import { formatPartialDate, plural } from '../../ui/format.ts'
import { META_PROBLEMS } from '../../ui/meta-problems.ts'
import { TextField } from '../../ui/text-field.tsx'
import { Checkbox } from '../../ui/toggle.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { FillIn } from './fill-in.tsx'
import s from './report.module.css'

/** Longer lists are drawn only where they are looked at. */
const DRAWN_WHOLE = 100

type MissingFactsProps = {
  readonly sources: readonly Source[]
  /** Those that came in without a date; their fields stay while they are filled in. */
  readonly undated: ReadonlySet<SourceId>
  /** It is what the report was opened for: unfolded, however many there are. */
  readonly asked: boolean
}

/** More than these would push the report itself out of sight. */
const SHOWN_AT_ONCE = 5

/**
 * Asks for what the importer did not find: dates one by one, and dates, publishers and bylines for several sources at
 * once. Each is stored as it is given; any can be left open.
 */
export function MissingFacts({ sources, undated, asked }: MissingFactsProps) {
  const [ticked, setTicked] = useState<ReadonlySet<SourceId>>(new Set())
  const several = sources.length > 1
  if (!several && undated.size === 0) return null
  const chosen = sources.filter(({ id }) => ticked.has(id)).map(({ id }) => id)
  const tick = (ids: readonly SourceId[], on: boolean) =>
    setTicked((now) => {
      const next = new Set(now)
      for (const id of ids)
        if (on) next.add(id)
        else next.delete(id)
      return next
    })
  const fact = (source: Source) => (
    <div className={s.fact}>
      {several ? (
        <Checkbox
          label={source.meta.title.value}
          description={missingIn(source)}
          checked={ticked.has(source.id)}
          onChange={(on) => tick([source.id], on)}
        />
      ) : null}
      {undated.has(source.id) ? <DateField source={source} hideLabel={several} /> : null}
    </div>
  )
  const fields = (
    <>
      <p className={s.hint}>
        Type a date if you know it, as 2019, 2019-03, 2019-03-29 or 29 Mar 2019. What you leave empty stays
        unknown.{several ? ' Tick sources to fill something in for all of them at once.' : ''}
      </p>
      {several ? (
        <Checkbox
          label={`All ${plural(sources.length, 'source')}`}
          checked={chosen.length === sources.length}
          indeterminate={chosen.length > 0 && chosen.length < sources.length}
          onChange={(on) =>
            tick(
              sources.map(({ id }) => id),
              on,
            )
          }
        />
      ) : null}
      {sources.length > DRAWN_WHOLE ? (
        <div className={s.manyFacts}>
          <VirtualList
            label="Sources with something missing"
            items={sources}
            getKey={(source) => source.id}
            estimate={64}
            renderItem={fact}
          />
        </div>
      ) : (
        <ul className={s.facts}>
          {sources.map((source) => (
            <li key={source.id}>{fact(source)}</li>
          ))}
        </ul>
      )}
      {several ? <FillIn sourceIds={chosen} /> : null}
    </>
  )
  return (
    <section className={s.missing} aria-label="Sources with something missing">
      {sources.length <= SHOWN_AT_ONCE ? (
        <>
          <h3 className={s.heading}>{summaryFor(sources.length, undated.size)}</h3>
          {fields}
        </>
      ) : (
        <details open={asked}>
          <summary className={s.heading}>{summaryFor(sources.length, undated.size)}</summary>
          <div className={s.folded}>{fields}</div>
        </details>
      )}
    </section>
  )
}

const summaryFor = (sources: number, undated: number): string =>
  undated === 0 || sources === undated
    ? headingFor(sources, undated)
    : `${headingFor(sources, undated)}; ${sources} lack something`

function headingFor(sources: number, undated: number): string {
  if (undated === 0)
    return `${plural(sources, 'source says', 'sources say')} nowhere who wrote or published ${sources === 1 ? 'it' : 'them'}`
  return `${plural(undated, 'source says', 'sources say')} nowhere when ${undated === 1 ? 'it was' : 'they were'} published`
}

function missingIn({ meta }: Source): string {
  const missing = [
    ...(meta.published === null ? ['date'] : []),
    ...(meta.publisher === null ? ['publisher'] : []),
    ...(meta.authors === null ? ['byline'] : []),
  ]
  return missing.length === 0 ? 'Nothing is missing now.' : `No ${missing.join(', no ')}`
}

function DateField({ source, hideLabel }: { readonly source: Source; readonly hideLabel: boolean }) {
  const draft = useMetaDraft(source, 'published')
  const { title, published } = source.meta
  return (
    <TextField
      label={`Date of “${title.value}”`}
      hideLabel={hideLabel}
      value={draft.text}
      onChange={draft.change}
      onBlur={draft.leave}
      placeholder="unknown"
      autoComplete="off"
      error={draft.problem === null ? null : META_PROBLEMS[draft.problem]}
      description={published === null ? undefined : `Saved: ${formatPartialDate(published.value)}`}
    />
  )
}
