import { watch, type FSWatcher } from 'node:fs'
import type { Arrivals } from './arrivals.ts'
import { scanFolder } from './scan.ts'

/** Milliseconds between two looks: while files are being written or the system says that something changed, and else. */
export type Pauses = { readonly short: number; readonly long: number }

export const PAUSES: Pauses = { short: 1000, long: 5000 }
/** A folder that takes long to look through is looked at more rarely: at most so much of the time goes into it. */
const SHARE_OF_TIME = 20

export type WatchingDeps = {
  readonly folder: string
  readonly arrivals: Arrivals
  readonly pauses: Pauses
  /** Asked before each look; no ends the watching. */
  readonly isWanted: () => boolean
  /** Files arrived or went, or the folder did. */
  readonly onChange: () => void
}

export type Watching = {
  /** False while the folder is not there; it is looked for. */
  readonly isThere: () => boolean
  readonly isOver: () => boolean
  readonly close: () => void
}

/**
 * Looks at a folder again and again. What the system reports only makes the next look come sooner: its reports differ between
 * systems, and say nothing of folders below or of disks elsewhere in the network.
 */
export function startWatching({ folder, arrivals, pauses, isWanted, onChange }: WatchingDeps): Watching {
  let there = true
  let over = false
  let nudged = false
  let wake = () => {}
  let watcher: FSWatcher | null = null

  const isGoing = () => !over && isWanted()
  const stop = () => {
    over = true
    watcher?.close()
    watcher = null
    wake()
  }

  function listen(): void {
    if (watcher !== null) return
    try {
      watcher = watch(folder, { persistent: false }, () => {
        nudged = true
        wake()
      })
      watcher.on('error', () => {
        watcher?.close()
        watcher = null
      })
    } catch {
      watcher = null
    }
  }

  /** Whether another look is worth while soon. */
  async function look(): Promise<boolean> {
    const scan = await scanFolder(folder, () => !over)
    if (over) return false
    const was = there
    there = scan !== null
    if (scan === null) {
      watcher?.close()
      watcher = null
      if (was) onChange()
      return false
    }
    listen()
    const { restless, changed } = arrivals.looked(scan)
    if (changed || !was) onChange()
    return restless
  }

  async function run(): Promise<void> {
    while (isGoing()) {
      const from = performance.now()
      nudged = false
      const restless = await look()
      const spent = performance.now() - from
      await sleep(pauses.short)
      if (restless || nudged) continue
      await sleep(Math.max(pauses.long - pauses.short, spent * SHARE_OF_TIME), true)
    }
    stop()
  }

  /** `lightly`: what the system reports ends it. */
  function sleep(ms: number, lightly = false): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      timer.unref()
      wake = () => {
        if (!lightly && !over) return
        clearTimeout(timer)
        resolve()
      }
      if (over || (lightly && nudged)) wake()
    })
  }

  void run().catch(stop)
  return { isThere: () => there, isOver: () => over, close: stop }
}
