import { useRef, useState } from 'react'
import type { Watching } from '../../data/duplicate-project.ts'
import { runningWork } from '../../state/running-work.ts'

type Progress = { readonly done: number; readonly total: number | null }

type Work = {
  /** Null while nothing runs. */
  readonly progress: Progress | null
  /** Why the last run failed, as sentences. */
  readonly problem: string | null
  readonly cancel: () => void
  readonly forget: () => void
  /** Runs `act`; what it gives, or null when it was stopped or failed. */
  readonly run: <T>(act: (watching: Watching) => Promise<T>) => Promise<T | null>
}

type Words = { readonly ifLeft: string; readonly ifFailed: string }

/** One long work at a time, which can be stopped and is asked about before the page is left. */
export function useWork({ ifLeft, ifFailed }: Words): Work {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)

  const run = async <T>(act: (watching: Watching) => Promise<T>): Promise<T | null> => {
    const work = new AbortController()
    const end = runningWork.begin(ifLeft)
    running.current = work
    setProblem(null)
    setProgress({ done: 0, total: null })
    try {
      return await act({
        onProgress: (done, total) => setProgress({ done, total }),
        signal: work.signal,
      })
    } catch {
      if (!work.signal.aborted) setProblem(ifFailed)
      return null
    } finally {
      end()
      running.current = null
      setProgress(null)
    }
  }
  return { progress, problem, cancel: () => running.current?.abort(), forget: () => setProblem(null), run }
}
