import { renderHook } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { useSayUncompared } from '../../../../../renderer/src/features/reader/use-say-uncompared.ts'
import { toast } from '../../../../../renderer/src/ui/toast-store.ts'
import { AppError } from '../../../../../shared/contract/define.ts'

beforeEach(() => {
  for (const { id } of toast.getSnapshot()) toast.dismiss(id)
})

type Asked = Parameters<typeof useSayUncompared>[0]
const ask = (initialProps: Asked) => renderHook((asked: Asked) => useSayUncompared(asked), { initialProps })
const failure = new AppError('internal', 'no worker')
const titles = () => toast.getSnapshot().map(({ title }) => title)
const SAID = 'The open sources could not be compared'

/** As the button does. */
function tryAgain() {
  for (const { id, action } of toast.getSnapshot()) {
    toast.dismiss(id)
    action?.run()
  }
}

test('one message says that nothing could be compared, asks all again, and goes when they are answered', () => {
  const [alignments, wording] = [vi.fn(), vi.fn()]
  const one = ask({ failure, retry: alignments })
  const other = ask({ failure, retry: wording })
  expect(titles()).toEqual([SAID])
  tryAgain()
  expect([alignments.mock.calls.length, wording.mock.calls.length]).toEqual([1, 1])
  expect(titles()).toEqual([])

  one.rerender({ failure: new AppError('internal', 'once more'), retry: alignments })
  other.rerender({ failure: null, retry: wording })
  expect(titles()).toEqual([SAID])
  one.rerender({ failure: null, retry: alignments })
  expect(titles()).toEqual([])
})
