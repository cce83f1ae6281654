import { createParserProcess, type ParserChild } from '../services/import/parser-process.ts'
import type { Logger, ParserProcess } from '../services/ports.ts'

type Output = { on(event: 'data', listener: (text: Uint8Array) => void): unknown }

export type UtilityChild = {
  readonly stderr: Output | null
  postMessage(message: unknown): void
  on(event: 'message', listener: (message: unknown) => void): unknown
  once(event: 'exit', listener: (code: number) => void): unknown
  kill(): boolean
}

type ForkOptions = {
  readonly serviceName: string
  readonly env: Record<string, string>
  readonly stdio: ('ignore' | 'pipe')[]
  readonly execArgv: string[]
  readonly disclaim: boolean
}
export type Fork = (entry: string, args: string[], options: ForkOptions) => UtilityChild

/**
 * The parser as a utility process: a Node child of its own, without our environment, with a bounded heap. On macOS it is
 * answerable for itself, so that what the user allowed the app (folders, camera) is not allowed to it.
 */
export function utilityParser(fork: Fork, entry: string, log: Logger): ParserProcess {
  return createParserProcess(() => asParserChild(fork(entry, [], OPTIONS), log))
}

const OPTIONS: ForkOptions = {
  serviceName: 'Variorum parser',
  env: {},
  stdio: ['ignore', 'ignore', 'pipe'],
  execArgv: ['--max-old-space-size=1024'],
  disclaim: true,
}

function asParserChild(child: UtilityChild, log: Logger): ParserChild {
  child.stderr?.on('data', (text) => log('parser.stderr', new TextDecoder().decode(text).slice(0, 2000)))
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', (code) => listener(`exit ${code}`)),
    kill: () => child.kill(),
  }
}
