import path from 'node:path'
import { expect, test } from 'vitest'
import { createFolderDialog, createSaveDialog, type DialogLike } from '../../../../electron/main/dialogs.ts'

type Shown = Parameters<DialogLike<string>['showSaveDialog']>

function dialog(answer: { canceled: boolean; filePath: string }) {
  const shown: Shown[] = []
  const like: DialogLike<string> = {
    async showSaveDialog(...given) {
      shown.push(given)
      return answer
    },
  }
  return { like, shown }
}

test('the dialog belongs to the window, starts in the documents and names the kind of file', async () => {
  const { like, shown } = dialog({ canceled: false, filePath: '/home/kim/plant.zip' })
  expect(await createSaveDialog(like, () => 'window', '/docs')('Plant.zip')).toBe('/home/kim/plant.zip')
  const filters = [{ name: 'ZIP', extensions: ['zip'] }]
  expect(shown).toEqual([['window', { defaultPath: path.join('/docs', 'Plant.zip'), filters }]])
})

test('cancelling, or having no window, saves nowhere', async () => {
  expect(
    await createSaveDialog(dialog({ canceled: true, filePath: '' }).like, () => 'w', '/d')('a.zip'),
  ).toBeNull()
  const { like, shown } = dialog({ canceled: false, filePath: '/x' })
  expect(await createSaveDialog(like, () => null, '/d')('a.zip')).toBeNull()
  expect(shown).toEqual([])
})

test('a folder is asked for in the window that wants one; cancelling names none', async () => {
  const ask = (canceled: boolean, filePaths: string[], owner: string | null) =>
    createFolderDialog({ showOpenDialog: async () => ({ canceled, filePaths }) }, () => owner)()
  expect(await ask(false, ['/home/kim/clippings'], 'window')).toBe('/home/kim/clippings')
  expect(await ask(true, [], 'window')).toBeNull()
  expect(await ask(false, ['/home/kim/clippings'], null)).toBeNull()
})
