type FileList<F> = { readonly [index: number]: F; readonly length: number } | null

/** As much of a page's `change` and `drop` events as tells which files somebody chose. */
export type ChoiceEvent<F> = {
  readonly target: { readonly files?: FileList<F> } | null
  readonly dataTransfer?: { readonly files: FileList<F> } | null
}

/**
 * The paths of the files a person chose in a file field or dropped. Files that a script made have no path, so a page
 * cannot name any file that nobody chose.
 */
export function chosenPaths<F>(event: ChoiceEvent<F>, pathOf: (file: F) => string): string[] {
  const files = event.dataTransfer?.files ?? event.target?.files ?? null
  return files === null ? [] : Array.from(files, pathOf).filter((file) => file !== '')
}
