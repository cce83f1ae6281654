import type { Turn } from '../../../shared/compare/turn.ts'

/** Work goes on this long before others get a turn. */
const SLICE_MS = 10

/** A turn that lets messages in between slices of work, and throws the signal's reason once it is aborted. */
export function createTurn(signal: AbortSignal, progress: (share: number) => void): Turn {
  let since = performance.now()
  return {
    progress,
    async rest() {
      if (performance.now() - since >= SLICE_MS) {
        await untilOthersWorked()
        since = performance.now()
      }
      signal.throwIfAborted()
    },
  }
}

/** A message to oneself comes after those that wait already, and at once: timers are held back. */
function untilOthersWorked(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      done()
    })
    port1.start()
    port2.postMessage(null)
  })
}
