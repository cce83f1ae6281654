import './styles/index.css'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { present } from '../../shared/assert.ts'
import { firstSources } from './app/first-sources.ts'
import { Shell } from './app/shell.tsx'
import { StartError } from './app/start-error.tsx'
import { DbContext } from './data/context.ts'
import type { WorkbenchDb } from './data/db.ts'
import { sweepUntouched } from './data/opening.ts'
import { openCurrentProject } from './data/projects.ts'
import { dropUnreachable } from './data/unreachable.ts'
import { applySettings, settings } from './state/settings.ts'
import { hasLayout, initWorkspace, workspace } from './state/workspace.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { TooltipProvider } from './ui/tooltip.tsx'

applySettings(document.documentElement, settings.getState())
settings.subscribe((state) => applySettings(document.documentElement, state))

/** Clears away what nothing needs any more; nobody has to wait for it. */
async function tidy(db: WorkbenchDb): Promise<void> {
  await sweepUntouched(db)
  await dropUnreachable(db)
}

const root = createRoot(present(document.getElementById('root'), '#root'))
const render = (content: ReactNode) =>
  root.render(
    <StrictMode>
      <CSPProvider disableStyleElements>
        <TooltipProvider delay={500}>
          <ErrorBoundary ring="app">{content}</ErrorBoundary>
        </TooltipProvider>
      </CSPProvider>
    </StrictMode>,
  )

try {
  const db = await openCurrentProject()
  const known = hasLayout(db.databaseKey)
  initWorkspace(db.databaseKey)
  if (!known) for (const id of await firstSources(db)) workspace.getState().openSource(id, { beside: true })
  void tidy(db)
  render(
    <DbContext value={db}>
      <Shell />
    </DbContext>,
  )
} catch (cause) {
  render(<StartError cause={cause} />)
}
