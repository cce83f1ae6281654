import os from 'node:os'
import path from 'node:path'
import type { Services } from '../../shared/contract/define.ts'
import type { Workbench } from '../../shared/contract/workbench.ts'
import { saveExport } from './export/save.ts'
import { createImporter, parseTimeout } from './import/import.ts'
import { createPageReader } from './import/saved-page.ts'
import { createBackups } from './library/backups.ts'
import { harmlessLink } from './links.ts'
import type { Ports } from './ports.ts'
import { createQueue } from './queue.ts'
import { createWatches } from './watch/watches.ts'

/** Every method of the contract, on the ports of whichever host runs it. */
export function createServices(ports: Ports): Services<Workbench> {
  const reading = { parser: ports.parser, log: ports.log, timeout: parseTimeout, inTurn: createQueue() }
  const importFile = createImporter(reading)
  const readPage = createPageReader(reading)
  const backups = createBackups(path.join(ports.dataFolder, 'backups'), ports.now)
  const watches = createWatches({
    places: { home: os.homedir(), dataFolder: ports.dataFolder },
    dialog: ports.folderDialog,
    now: ports.now,
    announce: ports.announceWatch,
    log: (cause) => ports.log('watch', cause),
  })
  return {
    'app.info': async () => ({
      version: ports.version,
      host: ports.host,
      dataFolder: ports.dataFolder,
      saveDialog: ports.saveDialog !== null,
    }),
    'import.parse': (file, { signal }) => importFile(file, signal),
    'original.page': (file, { signal }) => readPage(file, signal),
    'export.save': async (file) => ({ path: await saveExport(ports.saveDialog, file) }),
    'open.next': () => ports.openQueue.next(),
    'open.offer': async (file) => {
      ports.openQueue.offer(file)
      return {}
    },
    'watch.state': ({ databaseKey }) => watches.state(databaseKey),
    'watch.choose': ({ databaseKey, folder }) => watches.choose(databaseKey, folder),
    'watch.open': ({ databaseKey, begins }) => watches.open(databaseKey, begins),
    'watch.answer': ({ databaseKey, take }) => watches.answer(databaseKey, take),
    'watch.take': ({ databaseKey }) => watches.take(databaseKey),
    'watch.read': async ({ databaseKey, path: file }) => ({
      bytes: (await watches.read(databaseKey, file)).bytes,
    }),
    'watch.done': async ({ databaseKey, paths }) => {
      await watches.done(databaseKey, paths)
      return {}
    },
    'watch.forget': ({ databaseKey }) => watches.forget(databaseKey),
    'backup.write': (backup) => backups.write(backup),
    'backup.list': ({ databaseKey }) => backups.list(databaseKey),
    'backup.listAll': () => backups.listAll(),
    'backup.read': async ({ databaseKey, name }) => ({ bytes: await backups.read(databaseKey, name) }),
    'window.show': async (shown) => {
      ports.window?.show(shown)
      return {}
    },
    'window.ready': async () => {
      ports.window?.ready()
      return {}
    },
    'shell.openLink': async ({ url }) => {
      await ports.openLink(harmlessLink(url))
      return {}
    },
  }
}
