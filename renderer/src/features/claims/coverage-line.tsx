import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { Claim } from '../../../../shared/project/claim.ts'
import { isLiving } from '../../../../shared/project/source-kind.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { setSilent } from '../../data/coverage.ts'
import { useDb } from '../../data/context.ts'
import { workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { QuietButton } from '../../ui/quiet-button.tsx'
import { Checkbox } from '../../ui/toggle.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import s from './coverage-line.module.css'
import type { ClaimsData } from './queries.ts'
import { coverageSentence } from './words.ts'

type CoverageLineProps = {
  readonly claim: Claim
  readonly known: Pick<ClaimsData, 'sources' | 'coverage'>
}

/** How many sources say something about a claim, are silent on it, or were not looked through for it; opens the list of the last two. */
export function CoverageLine({ claim, known: { sources, coverage } }: CoverageLineProps) {
  const list = useId()
  const [open, setOpen] = useState(false)
  const living = [...sources.values()].filter(isLiving)
  const rest = living.filter(({ id }) => coverage(claim.id, id) !== 'covered')
  if (living.length < 2) return null
  const counts = { covered: living.length - rest.length, silent: 0, unreviewed: 0 }
  for (const { id } of rest) counts[coverage(claim.id, id) === 'silent' ? 'silent' : 'unreviewed'] += 1
  return (
    <div>
      <QuietButton
        className={s.line}
        icon={open ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        onClick={() => setOpen(!open)}
      >
        {coverageSentence(counts)}
      </QuietButton>
      {open ? (
        <ul id={list} className={s.list} aria-label="Sources without evidence">
          {rest.map((source) => (
            <UncoveredSource
              key={source.id}
              claim={claim}
              source={source}
              silent={coverage(claim.id, source.id) === 'silent'}
            />
          ))}
        </ul>
      ) : null}
    </div>
  )
}

type UncoveredSourceProps = { readonly claim: Claim; readonly source: Source; readonly silent: boolean }

function UncoveredSource({ claim, source, silent }: UncoveredSourceProps) {
  const db = useDb()
  const title = source.meta.title.value
  return (
    <li className={s.source}>
      <Button
        size="small"
        variant="ghost"
        className={s.title}
        onClick={() => {
          workspace.getState().setActiveClaim(claim.id)
          workspace.getState().openSource(source.id)
        }}
      >
        <span dir="auto">{title}</span>
      </Button>
      <Checkbox
        label={
          <>
            Silent<VisuallyHidden>: “{title}”</VisuallyHidden>
          </>
        }
        checked={silent}
        onChange={(next) => void setSilent(db, claim.id, source.id, next)}
      />
    </li>
  )
}
