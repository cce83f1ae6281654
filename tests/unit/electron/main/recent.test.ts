import { expect, test } from 'vitest'
import { chosenPaths } from '../../../../electron/main/chosen-files.ts'
import { watchChosenFiles, type IpcEventLike } from '../../../../electron/main/ipc.ts'
import { createRecentFiles } from '../../../../electron/main/recent.ts'

function recents() {
  const system: string[] = []
  const shown: (readonly string[])[] = []
  const recent = createRecentFiles(
    {
      addRecentDocument: (file) => system.push(file),
      clearRecentDocuments: () => system.splice(0),
    },
    (files) => shown.push(files),
  )
  return { recent, system, shown }
}

test('files are listed newest first, each once, also in the system’s own list', () => {
  const { recent, system, shown } = recents()
  recent.restore([])
  recent.note(['/a.zip', '/b.html'])
  recent.note(['/a.zip'])
  expect(shown).toEqual([
    ['/b.html', '/a.zip'],
    ['/a.zip', '/b.html'],
  ])
  expect(system).toEqual(['/a.zip', '/b.html', '/a.zip'])
})

test('what was opened before the kept list was read does not push it out', () => {
  const { recent, shown } = recents()
  recent.note(['/new.zip'])
  expect(shown).toEqual([])
  recent.restore(['/old.zip', '/new.zip'])
  expect(shown).toEqual([['/new.zip', '/old.zip']])
})

test('ten are kept, and a whole folder of files is not a recent file', () => {
  const { recent, shown } = recents()
  const files = Array.from({ length: 11 }, (_, index) => `/${index}.html`)
  recent.restore([])
  recent.note(files)
  expect(shown).toEqual([])
  files.forEach((file) => recent.note([file]))
  expect(shown.at(-1)).toEqual(files.slice(1).reverse())
})

test('a file can be forgotten, and the list cleared here and in the system', () => {
  const { recent, system, shown } = recents()
  recent.restore([])
  recent.note(['/a.zip', '/b.zip'])
  recent.forget('/b.zip')
  recent.clear()
  expect(shown.slice(1)).toEqual([['/a.zip'], []])
  expect(system).toEqual([])
})

test('files chosen in a field or dropped are known by path; those a script made have none', () => {
  const pathOf = (file: { readonly at: string }): string => file.at
  expect(chosenPaths({ target: { files: [{ at: '/a.zip' }, { at: '' }] } }, pathOf)).toEqual(['/a.zip'])
  expect(chosenPaths({ target: {}, dataTransfer: { files: [{ at: '/b' }] } }, pathOf)).toEqual(['/b'])
  expect(chosenPaths({ target: {} }, pathOf)).toEqual([])
  expect(chosenPaths({ target: null, dataTransfer: null }, pathOf)).toEqual([])
})

test('only our own window can say which files were chosen', () => {
  const noted: string[][] = []
  let hear = (_event: IpcEventLike, ..._values: unknown[]): void => {}
  watchChosenFiles({ on: (_channel, listener) => (hear = listener) }, (files) => noted.push([...files]))
  const from = (url: string): IpcEventLike => ({
    sender: { id: 1, once: () => null },
    senderFrame: { url, parent: null },
  })
  hear(from('https://evil.example/'), ['/a.zip'])
  hear(from('app://workbench/'), 'a')
  hear(from('app://workbench/'), ['/a.zip', 7])
  expect(noted).toEqual([['/a.zip']])
})
