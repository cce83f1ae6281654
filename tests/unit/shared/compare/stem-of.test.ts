import { expect, test } from 'vitest'
import { stemOf } from '../../../../shared/compare/tokens/stem-of.ts'

test.each([
  ['ru', 'трамвайный', 'трамвайного'],
  ['ru', 'тяжёлый', 'тяжелого'],
  ['fr', 'achevé', 'achevées'],
  ['es', 'terminó', 'terminaron'],
  ['de', 'Häuser', 'Haus'],
  ['en', 'centres', 'center'],
])('in %s, %s and %s have one stem', (language, one, other) => {
  expect(stemOf(one, language)).toBe(stemOf(other, language))
})

test('a stem has neither case nor accents', () => {
  expect(stemOf('ÉCOLE', 'fr')).toBe('ecol')
  expect(stemOf('Київ', 'uk')).toBe('киів')
})
