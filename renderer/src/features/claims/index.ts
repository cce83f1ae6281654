export { showClaim } from './actions.ts'
export { ClaimCommands } from './claim-commands.tsx'
export { ClaimsPanel } from './claims-panel.tsx'
export { VerdictMenu } from './verdict-menu.tsx'
