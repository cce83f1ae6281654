import { COLOURS } from '../../../../shared/project/annotation.ts'
import { useSettings } from '../../state/settings.ts'
import s from './settings-dialog.module.css'

/** A piece of text set as the sources are. */
export function TypePreview() {
  const colour = useSettings((state) => state.colour)
  const surface = useSettings((state) => state.surface)
  return (
    <section className={s.preview} aria-label="Preview" data-surface={surface}>
      <h3 className={s.heading}>Ferry service resumes, a day later than announced</h3>
      <p>
        The first boat left at six in the morning,{' '}
        <mark style={{ background: `var(--hl-${colour})`, textDecoration: `var(--pattern-${colour})` }}>
          the harbour master said on Thursday
        </mark>
        , although the company had promised Wednesday.
      </p>
      <p>
        About <em>two hundred</em> passengers were waiting at the pier; the company spoke of “fewer than a
        hundred”. Neither gave a reason for the delay, and the timetable for the winter has not been
        published.
      </p>
      <p className={s.colours}>
        {COLOURS.map((name) => (
          <mark
            key={name}
            style={{ background: `var(--hl-${name})`, textDecoration: `var(--pattern-${name})` }}
          >
            {name}
          </mark>
        ))}
      </p>
    </section>
  )
}
