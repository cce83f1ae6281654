import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { offsetAtPoint } from '../../../../renderer/src/dom/hit-test.ts'
import { createTextMap } from '../../../../renderer/src/dom/text-range.ts'
import { present } from '../../../../shared/assert.ts'
import { textOf } from '../../../support/parsed.ts'

test('an engine that cannot tell the place under a point finds nothing there', () => {
  expect('caretPositionFromPoint' in document).toBe(false)
  const { container } = render(
    <article>
      <p data-block={0}>The ferry left at six.</p>
    </article>,
  )
  const article = present(container.querySelector('article'), 'article')
  const map = createTextMap(article, textOf('The ferry left at six.').blocks)
  expect(offsetAtPoint(map, 10, 10)).toBeNull()
})
