/** Where the text of a group goes. `shape` and `info` hold nothing but inner destinations. */
export type Destination =
  | 'body'
  | 'skipped'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'title'
  | 'author'
  | 'date'
  | 'instruction'
  | 'label'
  | 'shape'
  | 'box'
  | 'note'
  | 'html'
  | 'picture'

const NAMED: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  info: 'info',
  fldinst: 'instruction',
  listtext: 'label',
  pntext: 'label',
  shpinst: 'shape',
  do: 'shape',
  footnote: 'note',
  htmltag: 'html',
  pict: 'picture',
}
/** Inside the destinations that hold others. */
const INNER: Readonly<Partial<Record<Destination, Readonly<Record<string, Destination>>>>> = {
  info: { title: 'title', author: 'author', revtim: 'date' },
  shape: { shptxt: 'box', dptxbxtext: 'box' },
}
/** Destinations without a star that hold no text of the article. */
const SKIPPED =
  /^(?:colortbl|(?:header|footer)[lrf]?|a?ftn(?:sep|sepc|cn)|nonshppict|shprslt|nonesttables|[rt]?xe|tcn?|comment|doccomm|filetbl|private|pntxt[ab]|list(?:table|overridetable|level|name)?|level(?:text|numbers)|objdata|mmathPict|m[a-z]+Pr)$/
/** Starred destinations whose text or picture belongs to the text around them. */
const TRANSPARENT = new Set(['moMath', 'moMathPara', 'shppict'])

/**
 * The destination that a control word begins, or null if it begins none. `starred`: readers that do not know it are told
 * to pass over the group.
 */
export function destinationOf(word: string, starred: boolean, inside: Destination): Destination | null {
  if (inside === 'skipped') return null
  const inner = INNER[inside]?.[word]
  if (inner !== undefined) return inner
  if (SKIPPED.test(word)) return 'skipped'
  const named = Object.hasOwn(NAMED, word) ? NAMED[word] : undefined
  if (named !== undefined) return named
  return starred && !TRANSPARENT.has(word) ? 'skipped' : null
}
