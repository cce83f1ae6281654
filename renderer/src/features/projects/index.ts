export { BinnedElsewhere } from './binned-elsewhere.tsx'
export { CopyDialog } from './copy-dialog.tsx'
export { ProjectsDialog } from './projects-dialog.tsx'
