import { useId } from 'react'
import s from './slider.module.css'

type SliderProps = {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  readonly onChange: (value: number) => void
  /** The value with its unit, as shown and as read aloud. */
  readonly text: string
}

/** A number chosen by feel. */
export function Slider({ label, value, onChange, text, ...range }: SliderProps) {
  const id = useId()
  return (
    <div className={s.slider}>
      <label htmlFor={id}>{label}</label>
      <span className={s.value} aria-hidden="true">
        {text}
      </span>
      <input
        id={id}
        type="range"
        {...range}
        value={value}
        aria-valuetext={text}
        className={s.range}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  )
}
