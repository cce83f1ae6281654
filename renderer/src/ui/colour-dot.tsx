import type { Colour } from '../../../shared/project/annotation.ts'
import { cx } from './cx.ts'
import s from './colour-dot.module.css'

type ColourDotProps = {
  readonly colour: Colour
  readonly size?: 'small' | 'large'
  /** Draws the highlighter's tint instead of the strong tone, as on buttons that paint. */
  readonly tint?: boolean
}

/** The colour of an annotation or code. Decoration: the name of the colour stands in words beside it or in a label. */
export function ColourDot({ colour, size = 'small', tint = false }: ColourDotProps) {
  return (
    <span
      aria-hidden="true"
      className={cx(s.dot, s[size])}
      style={{
        backgroundColor: `var(--${tint ? 'hl' : 'mark'}-${colour})`,
        borderColor: `var(--mark-${colour})`,
      }}
    />
  )
}
