import { expect, test } from 'vitest'
import { leftOutOf } from '../../../../../renderer/src/features/library/left-out.ts'
import { compose, draft } from '../../../../../shared/text/compose.ts'

test('each block that was left out is listed with its reason and its place in the text', () => {
  const { text } = compose([
    draft('paragraph', 'facebook twitter print', { suppressed: 'icon-names' }),
    draft('paragraph', 'The centre opened on Friday, according to the ministry in Caracas.'),
    draft('paragraph', 'READ MORE: Another story', { suppressed: 'related-link' }),
    draft('paragraph', 'It stands near the coast.'),
    draft('paragraph', 'Like this story? Share it!', { suppressed: 'share-prompt' }),
  ])
  expect(leftOutOf(text)).toEqual([
    { index: 0, text: 'facebook twitter print', reason: 'Names of icons', place: 'before the text' },
    {
      index: 1,
      text: 'READ MORE: Another story',
      reason: 'Link to another article',
      place: 'before “It stands near the coast.”',
    },
    { index: 2, text: 'Like this story? Share it!', reason: 'Invitation to share', place: 'after the text' },
  ])
})
