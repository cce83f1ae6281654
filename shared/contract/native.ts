/** The channels between the desktop window and the main process. `chosen` is the preload's own: pages have no access. */
export const CHANNELS = {
  invoke: 'wb:invoke',
  cancel: 'wb:cancel',
  event: 'wb:event',
  chosen: 'wb:chosen',
} as const

/**
 * What the preload puts on `window.workbench`. An `AbortSignal` cannot cross into the page's world, so a call is
 * cancelled by the id that came with it.
 */
export type NativeApi = {
  invoke(name: string, input: unknown, callId: string): Promise<unknown>
  cancel(callId: string): void
  subscribe(listener: (name: string, payload: unknown) => void): () => void
}
