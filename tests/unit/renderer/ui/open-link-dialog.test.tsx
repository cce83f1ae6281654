import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

/** The desktop app's preload, put there before the page's modules load, as it is in the app. */
const opened = vi.hoisted(() => {
  const urls: unknown[] = []
  Reflect.set(globalThis, 'workbench', {
    invoke: async (name: string, input: unknown) => {
      if (name === 'shell.openLink') urls.push(input)
      return { ok: true, value: {} }
    },
    cancel: () => {},
    subscribe: () => () => {},
  })
  return urls
})

const { OpenLinkDialog } = await import('../../../../renderer/src/ui/open-link-dialog.tsx')
const { externalLinks } = await import('../../../../renderer/src/platform/open-link.ts')

const url = 'https://example.org/ferry'

afterEach(() => {
  cleanup()
  opened.splice(0)
})

test('in the desktop app, which asks itself, a link is handed over without a second question', async () => {
  let closed = 0
  render(<OpenLinkDialog href={url} onClose={() => (closed += 1)} links={externalLinks} />)
  await waitFor(() => expect(opened).toEqual([{ url }]))
  expect([closed, screen.queryByRole('dialog')]).toEqual([1, null])
})

test('in a browser the page asks first', async () => {
  vi.stubGlobal('workbench', undefined)
  render(<OpenLinkDialog href={url} onClose={() => {}} links={externalLinks} />)
  const confirm = await screen.findByRole('button', { name: 'Open link' })
  expect(opened).toEqual([])
  fireEvent.click(confirm)
  await waitFor(() => expect(opened).toEqual([{ url }]))
})
