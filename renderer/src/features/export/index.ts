export { AutomaticBackups } from './automatic-backups.tsx'
export { ExportDialog } from './export-dialog.tsx'
export { OpenBundle } from './open-bundle.tsx'
