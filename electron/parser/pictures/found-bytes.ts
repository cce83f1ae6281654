/** Bytes that a name leads to, null if they are not in the file. */
export type FoundBytes = Uint8Array | 'too-large' | null

/** Finds the bytes of a picture inside the file that is being read, never more than `most` of them. */
export type PictureBytes = (name: string, most: number) => FoundBytes | Promise<FoundBytes>
