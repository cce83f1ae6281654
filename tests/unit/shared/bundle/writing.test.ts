import { expect, test } from 'vitest'
import { bundleFileName, folderName } from '../../../../shared/bundle/names.ts'
import { readBundle } from '../../../../shared/bundle/read-bundle.ts'
import { writeBundle } from '../../../../shared/bundle/write-bundle.ts'
import { AppError } from '../../../../shared/contract/define.ts'
import { instant } from '../../../../shared/time.ts'
import { OPTIONS, unpack } from '../../../support/bags.ts'
import { harbourProject } from './harbour-project.ts'

test('the summary says what the bundle holds and when it was written', async () => {
  const opened = await readBundle(await writeBundle(await harbourProject(), OPTIONS))
  expect(opened).toMatchObject({
    ok: true,
    value: {
      summary: {
        title: 'The Saltmarsh ferry berth: cost & opening',
        exportedAt: '2026-11-22T10:00:00.000Z',
        software: 'Variorum 0.1.0',
        counts: { sources: 3, versions: 3, annotations: 9, codes: 2, claims: 4, evidence: 9 },
      },
      notices: [],
    },
  })
})

test('the time of export touches only the files that tell it', async () => {
  const project = await harbourProject()
  const one = await unpack(await writeBundle(project, OPTIONS))
  const two = await unpack(
    await writeBundle(project, { ...OPTIONS, exportedAt: instant(new Date('2027-01-05T08:00:00Z')) }),
  )
  const changed = [...one].filter(([path, bytes]) => Buffer.compare(bytes, two.get(path) ?? bytes) !== 0)
  expect(changed.map(([path]) => path)).toEqual([
    'bag-info.txt',
    'data/report.html',
    'data/ro-crate-metadata.json',
    'data/ro-crate-preview.html',
    'manifest-sha256.txt',
    'tagmanifest-sha256.txt',
  ])
})

test('the order things are held in does not change the bundle', async () => {
  const project = await harbourProject()
  const shuffled = {
    ...project,
    sources: project.sources.toReversed(),
    versions: project.versions.toReversed(),
    annotations: project.annotations.toReversed(),
    claims: project.claims.toReversed(),
    evidence: project.evidence.toReversed(),
    codes: project.codes.toReversed(),
  }
  const [one, two] = [await writeBundle(shuffled, OPTIONS), await writeBundle(project, OPTIONS)]
  expect(Buffer.compare(one, two)).toBe(0)
})

test('progress counts every file once, and cancelling stops the work', async () => {
  const project = await harbourProject()
  const seen: string[] = []
  const bundle = await writeBundle(project, {
    ...OPTIONS,
    onProgress: (done, total) => seen.push(`${done}/${total}`),
  })
  expect(seen.at(0)).toBe('1/23')
  expect(seen.at(-1)).toBe('23/23')

  for (const run of [
    (signal: AbortSignal, onProgress: () => void) => writeBundle(project, { ...OPTIONS, signal, onProgress }),
    (signal: AbortSignal, onProgress: () => void) => readBundle(bundle, { signal, onProgress }),
  ]) {
    const controller = new AbortController()
    await expect(run(controller.signal, () => controller.abort())).rejects.toThrow(AppError)
    await expect(run(controller.signal, () => {})).rejects.toMatchObject({ code: 'cancelled' })
  }
})

test('a project that contradicts itself is not written', async () => {
  const project = await harbourProject()
  const { claims: _gone, ...rest } = project
  await expect(writeBundle({ ...rest, claims: [] }, OPTIONS)).rejects.toMatchObject({ code: 'conflict' })
  await expect(writeBundle({ ...project, originals: new Map() }, OPTIONS)).rejects.toMatchObject({
    code: 'conflict',
  })
})

test.each([
  ['Heat & water, 2024', 'heat-water-2024.zip', 'heat-water-2024'],
  ['  «Éte à Genève»  ', 'éte-à-genève.zip', 'ete-a-geneve'],
  ['Дело о мосте', 'дело-о-мосте.zip', 'project'],
  ['CON', 'project-con.zip', 'project-con'],
  ['../../etc', 'etc.zip', 'etc'],
  ['🙂', 'project.zip', 'project'],
  ['long '.repeat(40), `${'long-'.repeat(12).slice(0, -1)}.zip`, 'long-'.repeat(12).slice(0, -1)],
])('a project called %j is offered as %s in the folder %s', (title, file, folder) => {
  expect([bundleFileName({ info: { title } }), folderName({ info: { title } })]).toEqual([file, folder])
})
