export type UnloadingContents = {
  on(event: 'will-prevent-unload', listener: (event: { preventDefault(): void }) => void): unknown
}

/** `showMessageBoxSync`: the answer decides on an event that does not wait. */
export type AskSync = (question: {
  readonly type: 'question'
  readonly message: string
  readonly detail: string
  readonly buttons: string[]
  readonly defaultId: number
  readonly cancelId: number
}) => number

const QUESTION = {
  type: 'question' as const,
  message: 'Something is still being worked on in this window.',
  detail: 'If you leave now, what is running is stopped and what is not written yet may be lost.',
  defaultId: 0,
  cancelId: 0,
}

/**
 * Asks when the page objects to being closed. A browser asks by itself; here the window would just stay, without a
 * word. `onStay` is called when the user decides so.
 */
export function guardUnload(contents: UnloadingContents, ask: AskSync, onStay: () => void): void {
  contents.on('will-prevent-unload', (event) => {
    if (ask({ ...QUESTION, buttons: ['Keep working', 'Leave anyway'] }) === 1) event.preventDefault()
    else onStay()
  })
}
