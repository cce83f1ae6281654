import { ImageOff } from 'lucide-react'
import { useRef, useState } from 'react'
import type { PlacedImage } from '../../../../../shared/text/document.ts'
import { shortened } from '../../../../../shared/text/shorten.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import s from './inserts.module.css'
import { roomFor } from './picture-size.ts'
import { useNear } from './use-near.ts'
import { usePicture } from './use-picture.ts'

/** A title longer than this is no longer a title. */
const MOST_NAMED = 100

type PictureProps = {
  readonly image: PlacedImage
  /** What the original says below it, if that is no part of the text. */
  readonly caption: string | undefined
  readonly language: string | null
}

/** A picture of the article, from its stored bytes; nothing is fetched. A press shows it as large as the window allows. */
export function Picture({ image, caption, language }: PictureProps) {
  const figure = useRef<HTMLElement>(null)
  const near = useNear(figure)
  const [state, failed] = usePicture(image, near)
  // Not there before it is first asked for: an article may have a hundred pictures.
  const [large, setLarge] = useState<'never' | 'open' | 'closed'>('never')
  const { alt, size } = image
  if (state.kind === 'broken') return <BrokenPicture alt={alt} />
  return (
    <figure ref={figure} className={s.picture}>
      <button
        type="button"
        className={s.enlarge}
        style={roomFor(size)}
        aria-label={titleOf(alt)}
        aria-haspopup="dialog"
        disabled={state.kind !== 'ready'}
        onClick={() => setLarge('open')}
      >
        {state.kind === 'ready' ? (
          <img className={s.image} src={state.url} alt={alt} draggable={false} onError={failed} />
        ) : null}
      </button>
      {caption === undefined ? null : (
        <figcaption className={s.caption} lang={language ?? ''} dir="auto">
          {caption}
        </figcaption>
      )}
      {large === 'never' || state.kind !== 'ready' ? null : (
        <Dialog
          open={large === 'open'}
          onOpenChange={(open) => setLarge(open ? 'open' : 'closed')}
          title={titleOf(shortened(alt, MOST_NAMED))}
          size="full"
          readable
        >
          <div className={s.stage}>
            <img className={s.large} src={state.url} alt={alt} draggable={false} />
          </div>
        </Dialog>
      )}
    </figure>
  )
}

function BrokenPicture({ alt }: { readonly alt: string }) {
  return (
    <p className={s.broken}>
      <ImageOff aria-hidden="true" />
      <span>This picture cannot be drawn{alt === '' ? '.' : `: ${alt}`}</span>
    </p>
  )
}

const titleOf = (alt: string): string => (alt === '' ? 'Picture' : `Picture: ${alt}`)
