export { ClaimCommands } from './claim-commands.tsx'
export { ClaimsPanel } from './claims-panel.tsx'
