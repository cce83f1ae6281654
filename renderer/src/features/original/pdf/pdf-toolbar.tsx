import { ChevronDown, ChevronUp, MoveHorizontal, TextSelect, ZoomIn, ZoomOut } from 'lucide-react'
import { IconButton } from '../../../ui/icon-button.tsx'
import { PageField } from './page-field.tsx'
import s from './pdf.module.css'
import { FIT, zoomed } from './zoom.ts'

type PdfToolbarProps = {
  readonly page: number
  readonly pages: number
  readonly zoom: number
  /** The page the text is scrolled to; null when that is not known. */
  readonly textPage: number | null
  readonly onGo: (page: number) => void
  readonly onZoom: (zoom: number) => void
}

const GROUP = { role: 'group', 'aria-label': 'Page and size' }

/** Where one is in a PDF, and how large it is. */
export function PdfToolbar({ page, pages, zoom, textPage, onGo, onZoom }: PdfToolbarProps) {
  return (
    <div className={s.toolbar} {...GROUP}>
      <IconButton
        size="small"
        label="Previous page"
        icon={<ChevronUp />}
        disabled={page <= 1}
        onClick={() => onGo(page - 1)}
      />
      <IconButton
        size="small"
        label="Next page"
        icon={<ChevronDown />}
        disabled={page >= pages}
        onClick={() => onGo(page + 1)}
      />
      <PageField page={page} pages={pages} onGo={onGo} />
      <span className={s.gap} />
      {textPage === null ? null : (
        <IconButton
          size="small"
          label="Page of the text"
          hint={`page ${textPage}`}
          icon={<TextSelect />}
          disabled={textPage === page}
          onClick={() => onGo(textPage)}
        />
      )}
      <IconButton
        size="small"
        label="Smaller"
        icon={<ZoomOut />}
        disabled={zoomed(zoom, -1) === zoom}
        onClick={() => onZoom(zoomed(zoom, -1))}
      />
      <IconButton
        size="small"
        label="Larger"
        icon={<ZoomIn />}
        disabled={zoomed(zoom, 1) === zoom}
        onClick={() => onZoom(zoomed(zoom, 1))}
      />
      <IconButton
        size="small"
        label="Fit to width"
        icon={<MoveHorizontal />}
        disabled={zoom === FIT}
        onClick={() => onZoom(FIT)}
      />
    </div>
  )
}
