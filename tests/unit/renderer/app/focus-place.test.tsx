import { expect, test } from 'vitest'
import { focusPlace } from '../../../../renderer/src/app/focus-place.ts'

/** The element with id `here` in some markup. */
function here(markup: string): Element | null {
  document.body.innerHTML = markup
  return document.getElementById('here')
}

test.each([
  ['text', '<input id="here">'],
  ['text', '<ul><li><textarea id="here"></textarea></li></ul>'],
  [
    'reading',
    '<section aria-label="Source: Ferry" data-pane="a"><div tabindex="0" id="here"><article></article></div></section>',
  ],
  ['reading', '<ul><li><button id="here">Ferry</button></li></ul>'],
  ['reading', '<article><input type="radio" id="here"></article>'],
  ['elsewhere', '<header><button id="here">Undo</button></header>'],
  ['dialog', '<div role="dialog"><ul><li><button id="here">Export</button></li></ul></div>'],
  [
    'elsewhere',
    '<div role="dialog" data-beside><ol><li><button id="here">Not the same</button></li></ol></div>',
  ],
  ['dialog', '<div role="menu"><div role="menuitem" id="here">Rename</div></div>'],
])('focus in %s: %s', (place, markup) => {
  expect(focusPlace(here(markup), false)).toBe(place)
})

test('the bare page counts as reading while a passage is selected', () => {
  expect(focusPlace(document.body, true)).toBe('reading')
  expect(focusPlace(document.body, false)).toBe('elsewhere')
})
