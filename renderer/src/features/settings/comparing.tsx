import { useEffect, useRef } from 'react'
import { COMPARE_DEFAULTS, type CompareSettings } from '../../../../shared/compare/compare-settings.ts'
import { FACT_KINDS, type FactKind } from '../../../../shared/project/passage-decision.ts'
import { changeCompareSettings, useCompareSettings } from '../../state/compare-settings.ts'
import { useWorkspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Slider } from '../../ui/slider.tsx'
import { Checkbox, Switch } from '../../ui/toggle.tsx'
import s from './settings-dialog.module.css'

const KINDS: Readonly<Record<FactKind, string>> = {
  date: 'Dates',
  number: 'Numbers',
  name: 'Names',
  attribution: 'Who says what',
}

/** What is compared in sources, and how sure it has to be. */
export function Comparing() {
  const settings = useCompareSettings((all) => all)
  const title = useRef<HTMLHeadingElement>(null)
  const isWanted = useWorkspace(({ dialog }) => dialog?.kind === 'settings' && dialog.at === 'comparing')
  useEffect(() => {
    if (!isWanted) return undefined
    // The dialog takes the focus to its first field once it is there; this is what was asked for.
    const frame = requestAnimationFrame(() => {
      title.current?.scrollIntoView({ block: 'start' })
      title.current?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [isWanted])
  return (
    <section className={s.folder} aria-label="Comparing">
      <h3 ref={title} className={s.folderTitle} tabIndex={-1}>
        Comparing
      </h3>
      <div className={s.controls}>
        <Alignment settings={settings} />
        <Switch
          label="Shared wording"
          description="Marks in the text what several sources say in the same words."
          checked={settings.wording}
          onChange={(wording) => changeCompareSettings({ wording })}
        />
        <Switch
          label="Echoes"
          description="Shared wording of four to seven words too, not only longer copies."
          checked={settings.wording && settings.echoes}
          disabled={!settings.wording}
          onChange={(echoes) => changeCompareSettings({ echoes })}
        />
        <Switch
          label="Suggestions"
          description="For a selected passage, the claims it may bear on."
          checked={settings.suggestions}
          onChange={(suggestions) => changeCompareSettings({ suggestions })}
        />
        <Facts settings={settings} />
        <p className={s.muted}>
          The language and the publication date of a source are in its Source details.
        </p>
        <Restore />
      </div>
    </section>
  )
}

type PartProps = { readonly settings: CompareSettings }

function Alignment({ settings: { alignment, strong, weak } }: PartProps) {
  return (
    <>
      <Switch
        label="Aligned passages"
        description="Finds passages of other sources that say the same, and marks them in the margin."
        checked={alignment}
        onChange={(next) => changeCompareSettings({ alignment: next })}
      />
      {alignment ? (
        <>
          <Slider
            label="Surely the same from"
            min={0.2}
            max={0.6}
            step={0.01}
            value={strong}
            text={likeness(strong, COMPARE_DEFAULTS.strong)}
            onChange={(next) => changeCompareSettings({ strong: next, weak: Math.min(weak, next) })}
          />
          <Slider
            label="Perhaps the same from"
            min={0.1}
            max={0.5}
            step={0.01}
            value={weak}
            text={likeness(weak, COMPARE_DEFAULTS.weak)}
            onChange={(next) => changeCompareSettings({ weak: next, strong: Math.max(strong, next) })}
          />
        </>
      ) : null}
    </>
  )
}

/** `30 %, the usual`: a threshold, and what it does. */
function likeness(value: number, usual: number): string {
  const percent = `${Math.round(value * 100)} % alike`
  if (Math.abs(value - usual) < 0.005) return `${percent}, the usual`
  return value > usual ? `${percent}: fewer, surer` : `${percent}: more, less sure`
}

function Facts({ settings: { facts } }: PartProps) {
  return (
    <fieldset className={s.kinds}>
      <legend>Facts that are compared</legend>
      {FACT_KINDS.map((kind) => (
        <Checkbox
          key={kind}
          label={KINDS[kind]}
          checked={facts.includes(kind)}
          onChange={(isOn) =>
            changeCompareSettings({
              facts: FACT_KINDS.filter((other) => (other === kind ? isOn : facts.includes(other))),
            })
          }
        />
      ))}
    </fieldset>
  )
}

function Restore() {
  return (
    <div>
      <Button
        size="small"
        onClick={() => {
          changeCompareSettings(COMPARE_DEFAULTS)
          announce('Comparing is as it is at first.')
        }}
      >
        Restore defaults
      </Button>
    </div>
  )
}
