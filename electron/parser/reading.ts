import type { InnerFile, RefusalCode } from '../../shared/contract/parsed.ts'
import type { ImportWarning, PartialDate, SourceFormat } from '../../shared/project/source.ts'
import type { DraftBlock } from '../../shared/text/compose.ts'
import type { Result } from '../../shared/result.ts'
import type { Candidates } from './metadata/candidates.ts'
import type { PictureBytes } from './pictures/found-bytes.ts'

/** What a format's reader makes of a file: blocks in order, and all it found out about the article. */
type Reading = {
  readonly format: SourceFormat
  readonly drafts: readonly DraftBlock[]
  readonly found: Found
  readonly warnings: readonly ImportWarning[]
  /** Files that came with the article and can be read as well. */
  readonly attached?: readonly InnerFile[]
  /** Finds the pictures of the drafts by their names, but for `data:` addresses. */
  readonly bytesOf?: PictureBytes
}

/** Everything that some part of the file says about the article, the most trustworthy first. */
export type Found = {
  readonly title: Candidates<string>
  readonly authors: Candidates<string[]>
  readonly publisher: Candidates<string>
  readonly published: Candidates<PartialDate>
  readonly modified: Candidates<PartialDate>
  readonly language: Candidates<string>
  readonly url: Candidates<string>
}

export type Refusal = { readonly code: RefusalCode; readonly detail: string | null }
export type ReadResult = Result<Reading, Refusal>

/** Hears how many pages a file has, before they are read: long ones are given more time. */
export type TellPages = (pages: number) => void

/** Reads the bytes of a format that is not plain text. */
export type Reader = (bytes: Uint8Array, fileName: string, tellPages?: TellPages) => Promise<ReadResult>

export const NOTHING_FOUND: Found = {
  title: [],
  authors: [],
  publisher: [],
  published: [],
  modified: [],
  language: [],
  url: [],
}

/** Adds what another part of the file says, less trustworthy than what is there. */
export function alsoFound(first: Found, second: Found): Found {
  return {
    title: [...first.title, ...second.title],
    authors: [...first.authors, ...second.authors],
    publisher: [...first.publisher, ...second.publisher],
    published: [...first.published, ...second.published],
    modified: [...first.modified, ...second.modified],
    language: [...first.language, ...second.language],
    url: [...first.url, ...second.url],
  }
}

export function warning(code: ImportWarning['code'], detail: string | null = null): ImportWarning {
  return { code, detail: detail === null ? null : detail.slice(0, 1000) }
}
