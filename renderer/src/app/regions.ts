const PANE = 'section[data-pane]'
/** The stops of `F6`, in the order of the page: views, panels, panes; a view without any of these is one itself. */
const REGIONS = `nav[aria-label="Views"], aside[aria-label], ${PANE}, main:not(:has(aside, ${PANE}))`
const TABBABLE =
  'a[href], button:not(:disabled), input:not(:disabled), textarea, select, [tabindex]:not([tabindex="-1"])'

const isShown = (element: HTMLElement) => element.checkVisibility()

/** Where the focus goes in a region: the text of a pane, the current row of a list, else the first control. */
function entryOf(region: HTMLElement): HTMLElement | undefined {
  const stops = [...region.querySelectorAll<HTMLElement>(TABBABLE)].filter(isShown)
  const text = stops.find((stop) => stop.querySelector('article') !== null || stop.matches('article'))
  const row = stops.find((stop) => stop.matches('[data-row][tabindex="0"], [aria-current="page"]'))
  return text ?? row ?? stops[0]
}

/** Moves the focus to the next (1) or previous (-1) region, round and round. */
export function cycleRegions(step: 1 | -1, root: ParentNode = document): void {
  const regions = [...root.querySelectorAll<HTMLElement>(REGIONS)].filter(
    (region) => isShown(region) && entryOf(region) !== undefined,
  )
  if (regions.length === 0) return
  const here = regions.findLastIndex((region) => region.contains(document.activeElement))
  const start = here === -1 && step === -1 ? 0 : here
  const next = regions[(start + step + regions.length) % regions.length]
  if (next !== undefined) entryOf(next)?.focus()
}

/** Puts the focus back into the text that is being read, if any is open. */
export function focusActivePane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>(PANE)]
  const pane = panes.find((candidate) => candidate.dataset['active'] === 'true') ?? panes[0]
  if (pane !== undefined) entryOf(pane)?.focus()
}
