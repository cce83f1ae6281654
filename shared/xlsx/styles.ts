import { LOOKS, type Look } from './sheet.ts'

/** Pale enough for black letters; bold or italic where colours are not shown. */
const FILLS: Readonly<Record<Look, string | null>> = {
  text: null,
  head: 'FFE7E9ED',
  quiet: null,
  supports: 'FFE3F1E7',
  contradicts: 'FFFBE4E1',
  qualifies: 'FFFBF0D9',
  mentions: 'FFEEEFF2',
}
const FONTS = { plain: 0, bold: 1, quiet: 2 } as const
const fontOf = (look: Look): number =>
  look === 'head' ? FONTS.bold : look === 'quiet' ? FONTS.quiet : FONTS.plain

/** The number of a look's style; `quoted` marks text that a program would take for a formula if somebody edited it. */
export const styleOf = (look: Look, quoted: boolean): number => 1 + 2 * LOOKS.indexOf(look) + Number(quoted)

const filled = LOOKS.filter((look) => FILLS[look] !== null)
// The first two fills are fixed by the format.
const fillOf = (look: Look): number => (FILLS[look] === null ? 0 : 2 + filled.indexOf(look))

const formatOf = (look: Look, quoted: boolean): string =>
  `<xf numFmtId="0" fontId="${fontOf(look)}" fillId="${fillOf(look)}" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"${
    quoted ? ' quotePrefix="1"' : ''
  }><alignment vertical="top" wrapText="1"/></xf>`

/** The styles of all looks. */
export const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><i/><sz val="11"/><color rgb="FF6B7280"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="${
  2 + filled.length
}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${filled
  .map(
    (look) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${FILLS[look]}"/><bgColor indexed="64"/></patternFill></fill>`,
  )
  .join(
    '',
  )}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${
  1 + 2 * LOOKS.length
}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${LOOKS.map(
  (look) => formatOf(look, false) + formatOf(look, true),
).join(
  '',
)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
