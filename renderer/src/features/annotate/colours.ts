import { COLOURS, type Colour } from '../../../../shared/project/annotation.ts'

/** The key that paints in a colour: `1` to `8`, in the order of the palette. */
export const keyOfColour = (colour: Colour): string => String(COLOURS.indexOf(colour) + 1)

/** The colour a key paints in, or null. */
export const colourOfKey = (key: string): Colour | null =>
  COLOURS.find((colour) => keyOfColour(colour) === key) ?? null

/** `Yellow`, as the name of a choice. */
export const colourName = (colour: Colour): string => colour.charAt(0).toUpperCase() + colour.slice(1)
