import { useEffect, useMemo, useState } from 'react'
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
  useEffect(() => {
    const unsubscribe = host.onChange(setWatch)
    let current = true
    const take = (answer: Watch | 'unknown') => {
      if (current) setWatch(answer)
    }
    host.state().then(take, () => take('unknown'))
    return () => {
      current = false
      unsubscribe()
    }
  }, [host])

  const after = (answer: Promise<Watch>) => void answer.then(setWatch, () => setWatch('unknown'))
  const choose = async (folder: string | null) => {
    const choice = await host.choose(folder)
    if (choice.kind === 'chosen') setWatch(choice.watch)
    setRefusal(choice.kind === 'refused' ? choice.reason : null)
  }
  return {
    watch,
    refusal,
    choose: (folder) => void choose(folder).catch(() => setWatch('unknown')),
    answer: (take) => after(host.answer(take)),
    forget: () => after(host.forget()),
    clear: () => setRefusal(null),
  }
}
