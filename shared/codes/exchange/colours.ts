import { COLOURS, type Colour } from '../../project/annotation.ts'

/** Mid-tones that stand for the named colours in programs that ask for RGB. */
export const RGB: Readonly<Record<Colour, string>> = {
  yellow: '#E0B400',
  red: '#D0453A',
  green: '#3E9B50',
  blue: '#2F80C2',
  purple: '#8467CC',
  magenta: '#C2489B',
  orange: '#E08227',
  gray: '#808790',
}

/** The named colour that a file means: by its name, or the nearest to an RGB value. Null for anything else. */
export function colourOf(text: string): Colour | null {
  const written = text.trim().toLowerCase()
  const named = COLOURS.find((colour) => colour === (written === 'grey' ? 'gray' : written))
  if (named !== undefined) return named
  const wanted = partsOf(written)
  if (wanted === null) return null
  // Pale and dark shades of a hue are that hue; what has none is gray.
  if (Math.max(...wanted) - Math.min(...wanted) < 28) return 'gray'
  const hue = hueOf(wanted)
  return HUES.find(([, end]) => hue < end)?.[0] ?? 'red'
}

/** Where each hue ends, in degrees of the colour wheel. */
const HUES: readonly (readonly [colour: Colour, end: number])[] = [
  ['red', 15],
  ['orange', 40],
  ['yellow', 75],
  ['green', 170],
  ['blue', 250],
  ['purple', 285],
  ['magenta', 345],
]

type Parts = readonly [red: number, green: number, blue: number]

function partsOf(text: string): Parts | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text)
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(text)
  const [, red = '', green = '', blue = ''] = long ?? short ?? []
  if (red === '') return null
  const value = (digits: string) => Number.parseInt(digits.length === 1 ? digits + digits : digits, 16)
  return [value(red), value(green), value(blue)]
}

function hueOf([red, green, blue]: Parts): number {
  const most = Math.max(red, green, blue)
  const range = most - Math.min(red, green, blue)
  if (range === 0) return 0
  const sixth =
    most === red
      ? (green - blue) / range
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4
  return (sixth * 60 + 360) % 360
}
