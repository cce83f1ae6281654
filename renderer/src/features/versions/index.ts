export { ReattachBar } from './reattach-bar.tsx'
export { ReviewDialog } from './review-dialog.tsx'
export { VersionsDialog } from './versions-dialog.tsx'
