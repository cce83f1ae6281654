import type { IntervalIndex } from '../../../../../shared/anchor/interval-index.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import type { Inserts } from '../../../../../shared/text/inserts.ts'
import type { TextRow } from '../../../data/tables.ts'

/** What everything on a printed sheet is made from. */
export type Printed = {
  readonly text: TextRow
  readonly index: IntervalIndex<Annotation>
  /** Of annotations, by their id. */
  readonly numbers: ReadonlyMap<string, number>
  readonly inserts: Inserts
  /** The addresses of the pictures that could be read, by their digest; null where none are to be printed. */
  readonly pictures: ReadonlyMap<string, string> | null
}
