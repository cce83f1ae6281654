import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderName } from '../../../../shared/bundle/names.ts'
import { writeBundle } from '../../../../shared/bundle/write-bundle.ts'
import { hasSharedMaterial, sharedMaterial } from '../../../support/shared-material.ts'
import { OPTIONS, unpack } from './bags.ts'
import { harbourProject } from './harbour-project.ts'
import { schemaProblems } from './json-shape.ts'

const available = (command: string, option: string): boolean =>
  spawnSync(command, [option]).error === undefined

let folder: string
let root: string
beforeAll(async () => {
  const project = await harbourProject()
  const bundle = await writeBundle(project, OPTIONS)
  folder = mkdtempSync(path.join(tmpdir(), 'variorum-bundle-'))
  root = path.join(folder, folderName(project))
  writeFileSync(path.join(folder, 'bundle.zip'), bundle)
  for (const [name, bytes] of await unpack(bundle)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), bytes)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the project file on disk fits the schema on disk', () => {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(path.join(root, 'data/workbench', name), 'utf8'))
  expect(schemaProblems(read('schema.json'), read('project.json'))).toEqual([])
})

test.runIf(available('sha256sum', '--version'))('sha256sum confirms every file', () => {
  const run = spawnSync('sha256sum', ['-c', '--strict', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], {
    cwd: root,
  })
  expect({ status: run.status, output: run.stderr.toString() }).toEqual({ status: 0, output: '' })
})

test.runIf(available('unzip', '-v'))('unzip finds the archive sound and unpacks the same files', () => {
  expect(execFileSync('unzip', ['-tq', 'bundle.zip'], { cwd: folder }).toString()).toContain('No errors')
  execFileSync('unzip', ['-q', 'bundle.zip', '-d', 'unzipped'], { cwd: folder })
  const unzipped = path.join(folder, 'unzipped', path.basename(root))
  const compared = spawnSync('diff', ['-r', unzipped, root])
  expect(compared.stdout.toString()).toBe('')
})

const check = (tool: string, ...paths: readonly string[]) => {
  const run = spawnSync(process.execPath, [sharedMaterial('interop/tools', tool), ...paths])
  return { status: run.status, output: run.stdout.toString() }
}

test.runIf(hasSharedMaterial)('the bag and the crate pass the collected checkers', () => {
  expect(check('check-bag.mjs', root)).toMatchObject({ status: 0 })
  const crate = check('check-rocrate.mjs', path.join(root, 'data'))
  expect(crate).toEqual({ status: 0, output: `${path.join(root, 'data')} ok\n` })
})

test.runIf(hasSharedMaterial && available('xmllint', '--version'))('the codebook is valid REFI-QDA', () => {
  const schema = sharedMaterial('interop/refi-qda/Codebook.xsd')
  const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, 'data/codebook/codebook.qdc'], {
    cwd: root,
  })
  expect({ status: run.status, output: run.stderr.toString() }).toMatchObject({ status: 0 })
})
