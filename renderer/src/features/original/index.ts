export { OriginalView } from './original-view.tsx'
