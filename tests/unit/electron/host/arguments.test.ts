import { expect, test } from 'vitest'
import { hostArguments } from '../../../../electron/host/arguments.ts'
import { openCommand } from '../../../../electron/host/open-externally.ts'

test('without arguments everything is the default', () => {
  expect(hostArguments([])).toEqual({ ok: true, value: { port: null, open: true, data: null, files: [] } })
})

test('port, folder, no browser and files to open are understood', () => {
  const argv = ['--port', '5000', '--no-open', '--data=d', 'open', 'a.zip', 'b c.html']
  const value = { port: 5000, open: false, data: 'd', files: ['a.zip', 'b c.html'] }
  expect(hostArguments(argv)).toEqual({ ok: true, value })
})

test.each([
  [['--port', '0'], '--port'],
  [['--port', '80'], '1024'],
  [['--port', 'many'], '"many"'],
  [['--port'], 'port'],
  [['--unknown'], '--unknown'],
  [['a.zip'], 'open FILE'],
])('%j is explained', (argv, explanation) => {
  expect(hostArguments(argv)).toEqual({ ok: false, error: expect.stringContaining(explanation) as string })
})

test('an address is always one argument of the opener, whatever is in it', () => {
  const url = 'https://example.org/?a=1&b=$(id)'
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    const { file, args } = openCommand(platform, url)
    expect(args.filter((argument) => argument.includes('example'))).toEqual([url])
    expect(file).not.toMatch(/cmd|sh$/)
  }
})
