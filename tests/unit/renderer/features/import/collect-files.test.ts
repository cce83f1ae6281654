import { describe, expect, test } from 'vitest'
import { collectEntries, collectInput } from '../../../../../renderer/src/features/import/collect-files.ts'

type Tree = { readonly [name: string]: Tree | string }

/** Dropped entries as Chromium hands them out: folders give their children in batches. */
function entry(name: string, content: Tree | string, parent = ''): FileSystemEntry {
  const fullPath = `${parent}/${name}`
  if (typeof content === 'string')
    return {
      name,
      fullPath,
      isFile: true,
      isDirectory: false,
      file: (done: (file: File) => void) => done(new File([content], name)),
    } as unknown as FileSystemEntry
  const children = Object.entries(content).map(([child, inside]) => entry(child, inside, fullPath))
  return {
    name,
    fullPath,
    isFile: false,
    isDirectory: true,
    createReader: () => ({
      readEntries: (done: (batch: FileSystemEntry[]) => void) => done(children.splice(0, 2)),
    }),
  } as unknown as FileSystemEntry
}

const paths = async (...entries: FileSystemEntry[]) =>
  (await collectEntries(entries)).files.map(({ path }) => path)

describe('files of a drop', () => {
  test('a folder gives its files at all depths, those at the top first', async () => {
    const folder = entry('dossier', { old: { 'b.txt': 'b' }, 'a.txt': 'a', 'c.html': 'c', 'd.md': 'd' })
    expect(await paths(folder)).toEqual([
      'dossier/a.txt',
      'dossier/c.html',
      'dossier/d.md',
      'dossier/old/b.txt',
    ])
  })

  test('leaves out hidden files, system litter and what a browser saved beside a page', async () => {
    const folder = entry('dossier', {
      '.DS_Store': '',
      'Thumbs.db': '',
      '.git': { config: '' },
      'story.html': 'x',
      story_files: { 'ad.html': 'x', 'tracker.js': 'x' },
    })
    expect(await paths(folder)).toEqual(['dossier/story.html'])
  })

  test('a page dropped with its companion folder is one file, but that folder alone is taken at its word', async () => {
    const page = entry('story.html', 'x')
    const companion = entry('story_files', { 'frame.html': 'x' })
    expect(await paths(page, companion)).toEqual(['story.html'])
    expect(await paths(companion)).toEqual(['story_files/frame.html'])
  })

  test('folders nested without end are not followed without end', async () => {
    let nested: Tree = { 'deep.txt': 'x' }
    for (let depth = 0; depth < 40; depth++) nested = { down: nested, 'here.txt': 'x' }
    expect(await paths(entry('root', nested))).toHaveLength(20)
  })
})

describe('files of an input', () => {
  const file = (path: string) => {
    const made = new File(['x'], path.split('/').at(-1) ?? '')
    Object.defineProperty(made, 'webkitRelativePath', { value: path.includes('/') ? path : '' })
    return made
  }

  test('files chosen by hand are all taken, even hidden ones', () => {
    expect(collectInput([file('.notes'), file('a.txt')]).files).toHaveLength(2)
  })

  test('a folder is taken in the order of its names, numbers counting as such', () => {
    const { files } = collectInput([file('d/Report 10.txt'), file('d/report 9.txt'), file('d/a.txt')])
    expect(files.map(({ path }) => path)).toEqual(['d/a.txt', 'd/report 9.txt', 'd/Report 10.txt'])
  })

  test('of a chosen folder litter is left out', () => {
    const { files } = collectInput([file('d/a.txt'), file('d/.hidden'), file('d/a_files/x.js')])
    expect(files.map(({ path }) => path)).toEqual(['d/a.txt'])
  })
})
