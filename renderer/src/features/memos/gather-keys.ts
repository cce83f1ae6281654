/** So long keys are gathered for a field that does not come, in ms. */
const LONGEST_WAIT = 2000

/**
 * Gathers what is typed before the field is there that it is meant for, in place of the button that was pressed. What it
 * returns gives the words, once, and ends the gathering; so does the time, should nobody ask.
 */
export function gatherKeys(): () => string {
  let words = ''
  const gather = (event: KeyboardEvent) => {
    const isWords = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!isWords && event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    if (isWords) words += event.key
  }
  const end = () => window.removeEventListener('keydown', gather, true)
  window.addEventListener('keydown', gather, true)
  const late = setTimeout(end, LONGEST_WAIT)
  return () => {
    clearTimeout(late)
    end()
    const typed = words
    words = ''
    return typed
  }
}
