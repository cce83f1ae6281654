import { useCallback, useRef, useState } from 'react'
import { LIMITS } from '../../../../shared/bundle/limits.ts'
import type { BundleRefusal } from '../../../../shared/bundle/refusal.ts'
import { AppError } from '../../../../shared/contract/define.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { noteArrival, reloadWhenSaved, standingOf, switchTo, type Standing } from '../../data/opening.ts'
import { workspace } from '../../state/workspace.ts'
import { verifyBundle, type VerifiedBundle } from '../../workers/bundle-client.ts'
import { decideOpening, type BundleOrigin, type OpeningDecision } from './opening-decision.ts'

/** A bundle to open, read when its turn comes. */
export type GivenBundle = {
  readonly name: string
  readonly origin: BundleOrigin
  readonly size: number
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>
}

type OpeningPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly done: number; readonly total: number | null }
  | {
      readonly kind: 'asking'
      readonly bundle: VerifiedBundle
      readonly standing: Standing
      readonly decision: Exclude<OpeningDecision, 'at-once'>
    }
  | { readonly kind: 'storing' }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: BundleRefusal }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }

export type Opening = {
  readonly phase: OpeningPhase
  readonly begin: (given: GivenBundle) => Promise<void>
  readonly store: (as: 'itself' | 'copy') => Promise<void>
  /** Gives up at any point before it is stored; nothing is changed. */
  readonly leave: () => void
}

/** Opening a bundle from choosing it to starting again in it. Until `store` nothing on this computer changes. */
export function useOpening(db: WorkbenchDb): Opening {
  const [phase, setPhase] = useState<OpeningPhase>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  const held = useRef<VerifiedBundle | null>(null)

  const enter = useCallback(
    async (bundle: VerifiedBundle, as: 'itself' | 'copy', standing: Standing) => {
      setPhase({ kind: 'storing' })
      held.current = null
      try {
        const replaced = standing.kind === 'here' && as === 'itself' ? standing.known.databaseKey : null
        const databaseKey = await bundle.store(as)
        await switchTo(databaseKey, replaced)
        noteArrival(databaseKey)
        await reloadWhenSaved()
      } catch (cause) {
        setPhase({ kind: 'failed', name: bundle.contents.summary.title, message: messageOf(cause) })
      }
    },
    [db],
  )

  const begin = useCallback(
    async (given: GivenBundle) => {
      running.current?.abort()
      held.current?.discard()
      const work = new AbortController()
      running.current = work
      const { name } = given
      workspace.getState().openDialog({ kind: 'open-bundle' })
      setPhase({ kind: 'reading', name, done: 0, total: null })
      try {
        const verified = await verify(given, work.signal, (done, total) =>
          setPhase({ kind: 'reading', name, done, total }),
        )
        if (!verified.ok) return setPhase({ kind: 'refused', name, refusal: verified.error })
        const bundle = verified.value
        const standing = await standingOf(bundle.contents.projectId)
        const decision = decideOpening(standing.kind, given.origin)
        if (work.signal.aborted) return bundle.discard()
        if (decision === 'at-once') return await enter(bundle, 'itself', standing)
        held.current = bundle
        setPhase({ kind: 'asking', bundle, standing, decision })
      } catch (cause) {
        if (!work.signal.aborted) setPhase({ kind: 'failed', name, message: messageOf(cause) })
      }
    },
    [enter],
  )

  return {
    phase,
    begin,
    async store(as) {
      if (phase.kind === 'asking') await enter(phase.bundle, as, phase.standing)
    },
    leave() {
      if (phase.kind === 'storing') return
      running.current?.abort()
      held.current?.discard()
      held.current = null
      setPhase({ kind: 'idle' })
      workspace.getState().closeDialog()
    },
  }
}

async function verify(
  given: GivenBundle,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): ReturnType<typeof verifyBundle> {
  if (given.size > LIMITS.archiveBytes)
    return { ok: false, error: { code: 'too-large', detail: `more than ${LIMITS.archiveBytes} bytes` } }
  return verifyBundle(await given.read(), { onProgress, signal })
}

const messageOf = (cause: unknown): string => (cause instanceof AppError ? cause.message : String(cause))
