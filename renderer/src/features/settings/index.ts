export { KeyboardMap } from './keyboard-map.tsx'
export { SettingsDialog } from './settings-dialog.tsx'
