import { ALargeSmall, Image, ImageOff, Monitor, Moon, Sun } from 'lucide-react'
import { useStore } from 'zustand'
import { COLOURS, type Colour } from '../../../../shared/project/annotation.ts'
import { LINE_HEIGHT, MEASURE, settings, TEXT_SIZE } from '../../state/settings.ts'
import { useWorkspace, workspace } from '../../state/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SegmentedRadio } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { Slider } from '../../ui/slider.tsx'
import { Switch } from '../../ui/toggle.tsx'
import { Comparing } from './comparing.tsx'
import { DataFolder } from './data-folder.tsx'
import s from './settings-dialog.module.css'
import { ReadingHelps } from './reading-helps.tsx'
import { SurfaceChoice } from './surface-choice.tsx'
import { TypePreview } from './type-preview.tsx'
import { WatchedFolder } from './watched-folder.tsx'
import { WordingChoice } from './wording-choice.tsx'

const THEMES = [
  { value: 'system', label: 'As the system', icon: <Monitor /> },
  { value: 'light', label: 'Light', icon: <Sun /> },
  { value: 'dark', label: 'Dark', icon: <Moon /> },
] as const
const FACES = [
  { value: 'serif', label: 'Serif', icon: <ALargeSmall /> },
  { value: 'sans', label: 'Sans serif', icon: <ALargeSmall /> },
] as const
const PICTURES = [
  { value: 'show', label: 'Show', icon: <Image /> },
  { value: 'hide', label: 'Hide', icon: <ImageOff /> },
] as const
const COLOUR_OPTIONS = COLOURS.map((value: Colour) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
  icon: <ColourDot colour={value} />,
}))

/** Every change takes effect, and is kept, at once. */
export function SettingsDialog() {
  const open = useWorkspace((state) => state.dialog?.kind === 'settings')
  const close = () => workspace.getState().closeDialog()
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title="Settings"
      description="They hold for every project on this computer, but for the watched folder, which is this project’s."
      size="large"
      footer={
        <>
          <Button onClick={() => workspace.getState().openDialog({ kind: 'keys' })}>Keyboard map</Button>
          <Button variant="primary" onClick={close}>
            Done
          </Button>
        </>
      }
    >
      <div className={s.columns}>
        <Controls />
        <TypePreview />
      </div>
    </Dialog>
  )
}

function Controls() {
  const { update, ...value } = useStore(settings)
  return (
    <div className={s.controls}>
      <div className={s.row}>
        <span aria-hidden="true">Theme</span>
        <SegmentedRadio
          label="Theme"
          value={value.theme}
          options={THEMES}
          onChange={(theme) => update({ theme })}
        />
      </div>
      <SurfaceChoice value={value.surface} onChange={(surface) => update({ surface })} />
      <div className={s.row}>
        <span aria-hidden="true">Typeface</span>
        <SegmentedRadio
          label="Typeface"
          value={value.face}
          options={FACES}
          onChange={(face) => update({ face })}
        />
      </div>
      <Slider
        label="Text size"
        {...TEXT_SIZE}
        value={value.textSize}
        text={`${value.textSize} px`}
        onChange={(textSize) => update({ textSize })}
      />
      <Slider
        label="Line length"
        {...MEASURE}
        value={value.measure}
        text={`about ${value.measure} letters`}
        onChange={(measure) => update({ measure })}
      />
      <Slider
        label="Line height"
        {...LINE_HEIGHT}
        value={value.lineHeight}
        text={value.lineHeight.toFixed(2)}
        onChange={(lineHeight) => update({ lineHeight })}
      />
      <ReadingHelps {...value} onChange={update} />
      <div className={s.row}>
        <span aria-hidden="true">Pictures</span>
        <SegmentedRadio
          label="Pictures"
          value={value.pictures ? 'show' : 'hide'}
          options={PICTURES}
          onChange={(choice) => update({ pictures: choice === 'show' })}
        />
      </div>
      <Select
        label="Colour of new highlights"
        value={value.colour}
        options={COLOUR_OPTIONS}
        onChange={(colour) => update({ colour })}
      />
      <WordingChoice value={value.wording} onChange={(wording) => update({ wording })} />
      <Switch
        label="Snap to words"
        description="What you select with the mouse, or the ends of a highlight that you drag, take in whole words."
        checked={value.snapToWords}
        onChange={(snapToWords) => update({ snapToWords })}
      />
      <Switch
        label="Single letters as shortcuts"
        description="H, N, C and others, while a text or a list has the focus. Shortcuts with Ctrl or ⌘ always work."
        checked={value.singleKeys}
        onChange={(singleKeys) => update({ singleKeys })}
      />
      <Comparing />
      <WatchedFolder />
      <DataFolder />
    </div>
  )
}
