import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FolderRefusal, Watch } from '../../../../shared/contract/watch.ts'
import { useDb } from '../../data/context.ts'
import { watchHost } from '../../platform/watched-folder.ts'

export type WatchActions = {
  /** Null lets the host ask for the folder. */
  readonly choose: (folder: string | null) => void
  readonly answer: (take: boolean) => void
  readonly forget: () => void
  /** Forgets why the last folder was refused. */
  readonly clear: () => void
}

type WatchView = WatchActions & {
  /** Null until the host has answered, `unknown` if it could not. */
  readonly watch: Watch | 'unknown' | null
  readonly refusal: FolderRefusal | null
}

/** The watched folder of the open project as the host says it is, and what can be done about it. */
export function useWatch(): WatchView {
  const { databaseKey } = useDb()
  const host = useMemo(() => watchHost(databaseKey), [databaseKey])
  const [watch, setWatch] = useState<Watch | 'unknown' | null>(null)
  const [refusal, setRefusal] = useState<FolderRefusal | null>(null)
  const newest = useRef(0)
  /** Answers and announcements can overtake each other; what is asked for last is the newest. */
  const refresh = useCallback(async () => {
    const asked = ++newest.current
    const answer = await host.state().catch(() => 'unknown' as const)
    if (asked === newest.current) setWatch(answer)
  }, [host])
  useEffect(() => {
    const unsubscribe = host.onChange(() => void refresh())
    void refresh()
    return () => {
      newest.current += 1
      unsubscribe()
    }
  }, [host, refresh])

  const after = (answer: Promise<unknown>) => void answer.then(refresh, refresh)
  const choose = async (folder: string | null) => {
    const choice = await host.choose(folder)
    setRefusal(choice.kind === 'refused' ? choice.reason : null)
  }
  return {
    watch,
    refusal,
    choose: (folder) => after(choose(folder)),
    answer: (take) => after(host.answer(take)),
    forget: () => after(host.forget()),
    clear: () => setRefusal(null),
  }
}
