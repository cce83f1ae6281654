import type { CitedOutlet } from '../../../../shared/compare/cited-outlets.ts'
import type { SuggestedOrigin } from '../../../../shared/compare/suggested-origins.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { shortened } from '../../../../shared/text/shorten.ts'
import { useDb } from '../../data/context.ts'
import { stepDerive, stepDeriveAgain, stepNotDerived } from '../../data/derivation-steps.ts'
import { useCitedOrigins } from '../../data/use-cited-origins.ts'
import { Button } from '../../ui/button.tsx'
import { sourceLine } from '../../ui/source-line.ts'
import { answerHere } from './actions.ts'
import { OpenBeside } from './open-beside.tsx'
import s from './source-details.module.css'

/**
 * Where a source may have it from, by its own words ("Reuters reported that …"), and which outlets it cites that are not
 * here. A suggestion, each with the sentence it rests on.
 */
export function CitedSection({ source }: { readonly source: Source }) {
  const found = useCitedOrigins(source)
  if (found === undefined) return null
  const { suggested, elsewhere, refused } = found
  if (suggested.length + elsewhere.length + refused.length === 0) return null
  return (
    <section aria-label="Cited in its text" className={s.lineage}>
      <h3 className={s.heading}>Cited in its text</h3>
      {suggested.length + refused.length === 0 ? null : (
        <ul className={s.others} aria-label="Sources it may have it from">
          {suggested.map((suggestion) => (
            <Suggestion key={suggestion.origin.id} source={source} suggestion={suggestion} />
          ))}
          {refused.map((origin) => (
            <Refused key={origin.id} source={source} origin={origin} />
          ))}
        </ul>
      )}
      {elsewhere.length === 0 ? null : <Elsewhere cited={elsewhere} />}
    </section>
  )
}

type SuggestionProps = { readonly source: Source; readonly suggestion: SuggestedOrigin }

function Suggestion({ source, suggestion: { origin, cited } }: SuggestionProps) {
  const db = useDb()
  const title = origin.meta.title.value
  return (
    <li className={s.cited}>
      <span dir="auto">Has it from “{sourceLine(origin.meta)}”?</span>
      <Sentence source={source} cited={cited} />
      <span className={s.answers}>
        <Button
          size="small"
          aria-label={`Has it from “${title}”`}
          onClick={(event) =>
            void answerHere(event, stepDerive(db, source.id, origin.id, groundsOf(cited.sentence)))
          }
        >
          Has it from there
        </Button>
        <Button
          size="small"
          aria-label={`Not from “${title}”`}
          onClick={(event) => void answerHere(event, stepNotDerived(db, source.id, origin.id))}
        >
          Not from there
        </Button>
        <OpenBeside source={source} other={origin} />
      </span>
    </li>
  )
}

function Refused({ source, origin }: { readonly source: Source; readonly origin: Source }) {
  const db = useDb()
  const title = origin.meta.title.value
  return (
    <li>
      <span dir="auto">{title}</span>
      <span className={s.from}>You said it is not from there.</span>
      <Button
        size="small"
        aria-label={`Suggest again: “${title}”`}
        onClick={(event) => void answerHere(event, stepDeriveAgain(db, source.id, origin.id))}
      >
        Suggest again
      </Button>
    </li>
  )
}

function Elsewhere({ cited }: { readonly cited: readonly CitedOutlet[] }) {
  return (
    <>
      <p className={s.muted}>Also cites outlets that are not in this project:</p>
      <ul className={s.others} aria-label="Outlets not in this project">
        {cited.map((each) => (
          <li key={`${each.name} ${each.start}`} className={s.cited}>
            <strong dir="auto">{each.outlet?.[0] ?? each.name}</strong>
            <q className={s.grounds} dir="auto">
              {shortened(each.sentence, LONGEST)}
            </q>
          </li>
        ))}
      </ul>
    </>
  )
}

function Sentence({ source, cited }: { readonly source: Source; readonly cited: CitedOutlet }) {
  return (
    <q className={s.grounds} dir="auto" lang={source.meta.language?.value}>
      {shortened(cited.sentence, LONGEST)}
    </q>
  )
}

const LONGEST = 280

/** What the note on a derivation says that a suggestion made. */
const groundsOf = (sentence: string): string => `“${shortened(sentence, LONGEST)}”`
