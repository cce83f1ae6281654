import { useEffect, useRef } from 'react'
import { useDb } from '../../data/context.ts'
import { useCommand } from '../../state/commands.ts'
import { takeOfferedBundle, useOfferedBundle } from '../../state/offered-bundle.ts'
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
  const offered = useOfferedBundle()
  const opening = useOpening(db)
  const { begin } = opening
  useCommand('bundle.open', () => input.current?.click())
  useCommand('project.sample', () => void begin(sampleBundle))
  useEffect(() => {
    void welcome(db)
  }, [db])
  useEffect(() => {
    if (offered === null) return
    const file = takeOfferedBundle()
    if (file !== null) void begin(fromFile(file))
  }, [offered, begin])

  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".zip,.variorum"
        hidden
        aria-label="Open bundle"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file !== undefined) void begin(fromFile(file))
          // Else choosing the same file again would be no change, and nothing would happen.
          event.currentTarget.value = ''
        }}
      />
      <OpenBundleDialog opening={opening} />
    </>
  )
}
