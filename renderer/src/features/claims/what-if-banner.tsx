import { FlaskConical, Plus } from 'lucide-react'
import { useRef } from 'react'
import { shortTitle } from '../../../../shared/claims/why-one-origin.ts'
import type { EvidenceId, LineageId, SourceId } from '../../../../shared/ids.ts'
import { NO_KIN } from '../../../../shared/project/origins.ts'
import { isAffected, useWhatIf, type Answers } from '../../state/use-what-if.ts'
import { endWhatIf, setMuted, showOnlyAffected, useWhatIfState, type Mutable } from '../../state/what-if.ts'
import { workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { plural } from '../../ui/format.ts'
import { Checkbox } from '../../ui/toggle.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import type { ClaimView } from './claim-view.ts'
import { useClaims, type ClaimsData } from './queries.ts'
import s from './what-if-banner.module.css'

/** Says, in every view, that the question "what if this were wrong?" is asked, of what, and how to end it. */
export function WhatIfBanner() {
  const on = useWhatIfState((state) => state.on)
  return on ? <Banner /> : null
}

const NO_VIEWS: readonly ClaimView[] = []

function Banner() {
  const box = useRef<HTMLElement>(null)
  useReturnFocus(box, () => document.querySelector<HTMLElement>('main'))
  const data = useClaims()
  const muted = useWhatIfState((state) => state.muted)
  const only = useWhatIfState((state) => state.onlyAffected)
  const answers = useWhatIf(data?.views ?? NO_VIEWS, data ?? NO_KIN)
  const chips = data === undefined ? [] : namesOf(muted, data)
  return (
    <section ref={box} className={s.banner} aria-label="What if">
      <p className={s.title}>
        <FlaskConical aria-hidden="true" />
        What if
      </p>
      <div className={s.muted}>
        {chips.length === 0 ? (
          <p className={s.words}>
            Mute a source, a lineage or a passage to see what leans on it. Nothing of this is stored.
          </p>
        ) : (
          <>
            <span className={s.words}>these were wrong?</span>
            {chips.map(({ what, name }) => (
              <Chip key={what.id} name={`muting of ${name}`} onRemove={() => setMuted(what, false)}>
                <span dir="auto">{name}</span>
              </Chip>
            ))}
          </>
        )}
        <Button
          size="small"
          icon={<Plus />}
          onClick={() => workspace.getState().openDialog({ kind: 'what-if' })}
        >
          Mute a source or lineage
        </Button>
      </div>
      <div className={s.rest}>
        <p className={s.sum} aria-live="polite">
          {data === undefined || chips.length === 0 ? '' : sumWords(data, answers)}
        </p>
        {chips.length === 0 ? null : (
          <Checkbox label="Only claims it bears on" checked={only} onChange={showOnlyAffected} />
        )}
        <Button size="small" onClick={endWhatIf}>
          End what if
        </Button>
      </div>
    </section>
  )
}

type MutedIds = {
  readonly sources: ReadonlySet<SourceId>
  readonly lineages: ReadonlySet<LineageId>
  readonly evidence: ReadonlySet<EvidenceId>
}

/** What is muted and still there, with a name for each. */
function namesOf(
  muted: MutedIds,
  { sources, lineages, views }: ClaimsData,
): readonly { readonly what: Mutable; readonly name: string }[] {
  const title = (id: SourceId) => shortTitle(sources.get(id)?.meta.title.value ?? '')
  const passages = views.flatMap(({ evidence }) => evidence.filter(({ id }) => muted.evidence.has(id)))
  return [
    ...[...muted.sources]
      .filter((id) => sources.has(id))
      .map((id) => ({ what: { kind: 'sources' as const, id }, name: title(id) })),
    ...lineages
      .filter(({ id }) => muted.lineages.has(id))
      .map(({ id, name }) => ({
        what: { kind: 'lineages' as const, id },
        name: `Lineage: ${shortTitle(name)}`,
      })),
    ...passages.map(({ id, sourceId }) => ({
      what: { kind: 'evidence' as const, id },
      name: `A passage of ${title(sourceId)}`,
    })),
  ]
}

/** `Bears on 3 of 5 claims: 1 reads otherwise, 1 verdict has nothing left.` */
function sumWords({ views }: ClaimsData, answers: Answers | null): string {
  const affected = views.filter(({ claim }) => isAffected(answers, claim.id))
  if (affected.length === 0) return 'No claim rests on it.'
  const given = affected.flatMap(({ claim }) => answers?.byClaim.get(claim.id) ?? [])
  const changed = given.filter(({ changes }) => changes).length
  const lost = given.filter(({ verdict }) => verdict === 'lost').length
  const parts = [
    changed === 0 ? 'all read the same' : `${changed} ${changed === 1 ? 'reads' : 'read'} otherwise`,
    lost === 0 ? '' : `${plural(lost, 'verdict')} ${lost === 1 ? 'has' : 'have'} nothing left to rest on`,
  ]
  return `Bears on ${affected.length} of ${plural(views.length, 'claim')}: ${parts.filter(Boolean).join(', ')}.`
}
