import { AppError } from '../contract/define.ts'

/** @throws AppError `cancelled` once the signal is aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError('cancelled', 'The work was cancelled.')
}
