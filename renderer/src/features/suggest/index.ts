export { SuggestionsPanel } from './suggestions-panel.tsx'
export { useSuggested } from './use-suggested.ts'
