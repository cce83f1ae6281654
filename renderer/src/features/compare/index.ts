export { CompareCommands } from './compare-commands.tsx'
export { CompareView } from './compare-view.tsx'
