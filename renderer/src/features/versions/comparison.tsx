import { useMemo, useState } from 'react'
import { assertNever } from '../../../../shared/assert.ts'
import { groupBy } from '../../../../shared/group-by.ts'
import type { VersionId } from '../../../../shared/ids.ts'
import type { Source } from '../../../../shared/project/source.ts'
import type { TextChange } from '../../../../shared/text/text-changes.ts'
import { useLive } from '../../data/context.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { plural } from '../../ui/format.ts'
import { Progress } from '../../ui/progress.tsx'
import { ChangeRow } from './change-row.tsx'
import { foldSame, placeAnnotations, shakenClaims } from './compare.ts'
import s from './comparison.module.css'
import { loadPair, type Pair } from './queries.ts'
import { ShakenClaims } from './shaken-claims.tsx'
import { useChanges } from './use-changes.ts'

type ComparisonProps = { readonly source: Source; readonly from: VersionId; readonly to: VersionId }

/** As many rows at once as are drawn without a pause; more on demand. */
const ROWS = 300

/** What changed from one version to another. Leaving it ends the work. */
export function Comparison({ source, from, to }: ComparisonProps) {
  const pair = useLive((db) => loadPair(db, source.id, from, to), [source.id, from, to])
  if (pair === undefined) return <p aria-live="polite">Comparing…</p>
  if (pair === null) return <EmptyState title="The text of one of these versions is not there" />
  return <Compared source={source} pair={pair} />
}

type PairProps = { readonly source: Source; readonly pair: Pair }

function Compared({ source, pair }: PairProps) {
  const comparing = useChanges(pair.before.content, pair.after.content)
  switch (comparing.kind) {
    case 'working':
      return comparing.share === null ? (
        <p aria-live="polite">Comparing…</p>
      ) : (
        <Progress label="Comparing" value={Math.round(100 * comparing.share)} total={100} inPercent />
      )
    case 'failed':
      return <EmptyState title="These versions could not be compared">Nothing was changed.</EmptyState>
    case 'done':
      return <Changes source={source} pair={pair} changes={comparing.changes} />
    default:
      return assertNever(comparing)
  }
}

function Changes({ source, pair, changes }: PairProps & { readonly changes: readonly TextChange[] }) {
  const { after } = pair
  const rows = useMemo(() => foldSame(changes), [changes])
  const placed = useMemo(() => placeAnnotations(changes, pair), [changes, pair])
  const placedAt = useMemo(() => groupBy(placed, ({ change }) => change), [placed])
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [most, setMost] = useState(ROWS)
  const language = source.meta.language?.value
  const count = changes.filter(({ kind }) => kind !== 'same').length
  const row = (index: number) => {
    const change = changes[index]
    if (change === undefined) return null
    const here = placedAt.get(index) ?? []
    return <ChangeRow key={index} change={change} pair={pair} placed={here} language={language} />
  }
  return (
    <>
      <ShakenClaims claims={shakenClaims(placed, pair.claims)} />
      <section aria-label="Changes">
        <h3 className={s.heading}>
          {count === 0 ? 'No words changed' : plural(count, 'paragraph differs', 'paragraphs differ')}
        </h3>
        {after.versionId === source.currentVersionId ? null : (
          <p className={s.hint}>Annotations stand in the current version; compare with it to see them all.</p>
        )}
        <ul className={s.rows}>
          {rows.slice(0, most).map((each) => {
            if (each.kind === 'change') return row(each.index)
            const indices = Array.from({ length: each.to - each.from + 1 }, (_, at) => each.from + at)
            if (open.has(each.from)) return indices.map(row)
            return (
              <li key={each.from} className={s.folded}>
                <Button
                  size="small"
                  variant="ghost"
                  onClick={() => setOpen((known) => new Set([...known, each.from]))}
                >
                  Show {plural(indices.length, 'paragraph that stayed', 'paragraphs that stayed')}
                </Button>
              </li>
            )
          })}
        </ul>
        {rows.length > most ? <Button onClick={() => setMost(most + ROWS)}>Show more</Button> : null}
      </section>
    </>
  )
}
