import { useEffect, useState } from 'react'
import { Progress } from '../../../ui/progress.tsx'
import s from './others-panel.module.css'

/** Said only if it takes a while. */
const SOON_MS = 300

type OthersWaitingProps = { readonly progress: number | null; readonly onCancel: () => void }

/** While the other sources are looked through. */
export function OthersWaiting({ progress, onCancel }: OthersWaitingProps) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SOON_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return <div className={s.waiting} aria-busy="true" />
  return (
    <div className={s.waiting}>
      <Progress
        label="Looking through the other sources"
        value={progress ?? 0}
        total={progress === null || progress === 0 ? null : 1}
        inPercent
        onCancel={onCancel}
      />
    </div>
  )
}
