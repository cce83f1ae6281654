/** What of a page is rebuilt. Everything is allowed by name; nothing that loads, runs, submits or leads away is among it. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const ELEMENTS = words(
  `a abbr acronym address article aside b bdi bdo big blockquote br button caption center cite code col colgroup data dd del
  details dfn dialog dir div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins
  kbd label legend li main mark menu meter nav ol optgroup option output p pre progress q rp rt ruby s samp search section
  select small span strike strong sub summary sup table tbody td textarea tfoot th thead time tr tt u ul var wbr`,
)
/** Nothing of these is shown, not what is in them either. */
const DROPPED = words(
  `script style link meta base title head template iframe frame frameset noframes object embed applet param audio video source
  track canvas map area portal fencedframe slot`,
)
const RENAMED: Readonly<Record<string, string>> = {
  form: 'div',
  noscript: 'div',
  picture: 'span',
  body: 'div',
}

const ATTRIBUTES = words(
  `class id lang dir title role hidden alt datetime open align valign bgcolor border cellpadding cellspacing width height color
  face size colspan rowspan span start reversed value min max low high optimum label nowrap clear noshade checked selected
  multiple rows cols placeholder`,
)

const SHAPES = words('svg g path rect circle ellipse line polyline polygon text tspan title desc')
const SHAPE_ATTRIBUTES = words(
  `class id role viewBox x y width height x1 x2 y1 y2 cx cy r rx ry d points dx dy transform fill stroke stroke-width
  stroke-linecap stroke-linejoin stroke-dasharray fill-rule fill-opacity stroke-opacity opacity font-size font-family font-weight
  text-anchor dominant-baseline preserveAspectRatio`,
)
const FIELD_TYPES = words('text search email url tel number checkbox radio submit button reset')
const CUSTOM = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/
const LONGEST_VALUE = 20_000

/** What an HTML element becomes; null if nothing of it is shown. A name nobody knows does nothing and keeps its words. */
export function elementName(name: string): string | null {
  if (DROPPED.has(name)) return null
  return RENAMED[name] ?? (ELEMENTS.has(name) || CUSTOM.test(name) ? name : 'span')
}

export const isShape = (name: string): boolean => SHAPES.has(name)

export function isAllowedAttribute(element: string, name: string, value: string): boolean {
  if (value.length > LONGEST_VALUE) return false
  if (name === 'type')
    return element === 'input' ? FIELD_TYPES.has(value.toLowerCase()) : /^(ol|ul|li)$/.test(element)
  return ATTRIBUTES.has(name) || /^(?:aria|data)-(?!variorum)[\w-]{1,60}$/.test(name)
}

/** A reference to something else in the page would be a `url(…)`. */
export const isAllowedOnShape = (name: string, value: string): boolean =>
  (SHAPE_ATTRIBUTES.has(name) || /^aria-[\w-]{1,40}$/.test(name)) && !/url\s*\(|\\/i.test(value)
