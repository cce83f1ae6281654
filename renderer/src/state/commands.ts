import { useEffect, useRef, useSyncExternalStore } from 'react'
import { COMMAND_IDS, type CommandId } from '../../../shared/commands/commands.ts'

type Handler = { readonly run: () => void; readonly enabled: boolean }

export type CommandRegistry = {
  /** Offers a command; of several offers the latest wins. Returns the function that withdraws it. */
  readonly register: (id: CommandId, handler: Handler) => () => void
  /** Runs it and tells whether anybody could. */
  readonly run: (id: CommandId) => boolean
  readonly isEnabled: (id: CommandId) => boolean
  readonly subscribe: (listener: () => void) => () => void
  /** The commands that can run now, in the order of the command list; the same array until that changes. */
  readonly enabled: () => readonly CommandId[]
}

/** Who carries out which command at the moment. Features offer handlers; keys, menus and the palette run them. */
export function createCommands(): CommandRegistry {
  const offers = new Map<CommandId, readonly Handler[]>()
  const listeners = new Set<() => void>()
  let enabled: readonly CommandId[] = []

  const current = (id: CommandId) => offers.get(id)?.findLast((handler) => handler.enabled)
  const changed = () => {
    const next = COMMAND_IDS.filter((id) => current(id) !== undefined)
    if (next.length === enabled.length && next.every((id, index) => id === enabled[index])) return
    enabled = next
    for (const listener of listeners) listener()
  }

  return {
    register(id, handler) {
      offers.set(id, [...(offers.get(id) ?? []), handler])
      changed()
      return () => {
        offers.set(id, offers.get(id)?.filter((other) => other !== handler) ?? [])
        changed()
      }
    },
    run(id) {
      const handler = current(id)
      handler?.run()
      return handler !== undefined
    },
    isEnabled: (id) => current(id) !== undefined,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    enabled: () => enabled,
  }
}

export const commands = createCommands()
export const runCommand = (id: CommandId): boolean => commands.run(id)

/** Carries out a command while the component is mounted and `enabled`; the handler may change freely. */
export function useCommand(id: CommandId, handler: () => void, enabled = true): void {
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(() => commands.register(id, { run: () => latest.current(), enabled }), [id, enabled])
}

/** The commands that can run now; for the palette and for buttons that run one. */
export const useEnabledCommands = (): readonly CommandId[] =>
  useSyncExternalStore(commands.subscribe, commands.enabled)
