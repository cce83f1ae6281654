import { expect, test } from 'vitest'
import { reasonsInWords } from '../../../../renderer/src/ui/removal-reasons.ts'

test('each reason is named once, as one or as several', () => {
  expect(reasonsInWords(['navigation', 'related-link', 'navigation', 'related-link', 'share-prompt'])).toBe(
    'navigation, related links, share prompt',
  )
})
