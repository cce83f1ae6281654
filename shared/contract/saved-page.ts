import * as v from 'valibot'

export const SavedPageFormat = v.picklist(['mhtml', 'webarchive'])
export type SavedPageFormat = v.InferOutput<typeof SavedPageFormat>

/** A file saved beside a page: `names` are the addresses, absolute or `cid:`, by which the page asks for it. */
export const SavedPart = v.strictObject({
  names: v.pipe(v.array(v.string()), v.minLength(1)),
  type: v.string(),
  bytes: v.instance(Uint8Array),
})
export type SavedPart = v.InferOutput<typeof SavedPart>

/** A page as a browser saved it, with the styles and pictures it came with. Not cleaned: whoever shows it has to. */
export const SavedPage = v.strictObject({
  html: v.string(),
  /** What its relative addresses refer to. */
  address: v.nullable(v.string()),
  parts: v.array(SavedPart),
})
export type SavedPage = v.InferOutput<typeof SavedPage>
