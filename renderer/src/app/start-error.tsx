import { NewerDatabaseError } from '../data/db.ts'
import { Button } from '../ui/button.tsx'
import s from './start-error.module.css'

/** What stands in the window when the project cannot be opened. */
export function StartError({ cause }: { readonly cause: unknown }) {
  const { title, words } = explain(cause)
  return (
    <main className={s.screen}>
      <h1 className={s.title}>{title}</h1>
      <p>{words}</p>
      {cause instanceof Error && !(cause instanceof NewerDatabaseError) ? (
        <pre className={s.detail}>{cause.message}</pre>
      ) : null}
      <Button variant="primary" onClick={() => window.location.reload()}>
        Try again
      </Button>
    </main>
  )
}

function explain(cause: unknown): { readonly title: string; readonly words: string } {
  if (cause instanceof NewerDatabaseError)
    return {
      title: 'This project was last used with a newer Variorum',
      words:
        'Opening it with this older one could damage it, so nothing was touched. Start the newer version, or export a bundle there and open that here.',
    }
  return {
    title: 'The project could not be opened',
    words:
      'Nothing was changed. Most often another window or a private browsing mode is in the way: close other Variorum windows and try again.',
  }
}
