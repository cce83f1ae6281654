import { AppError } from '../../shared/contract/define.ts'
import { createFileLog } from '../services/log.ts'
import type { Ports } from '../services/ports.ts'
import { openExternally } from './open-externally.ts'
import { forkedParser } from './parser-process.ts'

export type HostPlaces = {
  readonly dataFolder: string
  /** The built parser, `dist/electron/parser.js`. */
  readonly parserEntry: string
  readonly version: string
}

/** The browser host's side of every port. It has no dialogs: the page downloads, and names a folder in a field. */
export function hostPorts({
  dataFolder,
  parserEntry,
  version,
}: HostPlaces): Omit<Ports, 'openQueue' | 'announceWatch'> {
  const log = createFileLog(dataFolder, now)
  return {
    version,
    host: 'browser',
    dataFolder,
    parser: forkedParser(parserEntry, log),
    saveDialog: null,
    folderDialog: null,
    async openLink(url) {
      if (!(await openExternally(url)))
        throw new AppError('not-found', 'There is no browser to open the link with.')
    },
    window: null,
    log,
    now,
  }
}

const now = (): Date => new Date()
