import { screen, waitFor } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { LeaveGuard } from '../../../renderer/src/app/leave-guard.tsx'
import { saveStatus } from '../../../renderer/src/data/save-status.ts'
import { runningWork } from '../../../renderer/src/state/running-work.ts'
import { browserDatabase, mount } from '../../support/mount.tsx'

/** Whether the browser would ask before the page goes. */
const wouldAsk = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

function begin(label: string): () => void {
  const end = runningWork.begin(label)
  onTestFinished(end)
  return end
}

test('switching while something runs is asked about; keeping on working is one press away', async () => {
  mount(await browserDatabase(), <LeaveGuard />)
  begin('A bundle is being exported. Its file would not be written.')
  const leaving = runningWork.mayLeave()
  const dialog = await screen.findByRole('dialog', { name: 'Switch to another project?' })
  expect(dialog.textContent).toContain('A bundle is being exported')
  await userEvent.click(screen.getByRole('button', { name: 'Keep working' }))
  expect(await leaving).toBe(false)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

  const again = runningWork.mayLeave()
  await userEvent.click(await screen.findByRole('button', { name: 'Switch anyway' }))
  expect(await again).toBe(true)
})

test('the browser asks before the page goes while something runs or is unsaved, and only then', async () => {
  mount(await browserDatabase(), <LeaveGuard />)
  expect(wouldAsk()).toBe(false)
  const end = begin('Sources are being imported.')
  expect(wouldAsk()).toBe(true)
  end()
  expect(wouldAsk()).toBe(false)
  const typed = saveStatus.hold()
  expect(wouldAsk()).toBe(true)
  typed.stick()
  expect(wouldAsk()).toBe(true)
  await waitFor(() => expect(runningWork.running()).toHaveLength(1))
  typed.release()
  await waitFor(() => expect(runningWork.running()).toHaveLength(0))
  expect(wouldAsk()).toBe(false)
})
