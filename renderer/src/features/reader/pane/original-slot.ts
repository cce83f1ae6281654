import type { ComponentType } from 'react'
import type { Source } from '../../../../../shared/project/source.ts'
import type { Pane } from '../../../state/panes.ts'

/** Shows the original file of a pane's source. Another feature's work, so the program hands it in. */
export type OriginalSlot = ComponentType<{ readonly pane: Pane; readonly source: Source }>
