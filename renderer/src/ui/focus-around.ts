import type { SyntheticEvent } from 'react'

/**
 * Moves the focus from a button that is about to go to what it stands in, marked `data-answers` and focusable: in a
 * dialog it would fall back to the top otherwise.
 */
export function focusAround({ currentTarget }: SyntheticEvent<HTMLElement>): void {
  currentTarget.closest<HTMLElement>('[data-answers]')?.focus({ preventScroll: true })
}
