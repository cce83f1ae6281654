type CaretPlace = { readonly left: number; readonly top: number; readonly bottom: number }

/** What decides where the letters of a text field stand. */
const COPIED = [
  'direction',
  'font',
  'letterSpacing',
  'lineHeight',
  'overflowWrap',
  'paddingBlockStart',
  'paddingInlineEnd',
  'paddingInlineStart',
  'tabSize',
  'textAlign',
  'textIndent',
  'wordSpacing',
] as const

/**
 * Where a letter of a text field is on screen, in client coordinates. No browser tells, so the text is set once more, unseen,
 * in a box of the same width.
 */
export function caretPlace(field: HTMLTextAreaElement, offset: number): CaretPlace {
  const style = getComputedStyle(field)
  const mirror = document.createElement('div')
  for (const name of COPIED) mirror.style[name] = style[name]
  Object.assign(mirror.style, {
    boxSizing: 'border-box',
    inlineSize: `${field.clientWidth}px`,
    insetBlockStart: '0',
    position: 'fixed',
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
  })
  mirror.ariaHidden = 'true'
  const mark = document.createElement('span')
  mark.textContent = '['
  mirror.append(field.value.slice(0, offset), mark)
  document.body.append(mirror)
  const box = field.getBoundingClientRect()
  const top = box.top + mark.offsetTop - field.scrollTop
  const place = { left: box.left + mark.offsetLeft, top, bottom: top + mark.offsetHeight }
  mirror.remove()
  return place
}
