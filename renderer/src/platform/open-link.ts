import { bridge } from './bridge.ts'

/** How links leave the program: `hostAsks` where the host puts the question itself, in a dialog that no script can answer. */
export const externalLinks = {
  hostAsks: (): boolean => window.workbench !== undefined,
  /** Hands a link to the system's browser. @throws AppError */
  async open(url: string): Promise<void> {
    await bridge.invoke('shell.openLink', { url })
  },
}
