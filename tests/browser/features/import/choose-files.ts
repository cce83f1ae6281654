import { fireEvent, screen } from '@testing-library/react'

/** Chooses files as the file dialog would. */
export function chooseFiles(...files: readonly File[]): void {
  const input = screen.getByLabelText<HTMLInputElement>('Import sources')
  const list = new DataTransfer()
  for (const one of files) list.items.add(one)
  input.files = list.files
  fireEvent.change(input)
}
