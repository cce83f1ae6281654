import { textWidth } from '../../../../shared/timeline/geometry.ts'
import type { Scale } from '../../../../shared/timeline/scale.ts'
import type { Tick, Ticks, TickUnit } from '../../../../shared/timeline/ticks.ts'

const LOCALE = 'en-GB'
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' })
const clock = format({ hour: '2-digit', minute: '2-digit' })
const day = format({ day: 'numeric' })
const month = format({ month: 'short' })
const year = format({ year: 'numeric' })

const MINOR: Readonly<Record<TickUnit, Intl.DateTimeFormat>> = {
  minute: clock,
  hour: clock,
  day,
  week: day,
  month,
  year,
}
const MAJOR: Readonly<Record<TickUnit, Intl.DateTimeFormat>> = {
  ...MINOR,
  day: format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
  month: format({ month: 'long', year: 'numeric' }),
}

const minorLabel = ({ unit, time }: Tick): string => MINOR[unit].format(time)
const majorLabel = ({ unit, time }: Tick): string => MAJOR[unit].format(time)

/** Px that a label needs with the space to the next. */
const ROOM: Readonly<Record<TickUnit, number>> = {
  minute: 46,
  hour: 46,
  day: 27,
  week: 30,
  month: 38,
  year: 46,
}
export const roomFor = (unit: TickUnit): number => ROOM[unit]

const exact = format({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
const whole = format({ day: 'numeric', month: 'short', year: 'numeric' })
const CLOSE = 3 * 86_400_000

/** The part of time in view: `1 Mar 2019 to 5 Apr 2019`. */
export function rangeWords(range: { readonly from: number; readonly to: number }): string {
  const words = range.to - range.from < CLOSE ? exact : whole
  return `${words.format(range.from)} to ${words.format(range.to)}`
}

/** A tick that is named, with where its line stands in the view. */
export type NamedTick = { readonly tick: Tick; readonly x: number; readonly words: string }

/** The names of the ticks that have room in the view. */
export const minorPlaces = (scale: Scale, { minor }: Ticks): readonly NamedTick[] =>
  minor.flatMap((tick) => {
    const words = minorLabel(tick)
    const x = scale.x(tick.time)
    return x + textWidth(words) + 4 > scale.width ? [] : [{ tick, x, words }]
  })

/** The names of what they are part of; the first keeps to the edge until the next pushes it out. */
export const majorPlaces = (scale: Scale, { major }: Ticks): readonly NamedTick[] =>
  major.flatMap((tick, index) => {
    const words = majorLabel(tick)
    const x = Math.max(0, scale.x(tick.time))
    const following = major[index + 1]
    const end = following === undefined ? scale.width : scale.x(following.time)
    return end - x < textWidth(words) + 12 ? [] : [{ tick, x, words }]
  })
