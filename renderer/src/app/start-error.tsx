import { useState } from 'react'
import { NewerDatabaseError } from '../data/db.ts'
import { LostProjectError } from '../data/lost-project.ts'
import { BackupsPanel } from '../features/library/index.ts'
import { Button } from '../ui/button.tsx'
import { OtherProjects } from './other-projects.tsx'
import s from './start-error.module.css'

/** What stands in the window when the project cannot be opened: why, and every way on that does not need it. */
export function StartError({ cause }: { readonly cause: unknown }) {
  const { title, words } = explain(cause)
  const lost = cause instanceof LostProjectError ? cause.databaseKey : null
  const [restoring, setRestoring] = useState(lost !== null)
  return (
    <main className={s.screen}>
      <h1 className={s.title}>{title}</h1>
      <p>{words}</p>
      {cause instanceof Error && lost === null && !(cause instanceof NewerDatabaseError) ? (
        <pre className={s.detail}>{cause.message}</pre>
      ) : null}
      <div className={s.ways}>
        <Button variant={lost === null ? 'primary' : 'secondary'} onClick={() => window.location.reload()}>
          Try again
        </Button>
        {restoring ? null : <Button onClick={() => setRestoring(true)}>Restore a backup</Button>}
      </div>
      {restoring ? (
        <section className={s.section} aria-label="Restore a backup">
          <BackupsPanel first={lost ?? ''} lost={lost !== null} />
        </section>
      ) : null}
      <OtherProjects />
    </main>
  )
}

function explain(cause: unknown): { readonly title: string; readonly words: string } {
  if (cause instanceof NewerDatabaseError)
    return {
      title: 'This project was last used with a newer Variorum',
      words:
        'Opening it with this older one could damage it, so nothing was touched. Start the newer version to go on with it. Your other projects are not concerned.',
    }
  if (cause instanceof LostProjectError)
    return {
      title: `The data of “${cause.title}” is gone`,
      words:
        'The storage it was kept in is empty: browsers clear it when the disk is full or when they are told to. Backups are files of their own: restore the newest to go on from there.',
    }
  return {
    title: 'The project could not be opened',
    words:
      'Nothing was changed. Most often another window or a private browsing mode is in the way: close other Variorum windows and try again.',
  }
}
