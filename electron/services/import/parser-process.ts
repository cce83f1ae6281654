import type { ParserProcess, ParserReply, ParserTask } from '../ports.ts'

/** A child process as both hosts can offer it: `child_process.fork` or Electron's `utilityProcess`. */
export type ParserChild = {
  send(message: object): void
  onMessage(listener: (message: unknown) => void): void
  /** Called at most once, also when the process could not be started. */
  onExit(listener: (detail: string) => void): void
  kill(): void
}

type Running = { readonly id: number; pages(count: number): void; settle(reply: ParserReply): void }
type Slot = { readonly child: ParserChild; running: Running | null }

/**
 * Keeps one child alive between files and replaces it after it died or was killed. The protocol is `{ id, fileName,
 * bytes }` → `{ id, outcome }`, before it `{ id, pages }` for a file with pages; answers with another id are ignored.
 */
export function createParserProcess(spawn: () => ParserChild): ParserProcess {
  let slot: Slot | null = null
  let lastId = 0

  function start(): Slot {
    const started: Slot = { child: spawn(), running: null }
    started.child.onMessage((message) => {
      const { running } = started
      if (running === null || !isMessage(message) || message.id !== running.id) return
      if ('outcome' in message) running.settle({ kind: 'answered', outcome: message.outcome })
      else if ('pages' in message) running.pages(Number(message.pages))
    })
    started.child.onExit((detail) => {
      if (slot === started) slot = null
      started.running?.settle({ kind: 'died', detail })
    })
    return started
  }

  function discard(): void {
    const discarded = slot
    slot = null
    discarded?.child.kill()
    discarded?.running?.settle({ kind: 'died', detail: 'stopped' })
  }

  function run(
    file: ParserTask,
    signal: AbortSignal,
    onPages?: (pages: number) => void,
  ): Promise<ParserReply> {
    if (signal.aborted) return Promise.resolve({ kind: 'died', detail: 'stopped' })
    const current = slot ?? start()
    slot = current
    return new Promise((resolve) => {
      lastId += 1
      signal.addEventListener('abort', discard, { once: true })
      current.running = {
        id: lastId,
        pages: (count) => onPages?.(count),
        settle(reply) {
          current.running = null
          signal.removeEventListener('abort', discard)
          resolve(reply)
        },
      }
      current.child.send({ id: lastId, ...file })
    })
  }

  return { run, close: discard }
}

const isMessage = (message: unknown): message is { readonly id: unknown } =>
  typeof message === 'object' && message !== null && 'id' in message
