import { cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { PendingFile } from '../../../../../renderer/src/features/import/pending-file.ts'
import { useHostFiles } from '../../../../../renderer/src/features/import/use-host-files.ts'

afterEach(cleanup)

test('files announced while the host is being asked are fetched too', async () => {
  const waiting: string[] = []
  const listeners: (() => void)[] = []
  const answers: (() => void)[] = []
  const taken: string[] = []
  const host = {
    // The host looks when it is asked; its answer takes its time to arrive.
    next: () => {
      const fileName = waiting.shift()
      const file = fileName === undefined ? null : { fileName, bytes: Uint8Array.of(0x41) }
      return new Promise<typeof file>((resolve) => answers.push(() => resolve(file)))
    },
    onWaiting: (listener: () => void) => {
      listeners.push(listener)
      return () => undefined
    },
  }
  const add = (files: readonly PendingFile[]) => taken.push(...files.map((file) => file.name))
  renderHook(() => useHostFiles(host, add))
  const answer = async (call: number) => {
    await waitFor(() => expect(answers).toHaveLength(call))
    answers[call - 1]?.()
  }
  await waitFor(() => expect(answers).toHaveLength(1))
  waiting.push('reuters.html')
  listeners.forEach((listener) => listener())
  await answer(1)
  await answer(2)
  await waitFor(() => expect(taken).toEqual(['reuters.html']))
})
