export { CommandPalette } from './command-palette.tsx'
export { SearchDialog } from './search-dialog.tsx'
