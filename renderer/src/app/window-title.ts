import { useEffect } from 'react'

/** Names the window after the project, as window lists and browser tabs show it. */
export function useWindowTitle(projectTitle: string | undefined): void {
  useEffect(() => {
    document.title = projectTitle === undefined ? 'Variorum' : `${projectTitle} – Variorum`
  }, [projectTitle])
}
