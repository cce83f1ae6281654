/** Whether the program behind the page answers. `refused` means this tab's key is not (or no longer) valid. */
export type HostStatus = 'connected' | 'reconnecting' | 'refused'

export type HostStatusStore = {
  getSnapshot(): HostStatus
  subscribe(listener: () => void): () => void
  set(next: HostStatus): void
}

/** A store for `useSyncExternalStore`; listeners hear of changes only. */
export function createHostStatus(initial: HostStatus): HostStatusStore {
  const listeners = new Set<() => void>()
  let current = initial
  return {
    getSnapshot: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set(next) {
      if (next === current) return
      current = next
      listeners.forEach((listener) => listener())
    },
  }
}

/** The connection of this page. In the desktop app it is never anything but connected. */
export const hostStatus = createHostStatus('connected')
