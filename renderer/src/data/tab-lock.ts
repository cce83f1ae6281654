/** Web Locks of this origin; absent only where data code runs without a browser. */
const locks = (): LockManager | undefined => globalThis.navigator?.locks

const nameOf = (databaseKey: string): string => `variorum/${databaseKey}`

/** Tells every tab, from when the promise is kept, that this one has the database open; it lets go when the page does. */
export function holdOpen(databaseKey: string): Promise<void> {
  const manager = locks()
  if (manager === undefined) return Promise.resolve()
  return new Promise((resolve) => {
    void manager.request(nameOf(databaseKey), { mode: 'shared' }, () => {
      resolve()
      return new Promise<never>(() => undefined)
    })
  })
}

/** Runs `act` if no tab has the database open, and keeps all from opening it meanwhile. False, and nothing done, if one has. */
export async function ifUnused(databaseKey: string, act: () => Promise<void>): Promise<boolean> {
  const manager = locks()
  if (manager === undefined) {
    await act()
    return true
  }
  return manager.request(nameOf(databaseKey), { ifAvailable: true }, async (lock) => {
    if (lock !== null) await act()
    return lock !== null
  })
}

/**
 * Runs `act` in one tab of a project at a time: in this one as soon as no other does. Aborting the signal gives up waiting;
 * ending `act` is its own affair.
 */
export async function inOneTab(
  databaseKey: string,
  work: string,
  signal: AbortSignal,
  act: () => Promise<void>,
): Promise<void> {
  const manager = locks()
  if (manager === undefined) return act()
  try {
    await manager.request(`${nameOf(databaseKey)}/${work}`, { signal }, act)
  } catch (cause) {
    if (!signal.aborted) throw cause
  }
}

/** Runs `act` while every tab is told that this one has the database open. */
export async function whileOpen<T>(databaseKey: string, act: () => Promise<T>): Promise<T> {
  const manager = locks()
  return manager === undefined ? act() : manager.request(nameOf(databaseKey), { mode: 'shared' }, act)
}
