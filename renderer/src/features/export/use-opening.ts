import { useCallback, useRef, useState } from 'react'
import { LIMITS } from '../../../../shared/bundle/limits.ts'
import type { BundleRefusal } from '../../../../shared/bundle/refusal.ts'
import { enterArrived } from '../../data/entering.ts'
import { standingOf, type Standing } from '../../data/opening.ts'
import { binProject } from '../../data/registry.ts'
import { offeredBundles } from '../../state/offered-bundle.ts'
import { runningWork } from '../../state/running-work.ts'
import { workspace } from '../../state/workspace.ts'
import { toast } from '../../ui/toast-store.ts'
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
  | { readonly kind: 'failed'; readonly name: string; readonly cause: unknown }

export type Opening = {
  readonly phase: OpeningPhase
  readonly begin: (given: GivenBundle) => Promise<void>
  readonly store: (as: 'itself' | 'copy') => Promise<void>
  /** Gives up at any point before it is stored; nothing is changed. */
  readonly leave: () => void
}

/**
 * Opening a bundle from choosing it to starting again in it. Until `store` nothing on this computer changes. While more
 * bundles wait, a stored project only joins the list; after the last of them the page starts again in the one stored last.
 */
export function useOpening(): Opening {
  const [phase, setPhase] = useState<OpeningPhase>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  const held = useRef<VerifiedBundle | null>(null)
  const arrived = useRef<string | null>(null)

  const giveUp = useCallback(() => {
    running.current?.abort()
    held.current?.discard()
    held.current = null
    setPhase({ kind: 'idle' })
    if (offeredBundles() > 0) return
    workspace.getState().closeDialog()
    if (arrived.current !== null) void enterArrived(arrived.current)
  }, [])

  const enter = useCallback(
    async (bundle: VerifiedBundle, as: 'itself' | 'copy', standing: Standing) => {
      if (!(await runningWork.mayLeave())) return giveUp()
      setPhase({ kind: 'storing' })
      held.current = null
      try {
        arrived.current = await bundle.store(as)
        if (standing.kind === 'here' && as === 'itself') await binProject(standing.known.databaseKey)
        if (offeredBundles() === 0) return await enterArrived(arrived.current)
        const { title } = bundle.contents.summary
        toast.show({
          title: `“${title}” is stored`,
          description: 'It is in the project menu.',
          tone: 'success',
        })
        setPhase({ kind: 'idle' })
      } catch (cause) {
        setPhase({ kind: 'failed', name: bundle.contents.summary.title, cause })
      }
    },
    [giveUp],
  )

  const begin = useCallback(
    async (given: GivenBundle) => {
      running.current?.abort()
      held.current?.discard()
      held.current = null
      const work = new AbortController()
      running.current = work
      /** What comes of a bundle that was left, or had to make room for another, is no longer shown. */
      const show = (next: OpeningPhase) => {
        if (!work.signal.aborted) setPhase(next)
      }
      const { name } = given
      workspace.getState().openDialog({ kind: 'open-bundle' })
      show({ kind: 'reading', name, done: 0, total: null })
      try {
        const verified = await verify(given, work.signal, (done, total) =>
          show({ kind: 'reading', name, done, total }),
        )
        if (!verified.ok) return show({ kind: 'refused', name, refusal: verified.error })
        const bundle = verified.value
        const standing = await standingOf(bundle.contents.projectId)
        if (work.signal.aborted) return bundle.discard()
        held.current = bundle
        const decision = decideOpening(standing.kind, given.origin)
        if (decision === 'at-once') await enter(bundle, 'itself', standing)
        else show({ kind: 'asking', bundle, standing, decision })
      } catch (cause) {
        show({ kind: 'failed', name, cause })
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
      if (phase.kind !== 'storing') giveUp()
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
