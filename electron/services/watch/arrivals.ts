import type { Scan, Seen } from './scan.ts'

/** What is known of a watched folder from looking at it again and again. */
export type Arrivals = {
  /** Looks must be a second apart or more: a file that is the same in two of them counts as written. */
  readonly looked: (scan: Scan) => Looked
  /** Files offered to the page, by path. */
  readonly waiting: () => readonly Seen[]
  readonly take: (most: number) => readonly Seen[]
  /** Whether this path was handed out. */
  readonly isTaken: (path: string) => boolean
  readonly done: (paths: readonly string[]) => void
  /** Whoever took files is gone: those not done are offered again. */
  readonly release: () => void
  /** The files that were there at the beginning, while nobody has said what is to be done with them. */
  readonly present: () => readonly Seen[]
  /** Whether nothing of what was there at the beginning still waits for an answer. */
  readonly isAnswered: () => boolean
  readonly answer: (take: boolean) => void
  readonly remembered: () => Readonly<Record<string, string>>
}

/** `restless`: some file has just appeared or changed, so it is worth looking again soon. */
type Looked = { readonly restless: boolean; readonly changed: boolean }

/**
 * Decides which files have arrived: those seen twice in the same state that were not dealt with in that state before. The
 * first look finds what was there at the beginning, unless that was `answered` already.
 */
export function createArrivals(done: Readonly<Record<string, string>>, answered: boolean): Arrivals {
  const dealtWith = new Map(Object.entries(done))
  const taken = new Map<string, string>()
  let last = new Map<string, Seen>()
  let waiting: Seen[] = []
  let present: Seen[] | null = answered ? [] : null

  const isNew = ({ path, stamp }: Seen): boolean => dealtWith.get(path) !== stamp && taken.get(path) !== stamp

  return {
    looked({ files, complete }) {
      const before = last
      const now = new Map(files.map((file) => [file.path, file]))
      last = now
      if (complete) for (const path of dealtWith.keys()) if (!now.has(path)) dealtWith.delete(path)
      const fresh = files.filter(isNew)
      if (present === null) {
        present = fresh
        return { restless: false, changed: true }
      }
      const asked = new Map(present.map((file) => [file.path, file.stamp]))
      const arriving = fresh.filter(({ path, stamp }) => asked.get(path) !== stamp)
      const quiet = arriving.filter(({ path, stamp }) => before.get(path)?.stamp === stamp)
      const was = key(waiting, present)
      waiting = quiet
      present = present.filter(({ path, stamp }) => now.get(path)?.stamp === stamp)
      return { restless: quiet.length < arriving.length, changed: key(waiting, present) !== was }
    },
    waiting: () => waiting,
    take(most) {
      const given = waiting.slice(0, most)
      waiting = waiting.slice(most)
      for (const { path, stamp } of given) taken.set(path, stamp)
      return given
    },
    isTaken: (path) => taken.has(path),
    done(paths) {
      for (const path of paths) {
        const stamp = taken.get(path)
        if (stamp !== undefined) dealtWith.set(path, stamp)
      }
    },
    release() {
      for (const [path, stamp] of taken) if (dealtWith.get(path) !== stamp) taken.delete(path)
    },
    present: () => present ?? [],
    isAnswered: () => present?.length === 0,
    answer(take) {
      const files = present ?? []
      present = []
      if (take) waiting = [...files, ...waiting]
      else for (const { path, stamp } of files) dealtWith.set(path, stamp)
    },
    remembered: () => Object.fromEntries(dealtWith),
  }
}

const key = (waiting: readonly Seen[], present: readonly Seen[]): string =>
  [...waiting, '|', ...present]
    .map((each) => (typeof each === 'string' ? each : `${each.path} ${each.stamp}`))
    .join('\n')
