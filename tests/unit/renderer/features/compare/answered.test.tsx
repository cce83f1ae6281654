import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Answered } from '../../../../../renderer/src/features/compare/answered.tsx'
import type { Asked } from '../../../../../renderer/src/analysis/use-answer.ts'

afterEach(cleanup)

const asked = (more: Partial<Asked<'wording'>>): Asked<'wording'> => ({
  answer: undefined,
  progress: null,
  failure: null,
  cancel: () => undefined,
  retry: () => undefined,
  ...more,
})
const show = (more: Partial<Asked<'wording'>>) => (
  <Answered asked={asked(more)}>{() => <button type="button">Open both</button>}</Answered>
)

test('the focus stays with the comparison, when it is cancelled and when it has answered', async () => {
  const { rerender } = render(show({ progress: 0.4 }))
  screen.getByRole('button', { name: 'Cancel' }).focus()
  rerender(show({}))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Compare' })))
  rerender(show({ progress: 0 }))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' })))
  rerender(show({ answer: [] }))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open both' })))
})
