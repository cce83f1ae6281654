/** Longest wait for anything, in ms. */
const LIMIT = 600_000

/** From `from` until the frame is painted that begins with everything in place; in ms. */
export function painted(from: number, isInPlace: () => boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const frame = () => {
      if (isInPlace()) afterPaint(() => resolve(performance.now() - from))
      else if (performance.now() - from > LIMIT) reject(new Error('it never shows'))
      else requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}

/** Called in a frame: a message is handled after the frame is painted. */
function afterPaint(then: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', then, { once: true })
  port1.start()
  port2.postMessage(null)
}

export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))

/** Scrolls so many pixels a frame for so many frames; the time from each frame to the next, in ms. */
export async function scrollThrough(
  scroller: HTMLElement,
  frames: number,
  step: number,
): Promise<readonly number[]> {
  const intervals: number[] = []
  let last = await nextFrame()
  for (let index = 0; index < frames; index++) {
    scroller.scrollTop += step
    const at = await nextFrame()
    intervals.push(at - last)
    last = at
  }
  return intervals
}

/** Resolves when nothing has to be done for a while. */
export async function settled(ms = 400): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
  await nextFrame()
}
