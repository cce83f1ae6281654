export type ToastMessage = {
  readonly title: string
  readonly description?: string
  /** Typically *Take back*. The toast closes when it is used. */
  readonly action?: { readonly label: string; readonly run: () => void }
  readonly tone?: 'info' | 'success' | 'warning' | 'error'
  /** Stays until it is closed, as every error does: for what asks something of the reader. */
  readonly stays?: boolean
}
export type ToastEntry = ToastMessage & { readonly id: number }

export type Toasts = {
  /** Shows a message from anywhere, also outside React; returns the id to dismiss it by. */
  readonly show: (message: ToastMessage) => number
  /** Puts another message in the place of one, if that is still on show. */
  readonly update: (id: number, message: ToastMessage) => void
  readonly dismiss: (id: number) => void
  /** While the pointer or the focus is on a toast nothing disappears; afterwards every toast has its full time again. */
  readonly hold: (on: boolean) => void
  readonly subscribe: (listener: () => void) => () => void
  readonly getSnapshot: () => readonly ToastEntry[]
}

export const TOAST_MS = 8000
const MOST_SHOWN = 4

/** Says that something was done: of such messages only the newest is of use. */
const isNews = ({ tone = 'info', stays = false }: ToastMessage): boolean =>
  !stays && (tone === 'info' || tone === 'success')

/**
 * Messages on show, oldest first; errors and what asks for something stay until they are closed. News takes the place of
 * older news.
 */
export function createToasts(schedule: (run: () => void, ms: number) => () => void): Toasts {
  let entries: readonly ToastEntry[] = []
  let lastId = 0
  let held = false
  const listeners = new Set<() => void>()
  const timers = new Map<number, () => void>()

  const replace = (next: readonly ToastEntry[]) => {
    entries = next
    for (const listener of listeners) listener()
  }
  const dismiss = (id: number) => {
    timers.get(id)?.()
    timers.delete(id)
    replace(entries.filter((entry) => entry.id !== id))
  }
  const startTimer = (entry: ToastEntry) => {
    if (entry.tone !== 'error' && entry.stays !== true)
      timers.set(
        entry.id,
        schedule(() => dismiss(entry.id), TOAST_MS),
      )
  }

  return {
    show(message) {
      const entry = { ...message, id: ++lastId }
      if (isNews(message)) for (const old of entries.filter(isNews)) dismiss(old.id)
      for (const old of entries.slice(0, Math.max(0, entries.length + 1 - MOST_SHOWN))) dismiss(old.id)
      replace([...entries, entry])
      if (!held) startTimer(entry)
      return entry.id
    },
    update(id, message) {
      if (!entries.some((entry) => entry.id === id)) return
      timers.get(id)?.()
      timers.delete(id)
      const entry = { ...message, id }
      replace(entries.map((old) => (old.id === id ? entry : old)))
      if (!held) startTimer(entry)
    },
    dismiss,
    hold(on) {
      if (on === held) return
      held = on
      for (const stop of timers.values()) stop()
      timers.clear()
      if (!on) entries.forEach(startTimer)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    getSnapshot: () => entries,
  }
}

export const toast = createToasts((run, ms) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
})
