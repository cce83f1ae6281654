import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { StartError } from '../../../../renderer/src/app/start-error.tsx'
import { NewerDatabaseError } from '../../../../renderer/src/data/db.ts'

afterEach(cleanup)

test('a project of a newer version is refused with what to do, and without technical detail', () => {
  render(<StartError cause={new NewerDatabaseError(7)} />)
  expect(screen.getByRole('heading').textContent).toContain('newer Variorum')
  expect(screen.getByRole('main').textContent).toContain('nothing was touched')
  expect(screen.getByRole('main').textContent).not.toContain('schema')
})

test('any other failure says that nothing changed, and what the cause was', () => {
  render(<StartError cause={new Error('The database is blocked')} />)
  expect(screen.getByRole('main').textContent).toContain('Nothing was changed')
  expect(screen.getByText('The database is blocked')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined()
})
