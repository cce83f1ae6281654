/** What a cell means, which decides its colours; the words always say it too. */
export const LOOKS = ['text', 'head', 'quiet', 'supports', 'contradicts', 'qualifies', 'mentions'] as const
export type Look = (typeof LOOKS)[number]

/** Text stays text, whatever it begins with; only numbers are numbers. Null leaves a cell empty. */
export type SheetCell = string | number | null | { readonly text: string; readonly look: Look }

/** One sheet of a workbook. Its first row is the head, which stays in sight and can be filtered. */
export type Sheet = {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  /** Widths of the columns in characters; the last counts for all that follow. */
  readonly widths: readonly number[]
  /** How many columns stay in sight besides the head. */
  readonly frozenColumns: number
  readonly rows: readonly (readonly SheetCell[])[]
}

/** What a sheet can hold at most, by the format. */
export const SHEET_LIMITS = { rows: 1_048_576, columns: 16_384, cellCharacters: 32_767 } as const

/** Whether a sheet of so many rows, with its head, and columns can be written. */
export const fitsSheet = (rows: number, columns: number): boolean =>
  rows <= SHEET_LIMITS.rows && columns <= SHEET_LIMITS.columns

/** The letters of a column counted from 0: A, B, …, Z, AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}
