import { useId } from 'react'
import { COLOURS, type Colour } from '../../../../shared/project/annotation.ts'
import { ColourDot } from '../../ui/colour-dot.tsx'
import s from './colour-radio.module.css'
import { colourName } from './colours.ts'

type ColourRadioProps = {
  readonly label: string
  readonly value: Colour
  readonly onChange: (colour: Colour) => void
}

/** One of the eight colours. */
export function ColourRadio({ label, value, onChange }: ColourRadioProps) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={s.group}>
      {COLOURS.map((colour) => (
        <label key={colour} className={s.choice} title={colourName(colour)}>
          <input
            type="radio"
            className={s.radio}
            name={name}
            value={colour}
            checked={colour === value}
            aria-label={colourName(colour)}
            onChange={() => onChange(colour)}
          />
          <ColourDot colour={colour} size="large" tint />
        </label>
      ))}
    </div>
  )
}
