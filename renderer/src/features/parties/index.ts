export { PartiesView } from './parties-view.tsx'
export { PartyCommands } from './party-commands.tsx'
