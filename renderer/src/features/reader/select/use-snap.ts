import { useEffect } from 'react'
import { roundedToWords } from '../../../../../shared/text/edges.ts'
import { select } from '../../../dom/selection.ts'
import { settings } from '../../../state/settings.ts'
import { selectedNow } from '../navigate/reading-place.ts'
import type { Reading } from '../pane/reading.ts'

/** Rounds what was selected with a pointer to whole words when it is let go, if the setting says so. */
export function useSnap(reading: Reading | null): void {
  useEffect(() => {
    if (reading === null) return undefined
    const release = ({ button }: PointerEvent) => {
      if (button !== 0 || !settings.getState().snapToWords) return
      const selected = selectedNow(reading)
      if (selected === null) return
      const rounded = roundedToWords(reading.text.content, selected, reading.language)
      if (rounded.start !== selected.start || rounded.end !== selected.end) select(reading.map, rounded)
    }
    document.addEventListener('pointerup', release)
    return () => document.removeEventListener('pointerup', release)
  }, [reading])
}
