import { formatTimeLeft } from '../../ui/format.ts'
import { Progress } from '../../ui/progress.tsx'
import s from './import-progress.module.css'
import { timeLeft, type Run } from './run.ts'

type ImportProgressProps = { readonly run: Run; readonly onCancel: () => void }

/** Fewer files than that, which came by themselves, are there before anybody has looked. */
const WORTH_SHOWING = 10

/** A card in the corner while files are imported; the rest of the window stays usable. */
export function ImportProgress({ run, onCancel }: ImportProgressProps) {
  if (run.kind !== 'running' || (run.watched && run.total < WORTH_SHOWING)) return null
  const left = timeLeft(run)
  return (
    <section className={s.card} aria-label="Import">
      <Progress
        label="Importing sources"
        value={run.done}
        total={run.total}
        detail={run.current ?? undefined}
        timeLeft={left === null ? undefined : formatTimeLeft(left)}
        onCancel={run.cancelled ? undefined : onCancel}
      />
    </section>
  )
}
