const MOST = 10

/** The system's own list, which macOS and Windows show at the program's icon. */
export type SystemRecents = {
  addRecentDocument(file: string): void
  clearRecentDocuments(): void
}

export type RecentFiles = {
  /** Adds the list of an earlier session behind what this one has opened already. Nothing is told before it. */
  restore(kept: readonly string[]): void
  note(files: readonly string[]): void
  forget(file: string): void
  clear(): void
}

/** Remembers which files were opened, ten at most. `changed` gets the list, newest first, to keep and to show it. */
export function createRecentFiles(
  system: SystemRecents,
  changed: (files: readonly string[]) => void,
): RecentFiles {
  let files: readonly string[] = []
  let restored = false

  function become(next: readonly string[]): void {
    const kept = [...new Set(next)].slice(0, MOST)
    if (kept.length === files.length && kept.every((file, index) => file === files[index])) return
    files = kept
    if (restored) changed(files)
  }

  return {
    restore(kept) {
      restored = true
      become([...files, ...kept])
    },
    note(opened) {
      // The list has room for the last few; a folder of articles would push out everything else.
      if (opened.length > MOST) return
      opened.forEach((file) => system.addRecentDocument(file))
      become([...opened.toReversed(), ...files])
    },
    forget: (file) => become(files.filter((other) => other !== file)),
    clear() {
      system.clearRecentDocuments()
      become([])
    },
  }
}
