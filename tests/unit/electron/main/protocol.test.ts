import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { answerRequest, PRIVILEGED_SCHEMES } from '../../../../electron/main/protocol.ts'
import { CONTENT_SECURITY_POLICY } from '../../../../electron/services/web/headers.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

async function renderer(): Promise<string> {
  const folder = await temporaryFolder()
  const root = path.join(folder, 'renderer')
  await mkdir(path.join(root, 'assets'), { recursive: true })
  await writeFile(path.join(folder, 'secret.txt'), 'outside')
  await writeFile(path.join(root, 'index.html'), '<title>Page</title>')
  await writeFile(path.join(root, 'assets', 'a.css'), 'p{}')
  return root
}

const get = (url: string) => ({ url, method: 'GET' })

test('the page and its files come with the policy of the browser host', async () => {
  const root = await renderer()
  const page = await answerRequest(root, get('app://workbench/'))
  expect([page.status, await page.text()]).toEqual([200, '<title>Page</title>'])
  expect(page.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
  const style = await answerRequest(root, get('app://workbench/assets/a.css?v=1'))
  expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
})

test.each([
  ['another host', get('app://evil/index.html')],
  ['another method', { url: 'app://workbench/index.html', method: 'POST' }],
  ['a path that climbs out', get('app://workbench/..%2fsecret.txt')],
  ['a folder', get('app://workbench/assets')],
  ['a missing file', get('app://workbench/none.js')],
])('%s is not found', async (_what, request) => {
  const answer = await answerRequest(await renderer(), request)
  expect([answer.status, await answer.text()]).toEqual([404, ''])
})

test('the scheme has what storage needs, and no privilege that opens it to others', () => {
  expect(PRIVILEGED_SCHEMES).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
})
