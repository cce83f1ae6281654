export { ReadingPanes } from './reading-panes.tsx'
