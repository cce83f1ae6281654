import { useRef, type KeyboardEvent } from 'react'
import { announce } from '../../../ui/live-region.tsx'
import { VirtualList } from '../../../ui/virtual-list.tsx'
import s from './split-dialog.module.css'
import { numberOfKey, type Given, type SplitItem } from './split-plan.ts'

type SplitListProps = {
  readonly items: readonly SplitItem[]
  readonly names: readonly string[]
  readonly given: Given
  readonly onGive: (id: string, number: number) => void
}

/** What the code is on. A digit gives the item under the focus to the code of that number and goes on to the next. */
export function SplitList({ items, names, given, onGive }: SplitListProps) {
  const box = useRef<HTMLDivElement>(null)
  const nameOf = (number: number) => (number === 0 ? 'stays' : names[number - 1] || `code ${number}`)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return
    const row = event.target.closest('[data-row]')?.getAttribute('data-row')
    const number = numberOfKey(event.key, names.length)
    const item = row === null || row === undefined ? undefined : items[Number(row)]
    if (item === undefined || number === null) return
    event.preventDefault()
    onGive(item.id, number)
    announce(number === 0 ? 'Stays' : `To ${nameOf(number)}`)
    box.current?.querySelector<HTMLElement>(`[data-row="${Number(row) + 1}"]`)?.focus()
  }
  return (
    <div ref={box} className={s.list} onKeyDownCapture={onKeyDown} role="presentation">
      <VirtualList
        label="Passages and claims to give"
        items={items}
        getKey={({ id }) => id}
        estimate={52}
        renderItem={(item, focus) => {
          const number = given.get(item.id) ?? 0
          return (
            <div className={s.item} data-given={number > 0 || undefined}>
              <button
                {...focus}
                type="button"
                className={s.words}
                aria-label={`${item.words}: ${nameOf(number)}`}
                onClick={() => onGive(item.id, (number + 1) % (names.length + 1))}
              >
                <span className={s.quote} dir="auto">
                  {item.words}
                </span>
                <span className={s.where} dir="auto">
                  {item.where}
                </span>
              </button>
              <span className={s.choices}>
                {[...names, ''].map((_, choice) => (
                  <button
                    key={choice}
                    type="button"
                    tabIndex={-1}
                    className={s.choice}
                    aria-pressed={choice === number}
                    aria-label={choice === 0 ? 'Stays' : `To ${nameOf(choice)}`}
                    title={choice === 0 ? 'Stays' : nameOf(choice)}
                    onClick={() => onGive(item.id, choice)}
                  >
                    {choice}
                  </button>
                ))}
              </span>
            </div>
          )
        }}
      />
    </div>
  )
}
