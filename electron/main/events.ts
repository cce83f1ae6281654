import { CHANNELS } from '../../shared/contract/native.ts'

export type WindowLike = {
  readonly webContents: {
    isDestroyed(): boolean
    send(channel: string, ...values: unknown[]): void
  }
}

export type Emit = (name: string, payload: unknown) => void

/** Sends an event of the contract to every window there is at that moment. */
export function createEmitter(windows: () => readonly WindowLike[]): Emit {
  return (name, payload) => {
    for (const { webContents } of windows()) {
      if (!webContents.isDestroyed()) webContents.send(CHANNELS.event, name, payload)
    }
  }
}
