import { Component, type ReactNode } from 'react'
import { Button } from './button.tsx'
import s from './error-boundary.module.css'

/** How much is lost when it breaks: the window, one pane or panel, one card. */
type Ring = 'app' | 'pane' | 'card'

const WORDS: Readonly<Record<Ring, string>> = {
  app: 'The window stopped because of a fault in the program. Everything that was saved is still on this computer.',
  pane: 'This part stopped because of a fault in the program. Nothing was lost; the other parts still work.',
  card: 'This entry cannot be shown because of a fault in the program.',
}

type Props = {
  readonly ring: Ring
  readonly children: ReactNode
  /** A change of it tries again, e.g. the id of what is shown. */
  readonly resetKey?: string
}
type State = { readonly error: Error | null; readonly key: string | undefined }

/** Holds a bug to the part it happened in. Expected failures never come here: they are results and toasts. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, key: this.props.resetKey }

  static getDerivedStateFromError(cause: unknown): Partial<State> {
    return { error: cause instanceof Error ? cause : new Error(String(cause)) }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.key ? null : { error: null, key: props.resetKey }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    const { ring } = this.props
    return (
      <div className={s[ring]} role="alert">
        <p>{WORDS[ring]}</p>
        {ring === 'card' ? null : <pre className={s.detail}>{error.message}</pre>}
        <div className={s.actions}>
          <Button size="small" onClick={() => this.setState({ error: null })}>
            Try again
          </Button>
          {ring === 'app' ? <AppActions error={error} /> : null}
        </div>
      </div>
    )
  }
}

function AppActions({ error }: { readonly error: Error }) {
  return (
    <>
      <Button size="small" onClick={() => window.location.reload()}>
        Reload
      </Button>
      <Button size="small" onClick={() => void navigator.clipboard.writeText(error.stack ?? error.message)}>
        Copy details
      </Button>
    </>
  )
}
