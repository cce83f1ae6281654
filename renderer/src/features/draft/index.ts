export { DraftDoors } from './draft-doors.tsx'
export { DraftPanel } from './draft-panel.tsx'
