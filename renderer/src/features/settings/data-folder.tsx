import { useEffect, useState } from 'react'
import { bridge } from '../../platform/bridge.ts'
import s from './settings-dialog.module.css'

type Place = { readonly host: 'electron' | 'browser'; readonly dataFolder: string }

const LIES_THERE = {
  electron: 'Projects, their automatic backups and a log of errors lie in this folder.',
  browser:
    'Automatic backups and a log of errors lie in this folder. The projects themselves are kept by this browser, for this address.',
} as const

/** Where on the computer the program keeps things, to look at or to back up; it never leaves the machine by itself. */
export function DataFolder() {
  const place = usePlace()
  if (place === null) return null
  return (
    <section className={s.folder} aria-label="Data folder">
      <h3 className={s.folderTitle}>Data folder</h3>
      {place === 'unknown' ? (
        <p className={s.muted}>
          The program behind this window does not answer, so its folder is not known now.
        </p>
      ) : (
        <>
          <p className={s.path}>{place.dataFolder}</p>
          <p className={s.muted}>{LIES_THERE[place.host]}</p>
        </>
      )}
    </section>
  )
}

/** Null until the host has answered, or could not. */
function usePlace(): Place | 'unknown' | null {
  const [place, setPlace] = useState<Place | 'unknown' | null>(null)
  useEffect(() => {
    let current = true
    const take = (answer: Place | 'unknown') => {
      if (current) setPlace(answer)
    }
    bridge.invoke('app.info', {}).then(take, () => take('unknown'))
    return () => {
      current = false
    }
  }, [])
  return place
}
