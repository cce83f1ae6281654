import { ZoomIn, ZoomOut } from 'lucide-react'
import { useCommand } from '../../state/commands.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { announce } from '../../ui/live-region.tsx'
import { rangeWords } from './tick-words.ts'
import s from './timeline-filters.module.css'
import { ZOOM, type TimeView } from './use-view.ts'

/** How closely one looks, by buttons and by commands. */
export function ZoomButtons({ view }: { readonly view: TimeView }) {
  const closer = () => view.zoom(1 / ZOOM)
  const farther = () => view.zoom(ZOOM)
  const all = () => {
    view.fitAll()
    announce(rangeWords(view.whole))
  }
  useCommand('timeline.zoomIn', closer)
  useCommand('timeline.zoomOut', farther)
  useCommand('timeline.fit', view.fit)
  useCommand('timeline.fitAll', all)
  return (
    <fieldset className={s.zoom} aria-label="Zoom">
      <IconButton size="small" label="Zoom out" hint="key -" icon={<ZoomOut />} onClick={farther} />
      <IconButton size="small" label="Zoom in" hint="key +" icon={<ZoomIn />} onClick={closer} />
      <Button size="small" variant="ghost" title="Events and reports (key 0)" onClick={view.fit}>
        Fit
      </Button>
      <Button size="small" variant="ghost" title="Everything, also when files were imported" onClick={all}>
        All
      </Button>
    </fieldset>
  )
}
