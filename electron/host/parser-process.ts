import { fork } from 'node:child_process'
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { createParserProcess, type ParserChild } from '../services/import/parser-process.ts'
import type { Logger, ParserProcess } from '../services/ports.ts'

/** Reading the largest allowed file takes a fraction of it; more means the file is an attack or a mistake. */
const MAX_HEAP_MB = 1024

/**
 * The parser as a child of Node with the permission model on: it may read its own code and nothing else, write
 * nothing, start nothing, see no environment and hold a bounded heap. Sockets are beyond the model's reach.
 */
export function forkedParser(entry: string, log: Logger, maxHeapMb = MAX_HEAP_MB): ParserProcess {
  return createParserProcess(() => forkParser(realpathSync(entry), log, maxHeapMb))
}

function forkParser(entry: string, log: Logger, maxHeapMb: number): ParserChild {
  const child = fork(entry, [], {
    execArgv: [
      '--experimental-permission',
      `--allow-fs-read=${path.join(path.dirname(entry), '*')}`,
      `--max-old-space-size=${maxHeapMb}`,
      '--no-warnings',
    ],
    env: minimalEnvironment(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  child.stderr?.on('data', (text: Buffer) => log('parser.stderr', text.toString().slice(0, 2000)))
  return {
    send: (message) => {
      // A child that died in between reports it through `exit`; the failed send needs no second report.
      child.send(message, () => {})
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      child.once('error', (cause) => listener(cause.message))
      child.once('exit', (code, signal) => listener(signal ?? `exit ${code}`))
    },
    kill: () => child.kill('SIGKILL'),
  }
}

/** Empty, but for the one variable without which Windows starts no program that uses cryptography. */
function minimalEnvironment(): NodeJS.ProcessEnv {
  const root = process.env['SystemRoot']
  return root === undefined ? {} : { SystemRoot: root }
}
