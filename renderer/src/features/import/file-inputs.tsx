import { useRef } from 'react'
import { useCommand } from '../../state/commands.ts'

type FileInputsProps = { readonly onFiles: (files: readonly File[]) => void }

/** Not in React's types. */
const WHOLE_FOLDER = { webkitdirectory: '' }

/** The two inputs behind the commands; never seen, but labelled like the buttons that open them. */
export function FileInputs({ onFiles }: FileInputsProps) {
  const several = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  useCommand('source.import', () => several.current?.click())
  useCommand('source.importFolder', () => folder.current?.click())

  const taken = (input: HTMLInputElement) => {
    const files = Array.from(input.files ?? [])
    // Else choosing the same file again would be no change, and nothing would happen.
    input.value = ''
    if (files.length > 0) onFiles(files)
  }
  return (
    <>
      <input
        ref={several}
        type="file"
        multiple
        hidden
        aria-label="Import sources"
        onChange={(event) => taken(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        {...WHOLE_FOLDER}
        hidden
        aria-label="Import a folder"
        onChange={(event) => taken(event.currentTarget)}
      />
    </>
  )
}
