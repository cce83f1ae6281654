export const REFUSAL_CODES = [
  'not-a-zip',
  'not-a-bundle',
  'unsafe-archive',
  'too-large',
  'damaged',
  'newer-version',
  'invalid',
] as const

/**
 * Why a file was not opened. `detail` is a short technical phrase for the details view, `path` the entry or the place
 * in project.json it is about; the sentence people read is made from `code` elsewhere.
 */
export type BundleRefusal = {
  readonly code: (typeof REFUSAL_CODES)[number]
  readonly detail: string
  readonly path?: string
}

/** Carries a refusal out of nested reading code; `readBundle` turns it back into a value and it never leaves this folder. */
export class RefusalError extends Error {
  readonly refusal: BundleRefusal
  constructor(refusal: BundleRefusal) {
    super(`${refusal.code}: ${refusal.detail}`)
    this.name = 'RefusalError'
    this.refusal = refusal
  }
}

export function refuse(code: BundleRefusal['code'], detail: string, path?: string): never {
  throw new RefusalError({ code, detail, ...(path === undefined ? {} : { path }) })
}
