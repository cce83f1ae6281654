import process from 'node:process'
import type { ParseOutcome } from '../../shared/contract/parsed.ts'
import type { SavedPage, SavedPageFormat } from '../../shared/contract/saved-page.ts'
import { savedInMhtml } from './mhtml/read-mhtml.ts'
import { parseFile } from './parse-file.ts'
import { savedInWebarchive } from './webarchive/read-webarchive.ts'

/**
 * What the parser process is asked; it answers `{ id, outcome }`, and before that `{ id, pages }` of a file with pages. With
 * `page` the outcome is the page saved in the file instead of an article, or null.
 */
type Request = {
  readonly id: number
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly page?: SavedPageFormat
}

/** As much as is needed of Electron's `process.parentPort`, which a forked Node does not have. */
type ParentPort = {
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void
  readonly postMessage: (message: unknown) => void
}

// Nothing here talks to the network; what a library might try has to fail.
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
  Reflect.deleteProperty(globalThis, name)

// Without its parent nobody kills a process that lives too long. A parse that hangs keeps this from being noticed: after
// a kill -9 of the host it runs until its memory limit, or for good; a watchdog would need the threads it is denied.
process.on('disconnect', () => process.exit())

const port = parentPort()
if (port === null) process.on('message', (message) => void answer(message, (reply) => process.send?.(reply)))
else port.on('message', ({ data }) => void answer(data, (reply) => port.postMessage(reply)))

async function answer(
  message: unknown,
  reply: (
    answer: { id: number; outcome: ParseOutcome | SavedPage | null } | { id: number; pages: number },
  ) => void,
): Promise<void> {
  if (!isRequest(message)) throw new TypeError('not a request to the parser')
  const { id, fileName, bytes, page } = message
  if (page !== undefined) reply({ id, outcome: savedPage(page, bytes) })
  else reply({ id, outcome: await outcomeOf(fileName, bytes, (pages) => reply({ id, pages })) })
}

function savedPage(format: SavedPageFormat, bytes: Uint8Array): SavedPage | null {
  try {
    return format === 'mhtml' ? savedInMhtml(bytes) : savedInWebarchive(bytes)
  } catch {
    return null
  }
}

/** A library that fails on a hostile file costs that file; the process that runs this deals with the rest. */
async function outcomeOf(
  fileName: string,
  bytes: Uint8Array,
  tellPages: (pages: number) => void,
): Promise<ParseOutcome> {
  try {
    return await parseFile(fileName, bytes, tellPages)
  } catch (error) {
    return { kind: 'refused', code: 'crashed', detail: error instanceof Error ? error.name : null }
  }
}

function isRequest(message: unknown): message is Request {
  if (typeof message !== 'object' || message === null) return false
  if (!('id' in message && 'fileName' in message && 'bytes' in message)) return false
  return (
    typeof message.id === 'number' &&
    typeof message.fileName === 'string' &&
    message.bytes instanceof Uint8Array
  )
}

function parentPort(): ParentPort | null {
  const found: unknown = Reflect.get(process, 'parentPort')
  return isParentPort(found) ? found : null
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'on' in value && 'postMessage' in value
}
