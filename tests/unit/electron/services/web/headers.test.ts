import { expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY, headersFor } from '../../../../../electron/services/web/headers.ts'

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['assets/main-abc.js', 'text/javascript; charset=utf-8'],
  ['worker.mjs', 'text/javascript; charset=utf-8'],
  ['inter.WOFF2', 'font/woff2'],
  ['sample.zip', 'application/zip'],
  ['app.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['data.json', 'application/json; charset=utf-8'],
  ['unknown.bin', 'application/octet-stream'],
])('%s is sent as %s', (file, type) => {
  expect(headersFor(file)).toMatchObject({ 'content-type': type, 'x-content-type-options': 'nosniff' })
})

test('the policy allows no inline code, no eval and no other origin', () => {
  expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none';/)
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*|wss?:/)
  expect(CONTENT_SECURITY_POLICY).toContain("frame-ancestors 'none'")
})

test('only the thread that reads PDFs may run WebAssembly, and nothing more than that', () => {
  const policy = (file: string) => headersFor(file)['content-security-policy']
  expect(policy('assets/pdf.worker-Ab_1-x.js')).toBe(
    CONTENT_SECURITY_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
  )
  for (const file of [
    'assets/index-a.js',
    'index.html',
    'assets/pdf-a.js',
    'assets/my-pdf.worker-a.js',
    'pdf.worker-a.html',
  ])
    expect(policy(file)).toBe(CONTENT_SECURITY_POLICY)
})
