/** How the main thread of a page did while it was watched; times in ms, memory in bytes. */
export type Frames = {
  readonly longest: number
  /** What each task longer than 50 ms took beyond that, together. */
  readonly blocked: number
  /** The longest time a frame took, with what held it up. */
  readonly longestFrame: number
  readonly heap: number
  /** The longest tasks, with what they were. */
  readonly tasks: readonly string[]
}

type Watched = Omit<Frames, 'tasks'> & {
  readonly seen: readonly { readonly ms: number; readonly what: string }[]
}

/** Runs in the page: begins to watch. Nothing outside of it may be used here. */
export function watchFrames(): void {
  const seen = {
    longest: 0,
    blocked: 0,
    longestFrame: 0,
    heap: 0,
    seen: [] as { ms: number; what: string }[],
  }
  Object.assign(globalThis, { watched: seen })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      seen.longest = Math.max(seen.longest, duration)
      seen.blocked += duration - 50
    }
  }).observe({ type: 'longtask' })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { duration, startTime, scripts, renderStart, styleAndLayoutStart } = entry as PerformanceEntry & {
        scripts: {
          duration: number
          invoker: string
          sourceFunctionName: string
          sourceCharPosition: number
        }[]
        renderStart: number
        styleAndLayoutStart: number
      }
      seen.longestFrame = Math.max(seen.longestFrame, duration)
      const what = scripts.map(
        (s) =>
          `${s.invoker.slice(0, 60)}>${s.sourceFunctionName}@${s.sourceCharPosition} ${Math.round(s.duration)}`,
      )
      seen.seen.push({
        ms: duration,
        what: `${Math.round(duration)} at ${Math.round(startTime)} render+${Math.round(renderStart - startTime)} layout+${Math.round(styleAndLayoutStart - startTime)}: ${what.join(' | ')}`,
      })
    }
  }).observe({ type: 'long-animation-frame' })
  // A timer and not every frame: asking for frames makes the page draw when it has nothing to draw.
  setInterval(() => {
    const { memory } = performance as Performance & { readonly memory?: { readonly usedJSHeapSize: number } }
    seen.heap = Math.max(seen.heap, memory?.usedJSHeapSize ?? 0)
  }, 100)
}

/** Runs in the page: what was seen so far. */
export function watchedFrames(): Frames {
  const { watched } = globalThis as typeof globalThis & { readonly watched: Watched }
  const longest = watched.seen.toSorted((a, b) => b.ms - a.ms).slice(0, 25)
  return { ...watched, tasks: longest.map(({ what }) => what) }
}
