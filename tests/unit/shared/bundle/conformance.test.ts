import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderName } from '../../../../shared/bundle/names.ts'
import { writeBundle } from '../../../../shared/bundle/write-bundle.ts'
import { hasSharedMaterial, sharedMaterial } from '../../../support/shared-material.ts'
import { OPTIONS, unpack } from '../../../support/bags.ts'
import { harbourProject } from './harbour-project.ts'
import { schemaProblems } from './json-shape.ts'

/** Runs a tool of the system, if it has it, in the folder of the bag. */
function runTool(command: string, options: readonly string[], cwd?: string) {
  const { error, status, stdout, stderr } = spawnSync(command, options, { cwd })
  return { found: error === undefined, status, output: `${String(stdout)}${String(stderr)}` }
}
const available = (command: string, option: string): boolean => runTool(command, [option]).found

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
  const options = ['-c', '--strict', '--quiet', 'manifest-sha256.txt', 'tagmanifest-sha256.txt']
  expect(runTool('sha256sum', options, root)).toMatchObject({ status: 0, output: '' })
})

test.runIf(available('unzip', '-v'))('unzip finds the archive sound and unpacks the same files', () => {
  expect(runTool('unzip', ['-tq', 'bundle.zip'], folder)).toMatchObject({ status: 0 })
  runTool('unzip', ['-q', 'bundle.zip', '-d', 'unzipped'], folder)
  const unzipped = path.join(folder, 'unzipped', path.basename(root))
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  expect(readdirSync(unzipped, { recursive: true, encoding: 'utf8' }).sort()).toEqual(names)
  for (const name of names.filter((candidate) => candidate.includes('.')))
    expect(readFileSync(path.join(unzipped, name)).equals(readFileSync(path.join(root, name)))).toBe(true)
})

const check = (tool: string, folderToCheck: string) =>
  runTool(process.execPath, [sharedMaterial('interop/tools', tool), folderToCheck])

test.runIf(hasSharedMaterial)('the bag and the crate pass the collected checkers', () => {
  expect(check('check-bag.mjs', root)).toMatchObject({ status: 0 })
  const crate = path.join(root, 'data')
  expect(check('check-rocrate.mjs', crate)).toMatchObject({ status: 0, output: `${crate} ok\n` })
})

test.runIf(hasSharedMaterial && available('xmllint', '--version'))('the codebook is valid REFI-QDA', () => {
  const schema = sharedMaterial('interop/refi-qda/Codebook.xsd')
  const options = ['--noout', '--nonet', '--schema', schema, 'data/codebook/codebook.qdc']
  expect(runTool('xmllint', options, root)).toMatchObject({ status: 0 })
})
