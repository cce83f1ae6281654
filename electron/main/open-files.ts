export type OpeningApp = {
  on(event: 'open-file', listener: (event: { preventDefault(): void }, file: string) => void): unknown
  on(
    event: 'second-instance',
    listener: (event: unknown, argv: string[], cwd: string, data: unknown) => void,
  ): unknown
}

/**
 * Opens files from every way the system hands them over: macOS sends `open-file`, elsewhere a second start of the
 * program sends its files along with the instance lock, because the order of its arguments is not reliable.
 */
export function watchOpenFiles(
  app: OpeningApp,
  open: (files: readonly string[]) => void,
  focus: () => void,
): void {
  app.on('open-file', (event, file) => {
    event.preventDefault()
    open([file])
    focus()
  })
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    focus()
    open(filesIn(data))
  })
}

/** What a second instance sent along; another version of the program may have sent anything. */
function filesIn(data: unknown): string[] {
  const files: unknown = typeof data === 'object' && data !== null && 'files' in data ? data.files : []
  return Array.isArray(files) ? files.filter((file): file is string => typeof file === 'string') : []
}
