import type { ScreenBox } from '../../../state/workspace-state.ts'

/** The least and the most it is, and what this keeps from the passage and the edge of the window, in pixels. */
const LEAST_HEIGHT = 240
const MOST_HEIGHT = 560
const AWAY = 18

/** How high something beside a passage can be, in pixels: as there is room above or below it, so that it stays in sight. */
export const roomBeside = ({ top, bottom }: ScreenBox): number =>
  Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, top - AWAY, innerHeight - bottom - AWAY))
