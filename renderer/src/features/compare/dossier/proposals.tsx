import { useMemo } from 'react'
import { earliest } from './earliest.ts'
import { copiedShare } from '../../../../../shared/compare/dossier/clusters.ts'
import type { Overlap } from '../../../../../shared/compare/dossier/dossier.ts'
import type { SourceId } from '../../../../../shared/ids.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { useDb } from '../../../data/context.ts'
import { stepAllApart, stepTogether } from '../../../data/lineage-steps.ts'
import { shareWords } from '../../../data/use-near-duplicates.ts'
import { Button } from '../../../ui/button.tsx'
import { sourceLine } from '../../../ui/source-line.ts'
import { openBoth, sayStep } from './actions.ts'
import s from './dossier.module.css'
import { overlapKey, overlapsByPair } from './overlap-words.ts'

type ProposalsProps = {
  readonly clusters: readonly (readonly SourceId[])[]
  readonly sources: ReadonlyMap<SourceId, Source>
  readonly overlaps: readonly Overlap[]
}

/** Sources that share most of their wording, so that they may be one report: the user says whether they are. */
export function Proposals({ clusters, sources, overlaps }: ProposalsProps) {
  const byPair = useMemo(() => overlapsByPair(overlaps), [overlaps])
  if (clusters.length === 0) return null
  return (
    <ul className={s.proposals} aria-label="Proposed lineages">
      {clusters.map((cluster) => (
        <Proposal key={cluster.join()} cluster={cluster} sources={sources} byPair={byPair} />
      ))}
    </ul>
  )
}

type ProposalProps = Pick<ProposalsProps, 'sources'> & {
  readonly cluster: readonly SourceId[]
  readonly byPair: ReadonlyMap<string, Overlap>
}

function Proposal({ cluster, sources, byPair }: ProposalProps) {
  const db = useDb()
  const members = cluster.flatMap((id) => sources.get(id) ?? [])
  const first = earliest(members)
  const names = members.map(({ meta }) => `“${meta.title.value}”`).join(', ')
  const [one, other] = cluster
  return (
    <li className={s.proposal} data-stop="" tabIndex={-1}>
      <p className={s.said}>
        These {cluster.length} share most of their wording
        <span className={s.note}>{rangeWords(cluster, byPair)}</span>
      </p>
      <ul className={s.members}>
        {members.map(({ id, meta }) => (
          <li key={id} dir="auto">
            {sourceLine(meta)}
            {id === first ? <span className={s.earlier}>earlier</span> : null}
          </li>
        ))}
      </ul>
      <div className={s.answers}>
        <Button
          size="small"
          aria-label={`Same lineage: ${names}`}
          onClick={() => void sayStep(stepTogether(db, cluster))}
        >
          Same lineage
        </Button>
        <Button
          size="small"
          aria-label={`Not the same: ${names}`}
          onClick={() => void sayStep(stepAllApart(db, cluster))}
        >
          Not the same
        </Button>
        {one === undefined || other === undefined ? null : (
          <Button
            size="small"
            variant="ghost"
            aria-label={`Open beside each other: ${names}`}
            onClick={() => openBoth(one, other)}
          >
            {cluster.length === 2 ? 'Open both' : 'Open the first two'}
          </Button>
        )}
      </div>
    </li>
  )
}

/** `71 % to 96 % of the shorter text`. Pairs within a lineage that is there already count too. */
function rangeWords(cluster: readonly SourceId[], byPair: ReadonlyMap<string, Overlap>): string {
  const shares = cluster.flatMap((one, at) =>
    cluster.slice(at + 1).map((other) => {
      const overlap = byPair.get(overlapKey(one, other))
      return overlap === undefined ? 0 : copiedShare(overlap)
    }),
  )
  const [least, most] = [shareWords(Math.min(...shares)), shareWords(Math.max(...shares))]
  return least === most ? `${least} of the shorter text` : `${least} to ${most} of the shorter text`
}
