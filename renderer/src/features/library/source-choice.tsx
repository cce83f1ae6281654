import { Combobox } from '@base-ui/react/combobox'
import type { KeyboardEvent } from 'react'
import type { Source } from '../../../../shared/project/source.ts'
import { sourceLine } from '../../ui/source-line.ts'
import { useFocus } from '../../ui/use-focus.ts'
import s from './source-choice.module.css'

/** More than one reads; the rest is found by typing. */
const MOST_SHOWN = 40

type SourceChoiceProps = {
  /** Names the field. */
  readonly label: string
  readonly sources: readonly Source[]
  readonly onChoose: (source: Source) => void
  readonly onCancel: () => void
}

/** A field with the sources below it: type, choose with the arrow keys, Enter; Escape gives it up. */
export function SourceChoice({ label, sources, onChoose, onCancel }: SourceChoiceProps) {
  const field = useFocus<HTMLInputElement>(true)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    event.preventDefault()
    onCancel()
  }
  return (
    <div className={s.choice} onKeyDownCapture={onKeyDown} role="presentation">
      <Combobox.Root
        items={sources}
        limit={MOST_SHOWN}
        inline
        open
        autoHighlight
        itemToStringLabel={({ meta }: Source) =>
          [meta.title.value, meta.publisher?.value, meta.published?.value.iso].filter(Boolean).join(' ')
        }
        value={null}
        onValueChange={(source: Source | null) => {
          if (source !== null) onChoose(source)
        }}
      >
        <Combobox.Input ref={field} className={s.field} aria-label={label} placeholder={label} dir="auto" />
        <Combobox.Empty className={s.empty}>No source by that name.</Combobox.Empty>
        <Combobox.List className={s.list}>
          {(source: Source) => (
            <Combobox.Item key={source.id} value={source} className={s.item}>
              <span dir="auto">{sourceLine(source.meta)}</span>
              {source.meta.publisher === null ? null : (
                <span className={s.detail} dir="auto">
                  {source.meta.publisher.value}
                </span>
              )}
            </Combobox.Item>
          )}
        </Combobox.List>
      </Combobox.Root>
    </div>
  )
}
