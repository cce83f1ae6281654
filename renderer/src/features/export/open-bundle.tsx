import { useEffect, useRef } from 'react'
import { useDb } from '../../data/context.ts'
import { useCommand } from '../../state/commands.ts'
import {
  offerBundles,
  offeredBundles,
  takeOfferedBundle,
  useOfferedBundles,
} from '../../state/offered-bundle.ts'
import { welcome } from './arrival.ts'
import { OpenBundleDialog } from './open-bundle-dialog.tsx'
import { sampleBundle } from './sample.ts'
import { useOpening, type GivenBundle } from './use-opening.ts'

const fromFile = (file: File): GivenBundle => ({
  name: file.name,
  origin: 'file',
  size: file.size,
  read: async () => new Uint8Array(await file.arrayBuffer()),
})

/** Opens bundles: chosen in the file dialog, dropped on the window, given to the program, or the sample project. Mounted once. */
export function OpenBundle() {
  const db = useDb()
  const input = useRef<HTMLInputElement>(null)
  const waiting = useOfferedBundles()
  const opening = useOpening()
  const { begin, phase } = opening
  const idle = phase.kind === 'idle'
  useCommand('bundle.open', () => input.current?.click())
  useCommand('project.sample', () => void begin(sampleBundle))
  useEffect(() => {
    void welcome(db)
  }, [db])
  useEffect(() => {
    // The second comparison: of one offer only one bundle is taken, however often this runs.
    if (!idle || waiting === 0 || waiting !== offeredBundles()) return
    const file = takeOfferedBundle()
    if (file !== null) void begin(fromFile(file))
  }, [waiting, idle, begin])

  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        accept=".zip,.variorum"
        hidden
        aria-label="Open bundle"
        onChange={(event) => {
          offerBundles(Array.from(event.currentTarget.files ?? []))
          // Else choosing the same file again would be no change, and nothing would happen.
          event.currentTarget.value = ''
        }}
      />
      <OpenBundleDialog opening={opening} waiting={waiting} />
    </>
  )
}
