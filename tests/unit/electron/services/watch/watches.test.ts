import { mkdir, realpath, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createWatches, type WatchesDeps } from '../../../../../electron/services/watch/watches.ts'
import type { Watch } from '../../../../../shared/contract/watch.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

const KEY = '2d0ba9c5-4a3f-4f6b-9c3e-111111111111'

type Place = { readonly data: string; readonly folder: string }

async function place(): Promise<Place> {
  const root = await realpath(await temporaryFolder())
  const [data, folder] = [path.join(root, 'data'), path.join(root, 'inbox')]
  await mkdir(data)
  await mkdir(folder)
  return { data, folder }
}

function watchesIn({ data }: Place, deps: Partial<WatchesDeps> = {}) {
  const announced: Watch[] = []
  const watches = createWatches({
    places: { home: path.join(data, '..', 'home'), dataFolder: data },
    dialog: null,
    now: () => new Date(),
    announce: (_, watch) => void announced.push(watch),
    log: () => undefined,
    pauses: { short: 10, long: 20 },
    ...deps,
  })
  onTestFinished(() => watches.close())
  return { watches, announced }
}
type Watched = ReturnType<typeof createWatches>

/** Takes files until all that are expected have come, and says which they were. */
async function taken(watches: Watched, count: number): Promise<string[]> {
  const paths: string[] = []
  await vi.waitFor(async () => {
    paths.push(...(await watches.take(KEY)).map((file) => file.path))
    expect(paths.length).toBeGreaterThanOrEqual(count)
  })
  return paths
}
const looks = (announced: readonly unknown[], more = 1) => {
  const from = announced.length
  return vi.waitFor(() => expect(announced.length).toBeGreaterThanOrEqual(from + more))
}

describe('a watched folder', () => {
  test('is off until somebody chooses one', async () => {
    const { watches } = watchesIn(await place())
    expect(await watches.open(KEY, true)).toMatchObject({ folder: null, status: 'off', dialog: false })
    expect(await watches.take(KEY)).toEqual([])
  })

  test('hands over what appears in it and in folders below, with its bytes', async () => {
    const here = await place()
    const { watches, announced } = watchesIn(here)
    expect(await watches.choose(KEY, here.folder)).toMatchObject({
      kind: 'chosen',
      watch: { folder: here.folder, status: 'watching' },
    })
    await looks(announced)
    await writeFile(path.join(here.folder, 'a.txt'), 'One.')
    await mkdir(path.join(here.folder, 'below'))
    await writeFile(path.join(here.folder, 'below', 'b.txt'), 'Two.')
    expect((await taken(watches, 2)).toSorted()).toEqual(['a.txt', 'below/b.txt'])
    const file = await watches.read(KEY, 'below/b.txt')
    expect([file.fileName, new TextDecoder().decode(file.bytes)]).toEqual(['b.txt', 'Two.'])
    expect(announced.some(({ waiting }) => waiting > 0)).toBe(true)
  })

  test('asks about what was there before, and does with it as it is told', async () => {
    for (const take of [true, false]) {
      const here = await place()
      await writeFile(path.join(here.folder, 'old.txt'), 'Old.')
      const { watches, announced } = watchesIn(here)
      await watches.choose(KEY, here.folder)
      await vi.waitFor(() => expect(announced.at(-1)).toMatchObject({ present: 1, waiting: 0 }))
      await writeFile(path.join(here.folder, 'new.txt'), 'New.')
      expect(await taken(watches, 1)).toEqual(['new.txt'])
      expect(await watches.answer(KEY, take)).toMatchObject({ present: 0, waiting: take ? 1 : 0 })
      expect(await taken(watches, take ? 1 : 0)).toEqual(take ? ['old.txt'] : [])
    }
  })

  test('leaves alone what is hidden, half-written, empty or only a link', async () => {
    const here = await place()
    const { watches, announced } = watchesIn(here)
    await watches.choose(KEY, here.folder)
    await looks(announced)
    const outside = path.join(here.data, 'secret.txt')
    await writeFile(outside, 'Not yours.')
    for (const name of [
      '.hidden',
      'paper.pdf.part',
      'paper.crdownload',
      '~$letter.docx',
      'notes.txt~',
      'Thumbs.db',
    ])
      await writeFile(path.join(here.folder, name), 'x')
    await mkdir(path.join(here.folder, '.git'))
    await writeFile(path.join(here.folder, '.git', 'config.txt'), 'x')
    await writeFile(path.join(here.folder, 'empty.txt'), '')
    await symlink(outside, path.join(here.folder, 'link.txt'))
    await symlink(here.data, path.join(here.folder, 'linked-folder'))
    await writeFile(path.join(here.folder, 'last.txt'), 'This one.')
    expect(await taken(watches, 1)).toEqual(['last.txt'])
  })

  test('offers a file that was dealt with again only when it has changed, after a restart too', async () => {
    const here = await place()
    const first = watchesIn(here)
    await first.watches.choose(KEY, here.folder)
    await looks(first.announced)
    const file = path.join(here.folder, 'a.txt')
    await writeFile(file, 'One.')
    await taken(first.watches, 1)
    await first.watches.done(KEY, ['a.txt'])
    first.watches.close()
    await writeFile(path.join(here.folder, 'meanwhile.txt'), 'While it was closed.')

    const second = watchesIn(here)
    expect(await second.watches.state(KEY)).toMatchObject({ folder: here.folder, status: 'paused' })
    await second.watches.open(KEY, true)
    expect(await taken(second.watches, 1)).toEqual(['meanwhile.txt'])
    await writeFile(file, 'One, corrected.')
    await utimes(file, new Date(), new Date(Date.now() + 5000))
    expect(await taken(second.watches, 1)).toEqual(['a.txt'])
  })

  test('offers what was taken and not dealt with again to the next page', async () => {
    const here = await place()
    const { watches, announced } = watchesIn(here)
    await watches.choose(KEY, here.folder)
    await looks(announced)
    await writeFile(path.join(here.folder, 'a.txt'), 'One.')
    await taken(watches, 1)
    await watches.open(KEY, false)
    await watches.open(KEY, true)
    expect(await taken(watches, 1)).toEqual(['a.txt'])
  })

  test('that goes away is looked for until it is back', async () => {
    const here = await place()
    const { watches, announced } = watchesIn(here)
    await watches.choose(KEY, here.folder)
    await looks(announced)
    await rename(here.folder, `${here.folder}-away`)
    await vi.waitFor(() => expect(announced.at(-1)).toMatchObject({ status: 'missing' }))
    await rename(`${here.folder}-away`, here.folder)
    await writeFile(path.join(here.folder, 'a.txt'), 'One.')
    expect(await taken(watches, 1)).toEqual(['a.txt'])
    expect(announced.at(-1)).toMatchObject({ status: 'watching' })
  })

  test('is paused when no page says any more that the project is open', async () => {
    const here = await place()
    let at = 0
    const { watches } = watchesIn(here, { now: () => new Date(at) })
    await watches.choose(KEY, here.folder)
    at += 1_000_000
    await vi.waitFor(async () => expect(await watches.state(KEY)).toMatchObject({ status: 'paused' }))
    expect(await watches.open(KEY, true)).toMatchObject({ status: 'watching' })
  })

  test('is forgotten when watching is stopped, for good', async () => {
    const here = await place()
    const first = watchesIn(here)
    await first.watches.choose(KEY, here.folder)
    expect(await first.watches.forget(KEY)).toMatchObject({ folder: null, status: 'off' })
    expect(await watchesIn(here).watches.open(KEY, true)).toMatchObject({ status: 'off' })
  })
})

describe('what can be read through a watched folder', () => {
  test('is only what was offered from it', async () => {
    const here = await place()
    const { watches, announced } = watchesIn(here)
    await watches.choose(KEY, here.folder)
    await looks(announced)
    await writeFile(path.join(here.data, 'secret.txt'), 'Not yours.')
    await writeFile(path.join(here.folder, 'offered.txt'), 'Yours.')
    for (const named of ['../data/secret.txt', path.join(here.data, 'secret.txt'), 'offered.txt', '.'])
      await expect(watches.read(KEY, named)).rejects.toMatchObject({ code: 'not-found' })
    await taken(watches, 1)
    await rm(path.join(here.folder, 'offered.txt'))
    await symlink(path.join(here.data, 'secret.txt'), path.join(here.folder, 'offered.txt'))
    await expect(watches.read(KEY, 'offered.txt')).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the choice of a folder', () => {
  test('is refused with a reason where it would be wrong', async () => {
    const here = await place()
    const home = path.join(here.data, '..', 'home')
    await mkdir(path.join(home, 'inbox'), { recursive: true })
    await writeFile(path.join(here.folder, 'file.txt'), 'x')
    const { watches } = watchesIn(here)
    const reasonFor = async (folder: string) => {
      const choice = await watches.choose(KEY, folder)
      return choice.kind === 'refused' ? choice.reason : choice.kind
    }
    expect(await reasonFor('inbox')).toBe('not-absolute')
    expect(await reasonFor(path.join(here.folder, 'nowhere'))).toBe('not-there')
    expect(await reasonFor(path.join(here.folder, 'file.txt'))).toBe('not-a-folder')
    expect(await reasonFor(path.parse(here.folder).root)).toBe('whole-disk')
    expect(await reasonFor(home)).toBe('home')
    expect(await reasonFor(path.dirname(home))).toBe('home')
    expect(await reasonFor(here.data)).toBe('data-folder')
    if (process.platform !== 'win32') expect(await reasonFor('/dev')).toBe('system')
    expect(await reasonFor('~/inbox')).toBe('chosen')
  })

  test('is made in a dialog where there is one, and nowhere else', async () => {
    const here = await place()
    const answers = [null, here.folder]
    const { watches } = watchesIn(here, { dialog: async () => answers.shift() ?? null })
    await expect(watches.choose(KEY, here.folder)).rejects.toMatchObject({ code: 'invalid-input' })
    expect(await watches.choose(KEY, null)).toEqual({ kind: 'cancelled' })
    expect(await watches.choose(KEY, null)).toMatchObject({ kind: 'chosen', watch: { dialog: true } })
    await expect(watchesIn(here).watches.choose(KEY, null)).rejects.toMatchObject({ code: 'invalid-input' })
  })
})
