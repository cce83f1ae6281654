import { useEffect, useState } from 'react'
import type { PlacedImage } from '../../../../../shared/text/document.ts'
import { useDb } from '../../../data/context.ts'

/** `ready` has the address of the bytes within this page; it is good until the picture is taken away. */
export type PictureState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'ready'; readonly url: string }

const WAITING: PictureState = { kind: 'waiting' }
const BROKEN: PictureState = { kind: 'broken' }

/**
 * A picture's stored bytes, read once it is `near`. Its type is the one the importer stated: bytes are never guessed at.
 * The function returned says that they cannot be drawn.
 */
export function usePicture(
  { sha256, type }: PlacedImage,
  near: boolean,
): readonly [PictureState, () => void] {
  const db = useDb()
  const [state, setState] = useState(WAITING)
  useEffect(() => {
    if (!near) return undefined
    let gone = false
    let url: string | null = null
    const load = async () => {
      const row = await db.images.get(sha256)
      if (gone) return
      if (row !== undefined) url = URL.createObjectURL(new Blob([row.bytes.slice()], { type }))
      setState(url === null ? BROKEN : { kind: 'ready', url })
    }
    load().catch(() => setState(BROKEN))
    return () => {
      gone = true
      if (url !== null) URL.revokeObjectURL(url)
      setState(WAITING)
    }
  }, [db, sha256, type, near])
  return [state, () => setState(BROKEN)]
}
