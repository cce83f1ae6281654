import type { Source } from '../../../../shared/project/source.ts'
import { useDb, useLive } from '../../data/context.ts'
import { stepApart, stepSuggestAgain, stepTogether } from '../../data/lineage-steps.ts'
import type { NearDuplicate } from '../../data/near-duplicates.ts'
import { useKinship } from '../../data/use-kinship.ts'
import { shareWords, useNearDuplicates } from '../../data/use-near-duplicates.ts'
import { Button } from '../../ui/button.tsx'
import { answerHere } from './actions.ts'
import { presentSources } from './queries.ts'
import { OpenBeside } from './open-beside.tsx'
import s from './source-details.module.css'

/**
 * Sources that share so much text with this one that they may go back to one report, and those the user said do not.
 * A suggestion: nothing is merged.
 */
export function SameOrigin({ source }: { readonly source: Source }) {
  const kinship = useKinship()
  const near = useNearDuplicates([source.id]).get(source.id) ?? []
  const decided = kinship?.decidedApart(source.id) ?? []
  const ids = [...decided, ...near.map((entry) => entry.source.id)]
  const present = useLive((db) => presentSources(db, ids), [ids.join()])
  if (kinship === undefined || present === undefined) return null
  const open = near.filter(
    (entry) => present.has(entry.source.id) && kinship.relation(source.id, entry.source.id) === 'open',
  )
  const apart = decided.map((id) => present.get(id)).filter((other) => other !== undefined)
  if (open.length === 0 && apart.length === 0) return null
  return (
    <section aria-label="Same origin?">
      <h3 className={s.heading}>Same origin?</h3>
      <ul className={s.others}>
        {open.map((entry) => (
          <Suggestion key={entry.source.id} source={source} entry={entry} />
        ))}
        {apart.map((other) => (
          <Apart key={other.id} source={source} other={other} />
        ))}
      </ul>
    </section>
  )
}

type SuggestionProps = { readonly source: Source; readonly entry: NearDuplicate }

function Suggestion({ source, entry }: SuggestionProps) {
  const db = useDb()
  const other = entry.source
  const title = other.meta.title.value
  return (
    <li>
      <span dir="auto">{title}</span>
      <span className={s.from}>{sharedWords(entry)}</span>
      <span className={s.answers}>
        <Button
          size="small"
          aria-label={`One lineage with “${title}”`}
          onClick={(event) => void answerHere(event, stepTogether(db, [source.id, other.id]))}
        >
          One lineage
        </Button>
        <Button
          size="small"
          aria-label={`Not the same as “${title}”`}
          onClick={(event) => void answerHere(event, stepApart(db, source.id, other.id))}
        >
          Not the same
        </Button>
        <OpenBeside source={source} other={other} />
      </span>
    </li>
  )
}

function Apart({ source, other }: { readonly source: Source; readonly other: Source }) {
  const db = useDb()
  const title = other.meta.title.value
  return (
    <li>
      <span dir="auto">{title}</span>
      <span className={s.from}>You said it is not the same.</span>
      <span className={s.answers}>
        <Button
          size="small"
          aria-label={`Suggest again: “${title}”`}
          onClick={(event) => void answerHere(event, stepSuggestAgain(db, source.id, other.id))}
        >
          Suggest again
        </Button>
      </span>
    </li>
  )
}

function sharedWords({ shared, back, source }: NearDuplicate): string {
  const publisher = source.meta.publisher?.value
  const words =
    shared >= back
      ? `${shareWords(shared)} of this text also stands there`
      : `${shareWords(back)} of that text also stands here`
  return publisher === undefined ? words : `${publisher} · ${words}`
}
