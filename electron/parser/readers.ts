import type { SourceFormat } from '../../shared/project/source.ts'
import type { Reader } from './reading.ts'

/** The readers of formats that are not plain text; a format without one is named and refused. */
export const READERS: Partial<Record<SourceFormat, Reader>> = {}
