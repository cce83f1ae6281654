import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { cycleRegions, focusActivePane } from '../../../renderer/src/app/regions.ts'

afterEach(cleanup)

/** What scrolls takes the focus, as in the reading panes. */
const SCROLLER = { tabIndex: 0 }
const focused = () => document.activeElement?.textContent ?? ''

function renderWindow() {
  render(
    <>
      <header>
        <button>Export bundle</button>
      </header>
      <nav aria-label="Views">
        <a href="#read">Read</a>
        <a href="#codebook" aria-current="page">
          Codebook
        </a>
      </nav>
      <main>
        <aside aria-label="Sources">
          <button>Sort</button>
          <button data-row="0" tabIndex={-1}>
            Ferry
          </button>
          <button data-row="1" tabIndex={0}>
            Harbour
          </button>
        </aside>
        <section aria-label="Source: Ferry" data-pane="a" data-active="false">
          <button>Close Ferry</button>
          <div {...SCROLLER}>
            <article>The ferry left at six.</article>
          </div>
        </section>
        <section aria-label="Version 1 of: Harbour" data-pane="b" data-active="true">
          <button>Close Harbour</button>
          <div {...SCROLLER}>
            <article>The harbour reopened.</article>
          </div>
        </section>
        <aside aria-label="Claims" hidden>
          <button>New claim</button>
        </aside>
      </main>
    </>,
  )
}

test('F6 goes round views, panels and panes: to the current view, the current row, the text', () => {
  renderWindow()
  const stops = Array.from({ length: 5 }, () => {
    cycleRegions(1)
    return focused()
  })
  expect(stops).toEqual([
    'Codebook',
    'Harbour',
    'The ferry left at six.',
    'The harbour reopened.',
    'Codebook',
  ])
})

test('Shift+F6 goes the other way, from wherever one is in a region', () => {
  renderWindow()
  screen.getByRole('button', { name: 'Close Harbour' }).focus()
  cycleRegions(-1)
  expect(focused()).toBe('The ferry left at six.')
})

test('Esc leads back to the text of the active pane', () => {
  renderWindow()
  screen.getByRole('button', { name: 'Export bundle' }).focus()
  focusActivePane()
  expect(focused()).toBe('The harbour reopened.')
})
