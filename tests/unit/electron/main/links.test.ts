import { expect, test } from 'vitest'
import { createLinkDialog, type MessageBoxLike } from '../../../../electron/main/dialogs.ts'
import { carefulLinks, type LinkQuestion } from '../../../../electron/main/links.ts'

function links(answer: (question: LinkQuestion) => Promise<boolean>) {
  const asked: string[] = []
  const opened: string[] = []
  const open = carefulLinks(
    (question) => {
      asked.push(question.place)
      return answer(question)
    },
    async (url) => void opened.push(url),
  )
  return { asked, opened, open }
}

const yes = async () => true

test('each site is asked about once', async () => {
  const { asked, opened, open } = links(yes)
  const urls = [
    'https://example.org/a',
    'http://example.org/b',
    'https://example.org:8443/',
    'mailto:a@b.example',
  ]
  for (const url of urls) await open(url)
  expect(asked).toEqual(['example.org', 'example.org:8443', 'a@b.example'])
  expect(opened).toEqual(urls)
})

test('a link the user does not want stays closed, and is asked about again', async () => {
  const { asked, opened, open } = links(async () => false)
  await open('https://example.org/')
  await open('https://example.org/')
  expect([asked, opened]).toEqual([['example.org', 'example.org'], []])
})

test('questions come one after another, so that one answer serves all links to a site', async () => {
  const { asked, opened, open } = links(yes)
  await Promise.all([open('https://example.org/a'), open('https://example.org/b')])
  expect([asked, opened.length]).toEqual([['example.org'], 2])
})

test('the dialog names site and address, cut where it would not fit, and is safe to dismiss', async () => {
  const shown: Parameters<MessageBoxLike<string>['showMessageBox']>[1][] = []
  const ask = createLinkDialog<string>(
    { showMessageBox: async (_window, options) => ({ response: shown.push(options) > 1 ? 1 : 0 }) },
    () => 'window',
  )
  const url = `https://example.org/${'a'.repeat(4000)}`
  expect(await ask({ place: 'example.org', url })).toBe(false)
  expect(await ask({ place: 'example.org', url })).toBe(true)
  expect(shown[0]).toMatchObject({ message: 'Open example.org?', defaultId: 0, cancelId: 0 })
  expect(shown[0]?.buttons).toEqual(['Cancel', 'Open link'])
  expect(shown[0]?.detail).toContain('https://example.org/aaa')
  expect(shown[0]?.detail.length).toBeLessThan(600)
})

test('without a window nothing is opened', async () => {
  const ask = createLinkDialog<string>({ showMessageBox: async () => ({ response: 1 }) }, () => null)
  expect(await ask({ place: 'example.org', url: 'https://example.org/' })).toBe(false)
})
