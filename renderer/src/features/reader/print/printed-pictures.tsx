import s from './print.module.css'
import type { Printed } from './printed.ts'

type PrintedPicturesProps = {
  /** The block before which they stand. */
  readonly before: number
  readonly printed: Printed
}

/** The pictures at one place of a printed text, each with its caption; one that is not there is named by its description. */
export function PrintedPictures({ before, printed: { text, inserts, pictures } }: PrintedPicturesProps) {
  if (pictures === null) return null
  return (inserts.get(before) ?? []).map((insert) => {
    const image = insert.kind === 'picture' ? text.images?.[insert.image] : undefined
    if (insert.kind !== 'picture' || image === undefined) return null
    const { alt, size, sha256 } = image
    const url = pictures.get(sha256)
    const caption = text.suppressed[insert.caption ?? -1]?.text
    return (
      <figure key={insert.image} className={s.figure}>
        {url === undefined ? (
          <p className={s.small}>[Picture{alt === '' ? '' : `: ${alt}`}]</p>
        ) : (
          <img className={s.picture} src={url} alt={alt} width={size?.width} height={size?.height} />
        )}
        {caption === undefined ? null : (
          <figcaption className={s.small} dir="auto">
            {caption}
          </figcaption>
        )}
      </figure>
    )
  })
}
