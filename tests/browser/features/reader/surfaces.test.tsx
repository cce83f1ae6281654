import { act } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { applySettings, settings, type Surface } from '../../../../renderer/src/state/settings.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import { articleIn, highlight, importArticle, openReader, paneOf } from './open-reader.tsx'

afterEach(() => {
  settings.setState(settings.getInitialState())
  applySettings(document.documentElement, settings.getState())
})

const TEXT = articleOf(['paragraph', 'The ferry left the northern harbour at six in the morning.'])

test('a pane takes the colours of the surface that was chosen, its text and highlights too, whatever the theme', async () => {
  const db = await browserDatabase()
  const read = await importArticle(db, 'Ferry', TEXT)
  await highlight(db, read, 'northern harbour', 'yellow')
  await openReader(db, read)
  const colours = (theme: 'light' | 'dark', surface: Surface) => {
    act(() => settings.setState({ theme, surface }))
    applySettings(document.documentElement, settings.getState())
    const article = articleIn(read.source)
    return [
      getComputedStyle(paneOf(read.source)).backgroundColor,
      getComputedStyle(article).color,
      getComputedStyle(article, '::highlight(wb-hl-yellow)').backgroundColor,
    ]
  }
  expect(colours('dark', 'sepia')).toEqual(colours('light', 'sepia'))
  expect(colours('dark', 'white')).toEqual(colours('light', 'white'))
  expect(colours('light', 'dark')).toEqual(colours('dark', 'paper'))
  expect(colours('light', 'contrast').slice(0, 2)).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
  expect(colours('dark', 'contrast').slice(0, 2)).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
  const seen = (['paper', 'white', 'sepia', 'dark', 'contrast'] as const).map((surface) =>
    colours('light', surface).join(),
  )
  expect(new Set(seen).size).toBe(seen.length)
  expect(colours('light', 'sepia')[2]).not.toBe(colours('light', 'paper')[2])
})
