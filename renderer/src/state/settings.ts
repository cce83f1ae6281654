import * as v from 'valibot'
import { createStore, useStore, type StoreApi } from 'zustand'
import { Colour } from '../../../shared/project/annotation.ts'
import { WORDINGS } from '../../../shared/wording.ts'
import { readStored, writeStored } from './stored.ts'

export const TEXT_SIZE = { min: 14, max: 26, step: 1 } as const
export const MEASURE = { min: 48, max: 90, step: 2 } as const
export const LINE_HEIGHT = { min: 1.3, max: 2, step: 0.05 } as const

const inRange = ({ min, max }: { readonly min: number; readonly max: number }) =>
  v.pipe(v.number(), v.minValue(min), v.maxValue(max))

/** What the text of a pane stands on: paper is the window's own, light or dark. */
const SURFACES = ['paper', 'white', 'sepia', 'dark', 'contrast'] as const
export type Surface = (typeof SURFACES)[number]

/** Where words are divided at the end of a line. */
const HYPHENATION = ['narrow', 'always', 'never'] as const

/** Of this computer, not of a project. A value that cannot be read falls back by itself and takes no other with it. */
const Settings = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  surface: v.fallback(v.picklist(SURFACES), 'paper'),
  /** In CSS px. */
  textSize: v.fallback(inRange(TEXT_SIZE), 17),
  /** Width of a column of text in `ch`. */
  measure: v.fallback(inRange(MEASURE), 64),
  lineHeight: v.fallback(inRange(LINE_HEIGHT), 1.6),
  face: v.fallback(v.picklist(['serif', 'sans']), 'serif'),
  hyphenation: v.fallback(v.picklist(HYPHENATION), 'narrow'),
  /** Whether all but the paragraph being read is dimmed. */
  focusLine: v.fallback(v.boolean(), false),
  /** Whether each colour of highlights is underlined in its own way. */
  patterns: v.fallback(v.boolean(), false),
  /** Whether the pictures of sources are shown. */
  pictures: v.fallback(v.boolean(), true),
  /** Single letters as shortcuts (WCAG 2.1.4 wants a way to switch them off). */
  singleKeys: v.fallback(v.boolean(), true),
  /** Whether what is selected or dragged with a pointer is rounded to whole words. */
  snapToWords: v.fallback(v.boolean(), false),
  /** Whether the arrow keys move a caret in the text instead of scrolling it. */
  caret: v.fallback(v.boolean(), false),
  /** What codes are called. */
  wording: v.fallback(v.picklist(WORDINGS), 'codes'),
  /** The colour of *Highlight* and `H`. */
  colour: v.fallback(Colour, 'yellow'),
})
export type Settings = v.InferOutput<typeof Settings>

const KEY = 'variorum.settings'
export const DEFAULTS: Settings = v.parse(Settings, {})

export type SettingsStore = StoreApi<Settings & { readonly update: (changes: Partial<Settings>) => void }>

/** The settings as they were left; every change is kept at once. */
export function createSettings(storage: Pick<Storage, 'getItem' | 'setItem'>): SettingsStore {
  const stored = readStored(storage, KEY, Settings)
  return createStore((set, get) => ({
    ...DEFAULTS,
    ...stored,
    update(changes) {
      set(changes)
      const { update: _, ...kept } = get()
      writeStored(storage, KEY, kept)
    },
  }))
}

/** Sets theme and reading type on the document's root: the style sheets do the rest. */
export function applySettings(root: HTMLElement, settings: Settings): void {
  if (settings.theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = settings.theme
  root.dataset['patterns'] = settings.patterns ? 'on' : 'off'
  root.style.setProperty('--reading-size', `${settings.textSize}px`)
  root.style.setProperty('--reading-measure', `${settings.measure}ch`)
  root.style.setProperty('--reading-leading', String(settings.lineHeight))
  root.style.setProperty('--reading-face', `var(--${settings.face})`)
}

export const settings = createSettings(localStorage)
export const useSettings = <T>(selector: (state: Settings) => T): T => useStore(settings, selector)
