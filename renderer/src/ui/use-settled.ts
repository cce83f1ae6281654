import { useEffect, useRef, useState } from 'react'

/**
 * Follows a value, but not while the pointer is pressed: what grows or shrinks with it must not move away from under the
 * pointer before it is released.
 */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  const latest = useRef(value)
  const pressed = useRef(false)

  useEffect(() => {
    latest.current = value
    if (!pressed.current) setSettled(value)
  }, [value])
  useEffect(() => {
    const listening = new AbortController()
    const options = { capture: true, signal: listening.signal }
    const release = () => {
      pressed.current = false
      // After the click, which follows the release.
      setTimeout(() => setSettled(latest.current))
    }
    document.addEventListener('pointerdown', () => (pressed.current = true), options)
    document.addEventListener('pointerup', release, options)
    document.addEventListener('pointercancel', release, options)
    return () => listening.abort()
  }, [])
  return settled
}
