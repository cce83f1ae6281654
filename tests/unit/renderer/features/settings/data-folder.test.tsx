import { hostAnswers } from '../../../../support/host-answers.ts'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { DataFolder } from '../../../../../renderer/src/features/settings/data-folder.tsx'

afterEach(() => {
  cleanup()
  hostAnswers.clear()
})

const answer = (host: 'electron' | 'browser') =>
  hostAnswers.set('app.info', () => ({
    version: '1.0.0',
    host,
    dataFolder: '/home/ana/.local/share/variorum',
    saveDialog: false,
  }))
const section = () => screen.findByRole('region', { name: 'Data folder' })

test('in the browser the folder is named with what lies there, and where the projects are', async () => {
  answer('browser')
  render(<DataFolder />)
  const words = (await section()).textContent
  expect(words).toContain('/home/ana/.local/share/variorum')
  expect(words).toContain('kept by this browser')
})

test('in the desktop app the projects lie there too', async () => {
  answer('electron')
  render(<DataFolder />)
  expect((await section()).textContent).toContain('Projects, their automatic backups')
})

test('without an answer it is said that the folder is not known now', async () => {
  render(<DataFolder />)
  expect((await section()).textContent).toContain('not known now')
})
